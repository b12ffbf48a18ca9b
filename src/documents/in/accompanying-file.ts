/**
 * A file that comes with a return: told by its bytes, its size and its archive's directory, and otherwise left unopened. It is never
 * read or shown here, so what is asked of it is only that it is one of the kinds that people can open safely, and whole.
 */
import type { CheckedFile, FileKind } from '../../domain/information/file.ts'
import { openArchive } from './archive.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { recognise } from './recognise.ts'
import { RefusedFile, type Refusal } from './refusal.ts'

const MB = 1024 * 1024
/** Smaller than a chronology may be: it is a statement with its papers. */
export const MAX_ACCOMPANYING_BYTES = 15 * MB

/** The file as it may be kept, or why it may not. */
export async function checkAccompanying(bytes: Buffer, name: string): Promise<CheckedFile | Refusal> {
  const kept = name.replaceAll(/[\p{Cc}/\\]/gu, '').trim().slice(-200) || 'file'
  try {
    if (bytes.length > Math.min(MAX_ACCOMPANYING_BYTES, MAX_FILE_BYTES)) {
      return { refused: `The file is larger than ${MAX_ACCOMPANYING_BYTES / MB} MB.`, advice: 'Take out pictures, or send it in parts.' }
    }
    return { name: kept, kind: await kindOf(bytes, name), bytes }
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.refused, advice: error.advice }
    throw error
  }
}

async function kindOf(bytes: Buffer, name: string): Promise<FileKind> {
  if (/\.pdf\s*$/i.test(name)) return pdf(bytes)
  if (!/\.(docx|dotx|docm|xlsx|xltx|xlsm|xlsb|csv|tsv|txt)\s*$/i.test(name)) throw new RefusedFile('It is none of the kinds that are taken.', 'Send a Word document (.docx), an Excel workbook (.xlsx), CSV or a PDF.')
  const kind = recognise(bytes, name)
  if (kind === 'csv') return csv(bytes)
  await openArchive(bytes, kind)
  return kind
}

/** Begins as a PDF does and has its end, so that it was not cut short on the way. */
function pdf(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new RefusedFile('The file is empty.', 'Check that it was saved, and send it again.')
  if (!bytes.subarray(0, 8).toString('latin1').startsWith('%PDF-')) throw new RefusedFile('The name says it is a PDF, but it is not.', 'Save it as a PDF again, or send the Word document.')
  if (!bytes.subarray(-2048).toString('latin1').includes('%%EOF')) throw new RefusedFile('The PDF was cut short.', 'Save it again and send the new file.')
  return 'pdf'
}

/** Text in one of the encodings that spreadsheets write: bytes of nothing but in UTF-16 are no text. */
function csv(bytes: Buffer): FileKind {
  const utf16 = bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  if (!utf16 && bytes.subarray(0, 65_536).includes(0)) throw new RefusedFile('The name says it is a CSV file, but it is not text.', 'Save it as CSV from the program it was made with, and send that.')
  return 'csv'
}
