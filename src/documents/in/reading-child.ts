/**
 * One file read in a child process with little memory, little time and no rights, so that a hostile or broken file harms nobody else. What
 * reads it, what is sent and what comes back is the caller's.
 */
import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { READING_MEMORY_MB, READING_YOUNG_MB } from './limits.ts'

const PROGRAM = fileURLToPath(new URL('../../../', import.meta.url))

export interface Reading<Result> {
  /** The child's program, and its arguments. */
  readonly entry: string
  readonly args: readonly string[]
  readonly timeMs: number
  /** Sent to its standard input, one after the other. */
  readonly sends: readonly Buffer[]
  /** What a message of the child comes to; null while more is to come. */
  readonly heard: (message: unknown) => Result | null
  /** Where it takes more time or memory than it may have, and where it ends without its result. */
  readonly tooMuch: Result
  readonly brokeOff: Result
}

export function readInChild<Result>({ entry, args, timeMs, sends, heard, tooMuch, brokeOff }: Reading<Result>): Promise<Result> {
  const child = fork(entry, [...args], { stdio: ['pipe', 'ignore', 'ignore', 'ipc'], serialization: 'json', ...readingProcess() })
  return new Promise(resolve => {
    const finish = (result: Result): void => {
      clearTimeout(overrun)
      child.kill('SIGKILL')
      resolve(result)
    }
    const overrun = setTimeout(() => finish(tooMuch), timeMs)
    child.on('error', () => finish(brokeOff))
    // Running out of memory ends a process by a signal; a reader that stumbles ends it with a code.
    // Its last messages may still be on their way when it has gone: only the end of the channel says that all have come.
    child.on('exit', (_code, signal) => {
      if (signal) finish(tooMuch)
      else if (child.connected) child.once('disconnect', () => finish(brokeOff))
      else setImmediate(() => finish(brokeOff))
    })
    child.on('message', message => {
      const result = heard(message)
      if (result !== null) finish(result)
    })
    // The child may refuse and go before it has taken all the bytes.
    child.stdin?.on('error', () => undefined)
    for (const bytes of sends) child.stdin?.write(bytes)
    child.stdin?.end()
  })
}

/** What the child may have: little memory, no environment, and reading only the program's own folder and where its libraries really are. */
export function readingProcess(): { env: Record<string, string>; execArgv: string[] } {
  const readable = [PROGRAM, realpathSync(`${PROGRAM}node_modules`)]
  return { env: {}, execArgv: [`--max-old-space-size=${READING_MEMORY_MB}`, `--max-semi-space-size=${READING_YOUNG_MB}`, '--permission', ...readable.map(folder => `--allow-fs-read=${folder}`)] }
}
