/**
 * A document in prose as a tagged PDF. Typst sets it, in a child process that gets the document as data and nothing else: what somebody
 * typed can neither be run nor bring the program down.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Prose } from '../../domain/prose.ts'
import { provenance } from '../../domain/prose.ts'
import { readingQueue } from '../in/reading-queue.ts'

const ENTRY = fileURLToPath(new URL('prose-pdf-process.ts', import.meta.url))
const TIME_MS = 120_000
/** A document takes half a gigabyte at most; more of them wait. */
const AT_ONCE = 2

const queue = readingQueue(AT_ONCE, Number.POSITIVE_INFINITY)

/** @throws Error where the PDF could not be made: the reader of the log is told why, the words of the document are not in it */
export async function writeProsePdf(prose: Prose): Promise<Buffer> {
  const made = await queue.run(0, () => setInChild(JSON.stringify(asData(prose))))
  if (made === null) throw new Error('the PDF was not made')
  return made
}

/** What the template reads. Statements come with their provenance in words, as in every other format. */
function asData(prose: Prose): object {
  return {
    ...prose, contents: 'Contents', made: { year: prose.made.getUTCFullYear(), month: prose.made.getUTCMonth() + 1, day: prose.made.getUTCDate() },
    sections: prose.sections.map(section => ({ ...section, blocks: section.blocks.map(block => block.kind === 'statement' ? { ...block, provenance: provenance(block) } : block) })),
  }
}

function setInChild(document: string): Promise<Buffer> {
  const child = spawn(process.execPath, [ENTRY], { stdio: ['pipe', 'pipe', 'pipe'], env: {}, timeout: TIME_MS, killSignal: 'SIGKILL' })
  const [pieces, complaints]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  child.stderr.on('data', (piece: Buffer) => complaints.push(piece))
  // It may end before it has taken everything; its code says so.
  child.stdin.on('error', () => undefined)
  child.stdin.end(document)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => code === 0 ? resolve(Buffer.concat(pieces)) : reject(new Error(`the PDF was not made: ${Buffer.concat(complaints).toString('utf8').slice(0, 500) || 'its process was ended'}`)))
  })
}
