/** One download from a service of its own over HTTP, its bytes counted and let go, for bench/export-memory.ts. */
import type { ClientConfig } from 'pg'
import { date } from '../src/domain/plain-date.ts'
import { openDatabase } from '../src/store/database.ts'
import { webApp } from '../src/web/app.ts'
import { freePort } from '../test/support/program.ts'

export interface Exporting { readonly app: ClientConfig; readonly token: string; readonly address: string }

const { app: login, token, address } = JSON.parse(process.env['EXPORTING'] ?? '') as Exporting
const port = await freePort()
const baseUrl = new URL(`http://127.0.0.1:${port}`)
const app = await webApp({ database: openDatabase(login), moment: () => ({ now: new Date(), today: date('2016-12-01') }), baseUrl, trustedProxies: [], sendsMail: false, notice: null }, undefined, () => {})
await app.listen({ host: '127.0.0.1', port })
const from = performance.now()
const response = await fetch(new URL(address, baseUrl), { headers: { cookie: `session=${token}` } })
if (response.status !== 200 || !response.body) throw new Error(`answered ${response.status}`)
let bytes = 0
for await (const piece of response.body) bytes += (piece as Uint8Array).length
console.log(JSON.stringify({ bytes, ms: performance.now() - from, rss: Math.round(process.resourceUsage().maxRSS / 1024) }))
process.exit(0)
