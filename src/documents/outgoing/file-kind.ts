/** What kind of file is to leave, by its bytes and its name: one that the leak check can read to the end, or a refusal. */
import { recognise } from '../in/recognise.ts'
import { MAX_FILE_BYTES } from '../in/limits.ts'
import { RefusedFile } from '../in/refusal.ts'

export type OutgoingKind = 'word' | 'excel' | 'csv' | 'text' | 'html' | 'pdf'

const ADVICE = 'Give a Word document (.docx), an Excel workbook (.xlsx), a PDF, a web page (.html), CSV or plain text (.txt).'

/** Throws RefusedFile. */
export function outgoingKind(bytes: Buffer, name: string): OutgoingKind {
  if (bytes.length === 0) throw new RefusedFile('The file is empty.', 'Check that it was saved, and choose it again.')
  if (bytes.length > MAX_FILE_BYTES) throw new RefusedFile(`The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`, 'Make its pictures smaller, or publish it in parts.')
  const ending = /\.([a-z0-9]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const start = bytes.subarray(0, 1024).toString('latin1')
  const pdf = start.includes('%PDF-')
  if (ending === 'pdf' || pdf) {
    if (ending !== 'pdf') throw new RefusedFile('The file is a PDF, but its name does not end in .pdf.', 'Give it its right ending, and choose it again.')
    if (!pdf) throw new RefusedFile('The name says it is a PDF, but it is not.', 'Save it as a PDF again.')
    return 'pdf'
  }
  if (ending === 'html' || ending === 'htm') {
    if (start.startsWith('PK') || start.startsWith('\xd0\xcf') || isBinary(bytes)) throw new RefusedFile('The name says it is a web page, but it is not.', ADVICE)
    return 'html'
  }
  if (!['docx', 'dotx', 'xlsx', 'xltx', 'csv', 'tsv', 'txt', 'docm', 'xlsm', 'dotm', 'xltm', 'xlsb'].includes(ending)) {
    throw new RefusedFile(ending === '' ? 'The file’s name has no ending that says what it is.' : `“.${ending}” files cannot be checked.`, ADVICE)
  }
  const kind = recognise(bytes, name)
  return kind === 'csv' && ending === 'txt' ? 'text' : kind
}

function isBinary(bytes: Buffer): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !utf16 && bytes.subarray(0, 65_536).includes(0)
}
