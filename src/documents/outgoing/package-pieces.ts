/** What every Word and Excel file may carry beside its text: properties, pictures with data in them, files within, links, data of other programs. */
import { buffer } from 'node:stream/consumers'
import { behind, inItself, seen, type Piece } from '../../domain/leaks/piece.ts'
import type { Archive } from '../in/archive.ts'
import { localName, readXml } from '../in/xml.ts'
import { dataInPicture } from './picture-data.ts'

/** Names of makers that are no person's. */
const NOBODY = /^(?:microsoft office user|windows user|user|author|administrator|admin|python-docx|openpyxl|libreoffice.*|apache poi|openoffice.*|google.*)$/i

export interface Carried { readonly pieces: readonly Piece[]; readonly pictures: number }

export async function carriedBy(archive: Archive): Promise<Carried> {
  const pieces: Piece[] = []
  let pictures = 0
  for (const name of archive.names) {
    const low = name.toLowerCase()
    if (low.endsWith('/')) continue
    if (/^docprops\/(core|app|custom)\.xml$/.test(low)) pieces.push(...await properties(archive, name))
    else if (low.endsWith('.rels')) pieces.push(...await links(archive, name))
    else if (low.startsWith('customxml/') && low.endsWith('.xml')) pieces.push(...await everyWord(archive, name, 'Data kept beside the text'))
    else if (/\.(jpe?g|png|gif|tiff?|webp|bmp|emf|wmf|svg)$/.test(low)) {
      pictures += 1
      const data = dataInPicture(await bytesOf(archive, name))
      if (data !== null) pieces.push(inItself('picture', data, `Picture ${fileName(name)}`, 'The picture carries data about itself, which anybody can read.'))
      if (low.endsWith('.svg')) pieces.push(...await everyWord(archive, name, `Picture ${fileName(name)}`))
    } else if (!/\.(xml|odttf|vml)$/.test(low) && !/printersettings\d*\.bin$/.test(low)) {
      pieces.push(inItself('embedded', fileName(name), 'Inside the file', 'A file within the file. Whoever opens it finds all of it, not only what is shown.'))
    }
  }
  return { pieces, pictures }
}

export async function bytesOf(archive: Archive, name: string): Promise<Buffer> {
  const stream = await archive.open(name)
  return stream ? buffer(stream) : Buffer.alloc(0)
}

const OF_A_PERSON: Readonly<Record<string, string>> = { creator: 'author', lastModifiedBy: 'last modified by', Manager: 'manager', Company: 'company' }
const IN_WORDS: Readonly<Record<string, string>> = { title: 'title', subject: 'subject', keywords: 'keywords', description: 'comments', category: 'category', contentStatus: 'status', identifier: 'identifier', HyperlinkBase: 'base of links' }

async function properties(archive: Archive, part: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  const custom = part.toLowerCase().endsWith('custom.xml')
  let [text, name, depth] = ['', '', 0]
  const stream = await archive.open(part)
  if (!stream) return pieces
  await readXml(stream, {
    open(element, attributes) {
      depth += 1
      if (depth === 2) [text, name] = ['', custom ? attributes['name'] ?? '' : localName(element)]
    },
    text(words) { text += words },
    close() {
      depth -= 1
      if (depth !== 1 || text.trim() === '') return
      const person = OF_A_PERSON[name]
      if (custom) pieces.push(inItself('property', text.trim(), `Document property “${name}”`, 'A property that somebody or some program added to the file.'))
      else if (person !== undefined && !NOBODY.test(text.trim())) pieces.push(inItself('property', text.trim(), `Document property “${person}”`, `Kept in the file’s properties as its ${person}.`))
      else if (IN_WORDS[name] !== undefined) pieces.push(seen(text.trim(), `Document property “${IN_WORDS[name]}”`))
    },
  })
  return pieces
}

async function links(archive: Archive, part: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  const stream = await archive.open(part)
  if (!stream) return pieces
  await readXml(stream, {
    open(_element, attributes) {
      if (attributes['TargetMode'] !== 'External') return
      const target = unescaped(attributes['Target'] ?? '')
      // A path on somebody's computer often has their name in it.
      pieces.push(/^https?:/i.test(target) ? behind(target, 'Address of a link') : seen(target.replaceAll(/[\\/]/g, ' / '), 'Address of a link'))
    },
  })
  return pieces
}

function unescaped(address: string): string {
  try { return decodeURIComponent(address) } catch { return address }
}

/** All text and all values of a part that only programs read. */
export async function everyWord(archive: Archive, part: string, place: string): Promise<Piece[]> {
  const words = new Set<string>()
  const stream = await archive.open(part)
  if (!stream) return []
  await readXml(stream, {
    open(_element, attributes) { for (const [name, value] of Object.entries(attributes)) if (!name.startsWith('xmlns') && value !== '') words.add(value) },
    text(text) { if (text.trim() !== '') words.add(text.trim()) },
  })
  return words.size > 0 ? [behind([...words].join('\n'), place)] : []
}

export function fileName(part: string): string { return part.slice(part.lastIndexOf('/') + 1) }
