/** The service in a process of its own, over HTTP, on a test's database: told by SERVED which database and day, it says on which port it listens. */
import { date } from '../../src/domain/plain-date.ts'
import { openDatabase } from '../../src/store/database.ts'
import { webApp } from '../../src/web/app.ts'
import type { Served } from './serving.ts'

const { app: login, today, port } = JSON.parse(process.env['SERVED'] ?? '') as Served
const baseUrl = new URL(`http://127.0.0.1:${port}`)
const moment = () => ({ now: new Date(), today: date(today) })
const app = await webApp({ database: openDatabase(login), moment, baseUrl, trustedProxies: [], sendsMail: false, notice: null }, undefined, line => { if (line['what'] === 'incident') console.error('incident', JSON.stringify(line)) })
await app.listen({ host: '127.0.0.1', port })
console.log('ready')
