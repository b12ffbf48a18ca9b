/** The form by which it is put on record when somebody lived in the child's household. */
import { recordStay } from '../../../commands/identity/record-stay.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { identityOf } from '../../../store/identity/identities.ts'
import { again, orMissing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dayIn } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { identity, newStay } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  from: { kind: 'date', label: 'From', hint: 'Leave it blank where it began before anybody knows', whole: true },
  until: { kind: 'date', label: 'To, the last day', hint: 'Leave it blank where they still live there or nobody knows', whole: true },
}

async function shown(reader: Reader, params: { readonly case: string; readonly identity: string }, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const person = await identityOf(reader, params.case, params.identity)
  return person && {
    back: { href: identity.to(params), text: person.label }, here: newStay.to(params), title: `When ${person.label} lived in the household`, basedOn: null, button: 'Put it on the map',
    lead: ['The household is where the child lived. Somebody who left and came back has one line for each time.'], fields: drawSpec(SPEC, typed, issues),
  }
}

export const stayPage = page({
  path: newStay, action: 'keep identity map', records: { reads: 'person of the identity map' },
  show: async ({ reader, params }) => orMissing(await shown(reader, params, {}, []), model => view(TEMPLATE, model)),
})

export const recordIt = act({
  path: newStay,
  action: 'keep identity map',
  handle: async ({ params, posted, read, run }) => {
    const typed = readSpec(SPEC, posted, NO_ROW_CHANGE)
    return settle(await run(recordStay, { caseId: params.case, identityId: params.identity, from: dayIn(posted, 'from'), until: dayIn(posted, 'until') }), {
      done: () => redirect(identity.to(params), 'It is on the map.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params, typed, issues)), model => again(TEMPLATE, model, issues)),
    })
  },
})
