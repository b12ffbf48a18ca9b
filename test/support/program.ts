/** The whole program as an operator starts it, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '../..')

export interface Program {
  readonly child: ChildProcess
  /** What it has written so far, both outputs. */
  readonly output: () => string
  /** Resolves with the exit code (null after a kill) once it has ended. */
  readonly ended: Promise<number | null>
}

interface Ending { after(work: () => Promise<void>): void }

/** Starts it with these settings alone, those of the machine's own database left out. `directly` leaves the launcher out: what is killed is the program. */
export function start(settings: Readonly<Record<string, string>>, args: readonly string[] = ['src/main.ts'], how: 'launched' | 'directly' = 'launched'): Program {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, how === 'directly' ? [...args] : [path.join(root, 'run.mjs'), ...args], { cwd: root, env: { PATH, HOME, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  // Should the test fail before it has ended the program, the program ends with the test.
  process.once('exit', () => { child.kill('SIGTERM') })
  let text = ''
  child.stdout.on('data', (part: Buffer) => { text += part.toString() })
  child.stderr.on('data', (part: Buffer) => { text += part.toString() })
  return { child, output: () => text, ended: once(child, 'close').then(([code]) => code as number | null) }
}

/** Waits until it has said this, and answers what it said. Fails when it ends first or has not said it in the time. */
export async function said(program: Program, words: RegExp, milliseconds = 120_000): Promise<string> {
  for (const deadline = Date.now() + milliseconds; ;) {
    if (words.test(program.output())) return program.output()
    if (program.child.exitCode !== null || program.child.signalCode !== null) throw new Error(`ended without saying ${words}:\n${program.output()}`)
    if (Date.now() > deadline) throw new Error(`did not say ${words} in time:\n${program.output()}`)
    await wait(20)
  }
}

/** An empty folder for a program's data. Afterwards whatever database still runs in it is stopped, and it is removed. */
export async function dataFolder(ending: Ending): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sr-data-'))
  ending.after(async () => {
    const pid = await databasePid(folder)
    if (pid !== null) {
      process.kill(pid, 'SIGQUIT')
      while (await databasePid(folder) !== null) await wait(50)
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })
  return folder
}

/** The process of the folder's database server while there is one. */
export async function databasePid(folder: string): Promise<number | null> {
  const text = await readFile(path.join(folder, 'database/cluster/postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  const state = pid > 0 ? await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null) : null
  return state === null || / Z /.test(state) ? null : pid
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
