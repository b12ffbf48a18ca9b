/** All words of a Word document, part by part: what is seen and where, what is hidden, deleted, inserted and commented. */
import { inItself, type Piece } from '../../domain/leaks/piece.ts'
import type { Archive } from '../in/archive.ts'
import { readXml } from '../in/xml.ts'
import { carriedBy, everyWord, type Carried } from './package-pieces.ts'
import { stylesOf, type Look } from './word-look.ts'
import { WordPart } from './word-part.ts'

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/i, ''], [/^word\/header\d*\.xml$/i, 'Header'], [/^word\/footer\d*\.xml$/i, 'Footer'], [/^word\/footnotes\d*\.xml$/i, 'Footnotes'], [/^word\/endnotes\d*\.xml$/i, 'Endnotes'],
  [/^word\/comments\d*\.xml$/i, 'Comments'], [/^word\/glossary\/document\d*\.xml$/i, 'Building blocks kept in the file'], [/^word\/(?:diagrams|charts)\/.*\.xml$/i, 'Diagram'],
]
/** Settings, fonts and themes name fonts and styles, no people; the first may hold variables, the others' words are not searched. */
const SEARCHED = /^word\/(?:settings|websettings|glossary\/settings)\.xml$/i
const PEOPLE = /^word\/people\d*\.xml$/i

export async function wordPieces(archive: Archive): Promise<Carried> {
  const styles = await stylesOf(archive)
  const pieces: Piece[] = []
  for (const name of archive.names) {
    const part = PARTS.find(([pattern]) => pattern.test(name))
    if (part) pieces.push(...await readPart(archive, name, part[1], styles))
    else if (SEARCHED.test(name)) pieces.push(...await everyWord(archive, name, 'Settings of the document'))
    else if (PEOPLE.test(name)) pieces.push(...await people(archive, name))
  }
  const carried = await carriedBy(archive)
  return { pieces: [...pieces, ...carried.pieces], pictures: carried.pictures }
}

async function readPart(archive: Archive, name: string, title: string, styles: ReadonlyMap<string, Look>): Promise<readonly Piece[]> {
  const stream = await archive.open(name)
  if (!stream) return []
  const part = new WordPart(title, styles)
  await readXml(stream, part)
  return part.pieces()
}

/** The names of those who commented or changed something, kept even when all comments are gone. */
async function people(archive: Archive, name: string): Promise<Piece[]> {
  const stream = await archive.open(name)
  const authors = new Set<string>()
  if (!stream) return []
  await readXml(stream, { open(_element, attributes) { for (const [key, value] of Object.entries(attributes)) if (key.endsWith(':author') || key === 'author') authors.add(value) } })
  return [...authors].filter(each => each !== '').map(each => inItself('property', each, 'People who worked on the document', 'Kept in the file as somebody who commented or changed something.'))
}
