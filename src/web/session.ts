/**
 * The session cookie. It holds an opaque token of 256 random bits; the database knows only its SHA-256. On https its name starts with
 * `__Host-`, so that no other site of the same domain can set it.
 */
import { createHash } from 'node:crypto'

export interface Cookies { readonly session: string; readonly referral: string; readonly done: string; readonly secure: boolean }

export function cookieNames(baseUrl: URL): Cookies {
  const secure = baseUrl.protocol === 'https:'
  const prefix = secure ? '__Host-' : ''
  return { session: `${prefix}session`, referral: `${prefix}referral`, done: `${prefix}done`, secure }
}

/** Kept until the browser closes; Lax, so that a link in a message finds its reader signed in. */
export function cookieOptions(cookies: Cookies): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: cookies.secure }
}

/** SHA-256 of the token, in hex: what the database keeps, and what proves the session to it. */
export function keyOf(token: string): string { return createHash('sha256').update(token).digest('hex') }

/** Proves that a form was made for this session. Derived from the token by a one-way step, so that a page never holds the token itself. */
export function formTokenOf(token: string): string { return createHash('sha256').update(`form:${token}`).digest('base64url') }
