/**
 * The leak check of one file that is to leave: its bytes are read and searched in a child process with little memory, little time and no
 * rights, as uploads are, so that a hostile or broken file harms nobody else.
 */
import { fileURLToPath } from 'node:url'
import type { Finding } from '../../domain/leaks/finding.ts'
import type { Listed } from '../../domain/leaks/listed.ts'
import { MOST_BYTES_WAITING, READ_AT_ONCE } from '../in/limits.ts'
import { readInChild } from '../in/reading-child.ts'
import { readingQueue } from '../in/reading-queue.ts'
import { RefusedFile, type Refusal } from '../in/refusal.ts'
import { outgoingKind, type OutgoingKind } from './file-kind.ts'

export interface CheckedOutgoing {
  readonly findings: readonly Finding[]
  /** How many there are beyond those that can be worked through. */
  readonly further: number
  readonly notes: readonly string[]
}

const ENTRY = fileURLToPath(new URL('check-process.ts', import.meta.url))
/** A PDF of many hundred pages takes some seconds. */
const TIME_MS = 60_000
const TOO_MUCH: Refusal = { refused: 'The file could not be checked: it takes more time or memory than any report needs.', advice: 'Save it again with smaller pictures, or publish it in parts.' }
const BROKE_OFF: Refusal = { refused: 'The file could not be checked: something in it is not as Word, Excel and other programs write it.', advice: 'Open it in the program that it was made with, save it under a new name, and choose that.' }
const BUSY: Refusal = { refused: 'The file was not checked yet: too many files are being read just now.', advice: 'Wait a few minutes, and choose it again.' }

const queue = readingQueue(READ_AT_ONCE, MOST_BYTES_WAITING)

/** What is found in the file, or why it could not be checked. Never throws for anything that is in the file. */
export async function checkFile(bytes: Buffer, name: string, listed: Listed): Promise<CheckedOutgoing | Refusal> {
  try {
    const kind = outgoingKind(bytes, name)
    return await queue.run(bytes.length, () => checkedInChild(bytes, name, kind, listed)) ?? BUSY
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.refused, advice: error.advice }
    throw error
  }
}

function checkedInChild(bytes: Buffer, name: string, kind: OutgoingKind, listed: Listed): Promise<CheckedOutgoing | Refusal> {
  const head = Buffer.from(JSON.stringify({ name, listed }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return readInChild<CheckedOutgoing | Refusal>({
    entry: ENTRY, args: [kind], timeMs: TIME_MS, sends: [length, head, bytes], heard: message => message as CheckedOutgoing | Refusal, tooMuch: TOO_MUCH, brokeOff: BROKE_OFF,
  })
}
