/**
 * What makes two posts the same act: the id that the form was given and all that was sent with it. Sent twice, a form is answered once;
 * sent again with other words, after going back to it, it is another act, so that those words are not dropped in silence.
 */
import { createHash, randomUUID } from 'node:crypto'
import { isId } from '../../store/id.ts'
import { textOf } from './posted.ts'
import type { Posted } from './posted.ts'

/** In the shape of an id. A form without one of its own came from no page of ours and is taken for a new one. */
export function operationOf(posted: Posted): string {
  const given = textOf(posted, 'operation')
  if (!isId(given)) return randomUUID()
  const hash = createHash('sha256').update(JSON.stringify(posted.fields.filter(([name]) => name !== 'formToken')))
  for (const file of posted.files) hash.update(JSON.stringify([file.field, file.name, file.bytes.length])).update(file.bytes)
  const hex = hash.digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
