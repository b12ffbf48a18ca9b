/** What kind of file the bytes really are, whatever its name says. Reads a few bytes and unpacks nothing. */
import { RefusedFile } from './refusal.ts'
import { MAX_FILE_BYTES } from './limits.ts'

export type FileKind = 'word' | 'excel' | 'csv'

const KIND_OF_ENDING: Readonly<Record<string, FileKind>> = { docx: 'word', dotx: 'word', xlsx: 'excel', xltx: 'excel', csv: 'csv', tsv: 'csv', txt: 'csv' }
export const KIND_IN_WORDS: Readonly<Record<FileKind, string>> = { word: 'Word document', excel: 'Excel workbook', csv: 'CSV file' }
const SAVE_AGAIN = 'Open it in the program it was made with and save it as a Word document (.docx), an Excel workbook (.xlsx) or CSV, then send that.'

/** The kind that the name promises. The archive's own parts are compared with it when its directory is read. Throws RefusedFile. */
export function recognise(bytes: Buffer, name: string): FileKind {
  if (bytes.length === 0) throw new RefusedFile('The file is empty.', 'Check that it was saved, and send it again.')
  if (bytes.length > MAX_FILE_BYTES) {
    throw new RefusedFile(`The file is too large: ${megabytes(bytes.length)}, and at most ${megabytes(MAX_FILE_BYTES)} can be read.`,
      'Take out pictures, or send the chronology in several files.')
  }
  const ending = /\.([^.\s]+)\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''
  refuseForeignKinds(bytes)
  if (ending === 'docm' || ending === 'xlsm' || ending === 'dotm' || ending === 'xltm' || ending === 'xlsb') throw macroFile()
  const promised = KIND_OF_ENDING[ending]
  if (!promised) {
    const told = ending ? `“.${ending}” files cannot be read as a chronology.` : 'The file’s name has no ending that says what it is.'
    throw new RefusedFile(told, SAVE_AGAIN)
  }
  const archive = bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.subarray(2, 4).every((byte) => byte < 9)
  if (archive && promised === 'csv') throw new RefusedFile('The name says it is a text file, but it is a Word document, an Excel workbook or another archive.', 'Give the file its right ending, .docx or .xlsx, and send it again.')
  if (!archive && promised !== 'csv') throw new RefusedFile(`The name says it is a ${KIND_IN_WORDS[promised]}, but it is not, or it is damaged at its very beginning.`, SAVE_AGAIN)
  return promised
}

export function macroFile(): RefusedFile {
  return new RefusedFile('The file holds macros (small programs), which we do not accept.',
    'In Word choose “Save as” and “Word document (.docx)”, in Excel “Excel workbook (.xlsx)”: that leaves the macros out. Then send the new file.')
}

function refuseForeignKinds(bytes: Buffer): void {
  const start = bytes.subarray(0, 1024).toString('latin1')
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
      throw new RefusedFile('The file is protected with a password, so it cannot be opened.', 'Take the password off (File, Info, Protect) and send it again over the secure upload.')
    }
    throw new RefusedFile('The file is in the old Office format of before 2007 (.doc or .xls).', SAVE_AGAIN)
  }
  if (start.includes('%PDF-')) throw new RefusedFile('The file is a PDF. A table cannot be read from it without mistakes.', 'Send the Word, Excel or CSV file that the PDF was made from.')
  if (start.startsWith('{\\rtf')) throw new RefusedFile('The file is rich text (RTF).', SAVE_AGAIN)
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(start)) throw new RefusedFile('The file is a web page or XML, not a Word, Excel or CSV file.', SAVE_AGAIN)
}

function megabytes(bytes: number): string { return `${Math.ceil(bytes / 1024 / 1024)} MB` }
