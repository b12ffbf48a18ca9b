/** Reads a letter's template that somebody uploaded: the cheap checks here, the rest in a child process, so that a hostile file harms nobody else. */
import { fileURLToPath } from 'node:url'
import type { Examined } from '../letters/examine.ts'
import { openArchive } from './archive.ts'
import { MOST_BYTES_WAITING, READ_AT_ONCE, READING_TIME_MS } from './limits.ts'
import { readInChild } from './reading-child.ts'
import { readingQueue } from './reading-queue.ts'
import { recognise } from './recognise.ts'
import { RefusedFile, type Refusal } from './refusal.ts'

export type { Examined } from '../letters/examine.ts'

const ENTRY = fileURLToPath(new URL('letter-template-process.ts', import.meta.url))
export const MAX_TEMPLATE_BYTES = 2 * 1024 * 1024
const NOT_WORD: Refusal = { refused: 'The file is not a Word document (.docx).', advice: 'Open it in the program it was made with, save it as a Word document (.docx), and send that.' }
const UNREADABLE: Refusal = {
  refused: 'The template could not be read: it takes more time or memory than a letter needs, or something in it is not as Word writes it.',
  advice: 'Open it in Word, save it again under a new name, and send that.',
}
const BUSY: Refusal = { refused: 'The template was not read yet: too many files are being read just now.', advice: 'Wait a few minutes, and send it again.' }

const queue = readingQueue(READ_AT_ONCE, MOST_BYTES_WAITING)

/** What is in the template, or why it was refused. Never throws for anything that is in the file. */
export async function readLetterTemplate(bytes: Buffer, name: string): Promise<Examined | Refusal> {
  if (bytes.length > MAX_TEMPLATE_BYTES) return { refused: 'The template is larger than 2 MB.', advice: 'Make its pictures smaller (Picture Format, Compress Pictures), and send it again.' }
  try {
    const kind = recognise(bytes, /\.(docx|docm|dotm)\s*$/i.test(name) ? name : 'other.docx')
    if (!/\.docx\s*$/i.test(name)) return NOT_WORD
    const archive = await openArchive(bytes, kind)
    if (!archive.names.includes('word/document.xml')) return NOT_WORD
    return await queue.run(bytes.length, () => readInChild<Examined | Refusal>({
      entry: ENTRY, args: [], timeMs: READING_TIME_MS, sends: [bytes], heard: message => message as Examined, tooMuch: UNREADABLE, brokeOff: UNREADABLE,
    })) ?? BUSY
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.refused, advice: error.advice }
    throw error
  }
}
