/** What can be read in an answer, whatever kind of file it is. */
import { partsOf } from '../support/edition.ts'
import { pdfWords } from '../support/pdf.ts'

export async function wordsOf(bytes: Buffer, type: string): Promise<string> {
  if (type.includes('openxmlformats')) return [...await partsOf(bytes)].flat().join('\n')
  if (type.includes('pdf')) return pdfWords(bytes)
  return bytes.toString('utf8')
}
