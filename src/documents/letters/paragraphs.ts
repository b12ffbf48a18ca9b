/**
 * Paragraphs of a value become paragraphs of the letter, in the style of the paragraph where the field stands; single line breaks stay
 * line breaks. The library knows line breaks only, so a blank line travels through it as a mark of our own.
 */

/** From the range that Unicode leaves to private agreements: what a person typed may not hold it, so it is taken out of values first. */
const MARK = '\uE001'

export function withMarks(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) =>
    [name, value.replaceAll(MARK, '').replaceAll(/\r\n?/g, '\n').trim().replaceAll(/\n[\t ]*\n\s*/g, MARK)]))
}

/** Within these a paragraph cannot be ended in the middle: there a blank line becomes two line breaks. */
const WRAPPED = /<w:(hyperlink|sdt|smartTag|ins|fldSimple|bdo|dir|customXml)[ >]/

export function splitParagraphs(xml: string): string {
  let done = ''
  let rest = xml
  for (let at = rest.indexOf(MARK); at >= 0; at = rest.indexOf(MARK)) {
    done += rest.slice(0, at)
    rest = rest.slice(at + MARK.length)
    done += between(done)
  }
  return done + rest
}

function between(before: string): string {
  const paragraph = before.slice(Math.max(before.lastIndexOf('<w:p>'), before.lastIndexOf('<w:p ')))
  const run = before.slice(Math.max(before.lastIndexOf('<w:r>'), before.lastIndexOf('<w:r ')))
  const looks = /^<w:r(?: [^>]*)?>(<w:rPr>.*?<\/w:rPr>)?/s.exec(run)?.[1] ?? ''
  const begin = `<w:r>${looks}<w:t xml:space="preserve">`
  if (WRAPPED.test(paragraph)) return `</w:t></w:r><w:r>${looks}<w:br/></w:r><w:r>${looks}<w:br/></w:r>${begin}`
  const style = /^<w:p(?: [^>]*)?>(<w:pPr>.*?<\/w:pPr>)?/s.exec(paragraph)?.[1] ?? ''
  return `</w:t></w:r></w:p><w:p>${style}${begin}`
}
