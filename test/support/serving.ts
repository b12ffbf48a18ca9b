/** Starts the service in a process of its own on a cast's database, and speaks with it over HTTP as a browser would. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { formTokenOf } from '../../src/web/session.ts'
import { freePort } from './program.ts'

export interface Served { readonly app: ClientConfig; readonly today: string; readonly port: number }
export interface Answer { readonly status: number; readonly to: string | null; readonly text: string; readonly milliseconds: number }

export interface Service {
  readonly baseUrl: string
  /** What it said of faults of its own. */
  readonly incidents: () => string
  readonly alive: () => boolean
  get(token: string, address: string): Promise<Answer>
  post(token: string, address: string, fields: Readonly<Record<string, string>>, file?: { readonly name: string; readonly bytes: Buffer }): Promise<Answer>
}

export async function serviceOn(login: ClientConfig, today: string, ending: { after(work: () => Promise<void>): void }): Promise<Service> {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const served: Served = { app: login, today, port }
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'serve.ts')], { env: { ...process.env, SERVED: JSON.stringify(served) }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, faults] = ['', '']
  child.stdout.on('data', (part: Buffer) => { said += part.toString() })
  child.stderr.on('data', (part: Buffer) => { faults += part.toString() })
  ending.after(async () => { child.kill('SIGTERM'); await wait(50) })
  process.once('exit', () => { child.kill('SIGTERM') })
  for (const deadline = Date.now() + 120_000; !said.includes('ready');) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the service did not start:\n${faults}`)
    await wait(50)
  }

  async function ask(token: string, address: string, init: RequestInit): Promise<Answer> {
    const from = performance.now()
    const response = await fetch(new URL(address, baseUrl), { redirect: 'manual', ...init, headers: { cookie: `session=${token}`, origin: baseUrl, 'sec-fetch-site': 'same-origin', ...init.headers } })
    const text = await response.text()
    return { status: response.status, to: response.headers.get('location'), text, milliseconds: performance.now() - from }
  }
  return {
    baseUrl, incidents: () => faults, alive: () => child.exitCode === null && child.signalCode === null,
    get: (token, address) => ask(token, address, { method: 'GET' }),
    post(token, address, fields, file) {
      const all = { operation: randomUUID(), formToken: formTokenOf(token), ...fields }
      if (!file) return ask(token, address, { method: 'POST', body: new URLSearchParams(all) })
      const form = new FormData()
      for (const [name, value] of Object.entries(all)) form.append(name, value)
      form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
      return ask(token, address, { method: 'POST', body: form })
    },
  }
}
