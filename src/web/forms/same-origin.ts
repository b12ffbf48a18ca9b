/** Whether a POST comes from a page of ours. Browsers say so in two headers that a page cannot forge. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** True where the browser vouches that the form was on a page of this very origin. A sender that says nothing is refused. */
export function isSameOrigin(headers: IncomingHttpHeaders, baseUrl: URL): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return headers.origin === baseUrl.origin
}

export function isFormToken(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
