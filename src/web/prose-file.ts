/** A document in prose as a download, in Word or as a PDF. */
import { writeProsePdf } from '../documents/out/prose-pdf.ts'
import { writeProseWord } from '../documents/out/prose-word.ts'
import type { Prose } from '../domain/prose.ts'
import { file, missing, type Answer } from './answer.ts'

/** As a page offers them. */
export const WORD_AND_PDF = [{ format: 'docx', words: 'Word' }, { format: 'pdf', words: 'PDF' }] as const

/** `name` without its ending. Missing where the format is another. */
export async function proseFile(name: string, format: string, prose: Prose): Promise<Answer> {
  switch (format) {
    case 'docx': return file(`${name}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', writeProseWord(prose))
    case 'pdf': return file(`${name}.pdf`, 'application/pdf', await writeProsePdf(prose))
    default: return missing
  }
}
