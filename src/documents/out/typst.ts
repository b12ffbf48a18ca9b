/**
 * Sets a document as a tagged PDF by Typst, in a child process that gets the document as data and nothing else: what somebody typed can
 * neither be run nor bring the program down.
 */
import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { readingQueue } from '../in/reading-queue.ts'

const ENTRY = fileURLToPath(new URL('typst-process.ts', import.meta.url))
const TIME_MS = 120_000
/** A document takes half a gigabyte at most; more of them wait. */
const AT_ONCE = 2

const queue = readingQueue(AT_ONCE, Number.POSITIVE_INFINITY)

export type Template = 'prose.typ' | 'chronology.typ'

export interface SetDocument {
  readonly pdf: Buffer
  /** What the template says of its own layout, by its metadata `<measured>`. */
  readonly measured: readonly unknown[]
}

/**
 * `json` is the document, piece by piece: it is asked for once the child can take it, and never held whole on this side.
 * @throws Error where the PDF could not be made: the reader of the log is told why, the words of the document are not in it
 */
export async function setByTypst(template: Template, json: () => Iterable<string> | AsyncIterable<string>): Promise<SetDocument> {
  const made = await queue.run(0, () => setInChild(template, json))
  if (made === null) throw new Error('the PDF was not made')
  return made
}

async function setInChild(template: Template, json: () => Iterable<string> | AsyncIterable<string>): Promise<SetDocument> {
  const child = spawn(process.execPath, [ENTRY, template], { stdio: ['pipe', 'pipe', 'pipe'], env: {}, timeout: TIME_MS, killSignal: 'SIGKILL' })
  const [pieces, complaints]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  child.stderr.on('data', (piece: Buffer) => complaints.push(piece))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  let broken: unknown = null
  // It may end before it has taken everything, and its code says so; but a document that broke off on this side must not pass for whole.
  await Promise.all([ended, pipeline(Readable.from(json()), child.stdin).catch((error: unknown) => { broken = error; child.kill('SIGKILL') })])
  if (await ended !== 0) throw new Error(`the PDF was not made: ${Buffer.concat(complaints).toString('utf8').slice(0, 500) || 'its process was ended'}`, { cause: broken })
  const all = Buffer.concat(pieces)
  const end = all.indexOf('\n')
  return { measured: JSON.parse(all.toString('utf8', 0, end)) as readonly unknown[], pdf: all.subarray(end + 1) }
}
