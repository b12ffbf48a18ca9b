/** A browser of somebody without an account: it keeps the cookies that it is given, and stands in a network of its own. */
import { randomUUID } from 'node:crypto'
import type { Answered, Visits } from './web.ts'

export interface Guest {
  get(address: string): Promise<Answered>
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Answered>
}

export function guestOf(visits: Visits, network = `198.51.100.${1 + Math.floor(Math.random() * 250)}`): Guest {
  const cookies = new Map<string, string>()
  async function ask(method: 'GET' | 'POST', url: string, fields: Readonly<Record<string, string>>): Promise<Answered> {
    const body = method === 'POST' ? new URLSearchParams({ operation: randomUUID(), ...fields }).toString() : undefined
    const answer = await visits.app.inject({
      method, url, cookies: Object.fromEntries(cookies), remoteAddress: network,
      headers: { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin', ...body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' } }, ...body !== undefined && { body },
    })
    for (const { name, value } of answer.cookies) if (value === '') cookies.delete(name); else cookies.set(name, value)
    const to = answer.headers.location
    return { status: answer.statusCode, text: answer.body, bytes: answer.rawPayload, to: typeof to === 'string' ? to : null, headers: answer.headers }
  }
  return { get: url => ask('GET', url, {}), post: (url, fields = {}) => ask('POST', url, fields) }
}
