/** What is in a letter's template: the fields, and all that must not be there. Run in the child process that reads what people upload. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { SaxesParser } from 'saxes'
import { READING } from './fill.ts'

export interface Examined { readonly fields: readonly string[]; readonly faults: readonly string[] }

/** A fault is a sentence for whoever made the template, with what to do. */
export function examineTemplate(bytes: Buffer): Examined {
  const zip = new PizZip(bytes)
  const faults = partsNotWanted(zip)
  if (faults.length > 0) return { fields: [], faults }
  const tags: Tag[] = []
  // Every part of the file that has fields passes by a module as it was parsed; the library's own way of asking needs what it does not bring along.
  const listener = { name: 'ListenToTags', set: (told: { readonly inspect?: { readonly postparsed?: readonly Tag[] } }) => { tags.push(...told.inspect?.postparsed ?? []) } }
  try {
    // Reading it is what compiles it: nothing is filled in here.
    void new Docxtemplater(zip, { ...READING, modules: [listener] })
  } catch (error) {
    return { fields: [], faults: broken(error) }
  }
  const { fields, unusable } = gathered(tags)
  return { fields: [...fields], faults: unusable }
}

function partsNotWanted(zip: PizZip): readonly string[] {
  const names = Object.keys(zip.files)
  const text = (name: string) => zip.file(name)?.asText() ?? ''
  const words = names.filter(name => /^word\/[^/]*\.xml$/.test(name)).map(text)
  const some = (pattern: RegExp) => words.some(xml => pattern.test(xml))
  const found: readonly (readonly [boolean, string])[] = [
    [names.some(name => /^word\/(embeddings|activeX)\//i.test(name)), 'Something of another program is embedded in the template. Take it out: a letter holds only text and pictures.'],
    [names.some(name => name.endsWith('.rels') && fetchesFromElsewhere(text(name))), 'The template is linked to a picture, template or file elsewhere, which everybody who opens a letter would fetch. Put pictures into the document itself (Insert, Picture), and break other links.'],
    [names.some(name => /^word\/comments/i.test(name)), 'There are comments in the template, and every letter would carry them. Delete all comments.'],
    [some(/<w:(ins|del|moveFrom|moveTo)[ >]/), 'There are tracked changes in the template, and every letter would carry them. Accept or reject all of them.'],
    [some(/<w:vanish\s*\/>/), 'There is hidden text in the template, and every letter would carry it. Show it (Home, ¶) and delete it.'],
    [some(/MERGEFIELD/), 'The template has Word’s own merge fields («…»). Write each field as text instead, in braces, such as {words}.'],
    [some(/\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK)\b\s/), 'The template brings in something from another file whenever a letter is opened. Put it into the document itself.'],
    [[...words, ...names.filter(name => /\.rels$|^\[/.test(name)).map(text)].some(xml => /<!DOCTYPE|<!ENTITY/i.test(xml) || !isWhole(xml)), 'Something in the file is not as Word writes it. Open it in Word, save it again under a new name, and send that.'],
  ]
  return found.filter(([is]) => is).map(([, fault]) => fault)
}

function isWhole(xml: string): boolean {
  try {
    new SaxesParser().write(xml).close()
    return true
  } catch {
    return false
  }
}

function fetchesFromElsewhere(rels: string): boolean {
  return [...rels.matchAll(/<Relationship\b[^>]*>/g)].some(([tag]) => /TargetMode\s*=\s*["']External/i.test(tag) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(tag))
}

interface Tag { readonly type: string; readonly value: string; readonly module?: string; readonly subparsed?: readonly Tag[] }

function gathered(tags: readonly Tag[]): { readonly fields: ReadonlySet<string>; readonly unusable: readonly string[] } {
  const fields = new Set<string>()
  const unusable: string[] = []
  for (const tag of tags) {
    if (tag.module === 'rawxml') unusable.push(`{@${tag.value}} cannot be used. Write {${tag.value}}.`)
    else if (tag.type === 'placeholder') fields.add(tag.value)
    const within = gathered(tag.subparsed ?? [])
    for (const name of within.fields) fields.add(name)
    unusable.push(...within.unusable)
  }
  return { fields, unusable }
}

interface LibraryError { readonly properties?: { readonly id?: string; readonly xtag?: string; readonly context?: string; readonly errors?: readonly LibraryError[] } }

function broken(error: unknown): readonly string[] {
  const { properties } = error as LibraryError
  if (properties === undefined) throw error
  return [...new Set((properties.errors ?? [error as LibraryError]).map(each => sentence(each.properties ?? {})))]
}

function sentence({ id = '', xtag = '', context = '' }: NonNullable<LibraryError['properties']>): string {
  const near = `“${(context || xtag).slice(0, 60)}”`
  switch (id) {
    case 'unclosed_tag': return `A field begins and does not end, near ${near}. Put } after its name.`
    case 'unopened_tag': return `A field ends and does not begin, near ${near}. Put { before its name, or take the } out.`
    case 'duplicate_open_tag': return `Two { stand where one should be, near ${near}. A field has one { before its name.`
    case 'duplicate_close_tag': return `Two } stand where one should be, near ${near}. A field has one } after its name.`
    case 'unclosed_loop': return `{#${xtag}} begins a part that does not end. Put {/${xtag}} after it.`
    case 'unopened_loop': return `{/${xtag}} ends a part that does not begin. Put {#${xtag}} before it, or take it out.`
    case 'closing_tag_does_not_match_opening_tag': return `A part begins with one field and ends with another, near ${near}. Both must have the same name.`
    default: return `A field near ${near} cannot be read. Delete it and type it again, in braces and in one piece, such as {words}.`
  }
}
