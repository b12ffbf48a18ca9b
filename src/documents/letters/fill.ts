/** Fills a letter's template. What the values hold is only ever text: nothing in them is read as a field or as markup. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { splitParagraphs, withMarks } from './paragraphs.ts'

export type Values = Readonly<Record<string, string>>

/** @throws where the template has a field without a value: no letter goes out with a gap in it */
export function fillLetter(template: Buffer, values: Values): Buffer {
  const filled = new Docxtemplater(new PizZip(template), {
    ...READING,
    nullGetter: (part: { readonly value: string }) => { throw new Error(`the letter has no value for {${part.value}}`) },
  })
  filled.render(withMarks(values))
  const zip = filled.getZip() as PizZip
  for (const name of Object.keys(zip.files).filter(each => /^word\/.*\.xml$/.test(each))) {
    const xml = zip.file(name)?.asText() ?? ''
    const split = splitParagraphs(xml)
    if (split !== xml) zip.file(name, split)
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** How a template is read, by whoever checks it and whoever fills it: fields by their own name, never a path into anything else. */
export const READING = {
  paragraphLoop: true, linebreaks: true, stripInvalidXMLChars: true, errorLogging: false,
  parser: (tag: string) => ({
    get: (scope: unknown): unknown => typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag) ? (scope as Record<string, unknown>)[tag] : undefined,
  }),
} as const
