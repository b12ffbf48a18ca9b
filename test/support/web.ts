/**
 * Visits the service in-process, as somebody of the cast or signed out, the way a browser would: with their cookie, and with the token
 * and the hidden fields that the form on the page carries.
 *
 *   const visit = await browserOf(people, { after })
 *   const answer = await visit(manager).get(people.to({}))
 *   const saved = await visit(manager).post(invite.to({}), { name: 'A N Other' })
 */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Session } from '../../src/store/database.ts'
import { webApp } from '../../src/web/app.ts'
import type { Route, WebServices } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { formTokenOf } from '../../src/web/session.ts'
import type { Cast } from './cast.ts'

export interface Answered {
  readonly status: number
  readonly text: string
  readonly bytes: Buffer
  /** Where a redirect leads; null where there is none. */
  readonly to: string | null
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Upload { readonly field: string; readonly name: string; readonly bytes: Buffer }
type Fields = Readonly<Record<string, string | readonly string[]>>

export interface Browser {
  get(address: string): Promise<Answered>
  /** Posts a form of the service. Give `operation` to post the same form twice. */
  post(address: string, fields?: Fields): Promise<Answered>
  /** Posts a form with files. */
  upload(address: string, fields: Fields, files: readonly Upload[]): Promise<Answered>
}

export interface Visits {
  (person: Session | null): Browser
  readonly app: FastifyInstance
}

const BASE_URL = new URL('http://127.0.0.1:3000')

export async function browserOf(cast: Pick<Cast, 'frame' | 'token'>, ending: { after(work: () => Promise<void>): void }, routes: readonly Route[] = ROUTES): Promise<Visits> {
  const services: WebServices = { ...cast.frame, baseUrl: BASE_URL, trustedProxies: [], sendsMail: false, notice: null }
  const app = await webApp(services, routes, line => { if (line['what'] === 'incident') console.error('incident:', line) })
  ending.after(async () => { await app.close() })

  function browser(person: Session | null): Browser {
    const token = person ? cast.token(person) : null
    const cookies = token ? { session: token } : {}
    const headers = { origin: BASE_URL.origin, 'sec-fetch-site': 'same-origin' }
    const hidden = { operation: randomUUID(), ...(token ? { formToken: formTokenOf(token) } : {}) }
    return {
      async get(address) { return answered(await app.inject({ method: 'GET', url: address, cookies })) },
      async post(address, fields = {}) {
        const body = new URLSearchParams(pairs({ ...hidden, operation: randomUUID(), ...fields })).toString()
        const type = { 'content-type': 'application/x-www-form-urlencoded' }
        return answered(await app.inject({ method: 'POST', url: address, cookies, headers: { ...headers, ...type }, body }))
      },
      async upload(address, fields, files) {
        const form = new FormData()
        for (const [name, value] of pairs({ ...hidden, operation: randomUUID(), ...fields })) form.append(name, value)
        for (const file of files) form.append(file.field, new Blob([new Uint8Array(file.bytes)]), file.name)
        const encoded = new Response(form)
        const type = { 'content-type': encoded.headers.get('content-type') ?? '' }
        const body = Buffer.from(await encoded.arrayBuffer())
        return answered(await app.inject({ method: 'POST', url: address, cookies, headers: { ...headers, ...type }, body }))
      },
    }
  }
  return Object.assign(browser, { app })
}

function pairs(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) => typeof value === 'string' ? [[name, value] as [string, string]] : value.map(each => [name, each] as [string, string]))
}

function answered(response: Awaited<ReturnType<FastifyInstance['inject']>>): Answered {
  const to = response.headers.location
  return { status: response.statusCode, text: response.body, bytes: response.rawPayload, to: typeof to === 'string' ? to : null, headers: response.headers }
}
