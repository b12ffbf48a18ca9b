/** The words of a letter as they stand in its document, paragraph by paragraph: for showing what was made, not what was meant. */
import PizZip from 'pizzip'
import { SaxesParser } from 'saxes'

/**
 * Paragraphs of the letter itself; what stands at the head and foot of its pages is not among them. Letters from before they were made
 * of templates were kept as plain text, with a blank line between paragraphs.
 */
export function letterText(document: Buffer): readonly string[] {
  if (document.subarray(0, 2).toString('latin1') !== 'PK') return document.toString('utf8').split(/\n{2,}/)
  const xml = new PizZip(document).file('word/document.xml')?.asText() ?? ''
  const paragraphs: string[] = []
  let words = ''
  let isText = false
  const parser = new SaxesParser()
  parser.on('error', error => { throw error })
  parser.on('opentag', ({ name }) => {
    isText = name === 'w:t'
    if (name === 'w:br' || name === 'w:cr') words += '\n'
    if (name === 'w:tab') words += '\t'
  })
  parser.on('text', text => { if (isText) words += text })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false
    if (name !== 'w:p') return
    if (words.trim()) paragraphs.push(words)
    words = ''
  })
  parser.write(xml).close()
  return paragraphs
}
