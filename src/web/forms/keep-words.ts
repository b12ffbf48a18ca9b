/** Keeps the words of a form that could not be taken, because the session had run out or we failed, and says where to find them. */
import type { FastifyRequest } from 'fastify'
import { holdPost } from '../../commands/sign-in/hold-post.ts'
import { heldForm, ownAddress } from '../paths.ts'
import type { Address } from '../paths.ts'
import type { WebServices } from '../route.ts'
import type { Visitor } from '../visitor.ts'
import { isPosted } from './read-body.ts'
import { isSameOrigin } from './same-origin.ts'

/** Null where there are none, where they came from elsewhere, or where nobody can be told to be their author. Not for a form of secrets: passwords are never kept. */
export async function keepWords(request: FastifyRequest, visitor: Visitor, services: WebServices): Promise<Address | null> {
  const address = ownAddress(request.url)
  const { declared } = request.routeOptions.config
  if (typeof declared === 'object' && declared.kind === 'act' && declared.secret) return null
  if (request.method !== 'POST' || visitor.key === null || address === null || !isPosted(request.body)) return null
  if (!isSameOrigin(request.headers, services.baseUrl)) return null
  const { fields } = request.body
  const isEmpty = fields.every(([name, value]) => FRAME.has(name) || value.trim() === '')
  if (isEmpty) return null
  const token = await holdPost(services.database, visitor.key, { address, fields })
  return token === null ? null : heldForm.to({ token })
}

const FRAME = new Set(['formToken', 'operation', 'basedOn'])
