/** Who is asking, from the cookie that came with the request. */
import type { FastifyRequest } from 'fastify'
import { liveSession } from '../store/session.ts'
import type { Session } from '../store/database.ts'
import { noteStillHere } from '../commands/sign-in/note-still-here.ts'
import type { WebServices } from './route.ts'
import { formTokenOf, keyOf } from './session.ts'
import type { Cookies } from './session.ts'

export interface Visitor {
  /** Null where nobody is signed in, or no longer. */
  readonly session: Session | null
  /** The hash of the token that came, live or not; null where none came. */
  readonly key: string | null
  /** '' where nobody is signed in. */
  readonly formToken: string
}

export const NOBODY: Visitor = { session: null, key: null, formToken: '' }

export async function visitorOf(request: FastifyRequest, cookies: Cookies, services: WebServices): Promise<Visitor> {
  const token = request.cookies[cookies.session]
  if (!token) return NOBODY
  const key = keyOf(token)
  const session = await liveSession(services.database, key)
  if (!session) return { ...NOBODY, key }
  await noteStillHere(services, session)
  return { session, key, formToken: formTokenOf(token) }
}
