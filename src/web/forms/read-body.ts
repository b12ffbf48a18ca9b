/** Turns the body of a POST into what was posted, within limits, before anything else looks at it. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import multipart from '@fastify/multipart'
import { NOTHING_POSTED } from './posted.ts'
import type { Posted, PostedFile } from './posted.ts'

/** A form without files: 2 MiB holds the longest referral many times over. */
export const FORM_BYTES = 2 * 1024 * 1024
const FIELDS = 5_000

export interface UploadLimits { readonly maxBytes: number; readonly maxFiles: number }

/** The sender asked for more than the form takes. Nothing of it was kept. */
export class TooLarge extends Error { override name = 'TooLarge' }
/** The body is of a kind that no form of ours sends. */
export class NotAForm extends Error { override name = 'NotAForm' }

/** Names and values as they were sent, but for the one character that no database keeps: it is shown as one that was lost. */
export function wordsIn(sent: URLSearchParams): [name: string, value: string][] {
  return [...sent].map(([name, value]) => [storable(name), storable(value)])
}

function storable(text: string): string { return text.replaceAll('\0', '\uFFFD') }

export async function acceptForms(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORM_BYTES }, (_request, body, done) => {
    const fields = wordsIn(new URLSearchParams(body.toString()))
    if (fields.length > FIELDS) done(new TooLarge(), undefined)
    else done(null, { fields, files: [] } satisfies Posted)
  })
  await app.register(multipart)
}

/** What was posted. Files are read only where the route says how much it takes. */
export async function readBody(request: FastifyRequest, uploads: UploadLimits | null): Promise<Posted> {
  if (!request.isMultipart()) return isPosted(request.body) ? request.body : NOTHING_POSTED
  if (!uploads) throw new NotAForm()
  const fields: [string, string][] = []
  let words = 0
  const files: PostedFile[] = []
  const limits = { fileSize: uploads.maxBytes, files: uploads.maxFiles, fields: FIELDS, fieldSize: FORM_BYTES, parts: FIELDS + uploads.maxFiles }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') files.push({ field: part.fieldname, name: part.filename, bytes: await part.toBuffer() })
    else {
      fields.push([storable(part.fieldname), storable(String(part.value))])
      words += part.fieldname.length + String(part.value).length
      if (words > FORM_BYTES) throw new TooLarge()
    }
  }
  return { fields, files }
}

export function isPosted(body: unknown): body is Posted {
  return typeof body === 'object' && body !== null && 'fields' in body && 'files' in body
}
