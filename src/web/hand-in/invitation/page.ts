/** Whether one practitioner whom an agency names is invited to contribute, or why not (R007). */
import { recordInvitation } from '../../../commands/practitioners/record-invitation.ts'
import type { Issue } from '../../../domain/history.ts'
import { INVITATIONS } from '../../../domain/invitation.ts'
import { invitationsOf, practitionerIdOf } from '../../../store/chronology/invitations.ts'
import { practitionersNamed } from '../../../store/chronology/practitioners.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { dayValues, NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { invitation, practitioners } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  status: { kind: 'radios', label: 'How does it stand?', choices: Object.entries(INVITATIONS).map(([value, text]) => ({ value, text })) },
  on: { kind: 'date', label: 'On which day?', hint: 'Of the invitation, or of their answer', whole: true },
  reason: { kind: 'area', label: 'Reason', hint: 'Where they are not invited. Otherwise, if there is one' },
}

interface Where { readonly case: string; readonly practitioner: string }

/** Null where no agency names this practitioner. */
async function shown(reader: Reader, params: Where, typed: Values | null, issues: readonly Issue[], lead: readonly string[]): Promise<object | null> {
  const agencies = await practitionersNamed(reader, params.case)
  const [named] = agencies.flatMap(agency => agency.people.filter(person => practitionerIdOf(agency.agencyId, person) === params.practitioner).map(person => ({ ...person, agency: agency.agency })))
  if (!named) return null
  const last = (await invitationsOf(reader, params.case)).find(each => each.practitionerId === params.practitioner)
  const day = last?.on ? dayValues(last.on) : {}
  return {
    back: { href: practitioners.to(params), text: 'Practitioners' }, here: invitation.to(params), title: `Invitation of ${named.name}`, basedOn: last?.revision ?? 0, button: 'Record it',
    lead: [...lead, `${named.role}, ${named.agency}. Involved: ${named.involved}.`, 'Practitioners are invited to contribute fully, without fear of being blamed for what they did in good faith.'],
    fields: drawSpec(SPEC, typed ?? (last ? { status: last.status, reason: last.reason, on: day } : { status: 'not yet' }), issues),
  }
}

export const invitationPage = page({
  path: invitation,
  action: 'record invitations',
  records: { reads: 'practitioner named by an agency' },
  show: async ({ reader, params }) => {
    const model = await shown(reader, params, null, [], [])
    return model ? view(TEMPLATE, model) : missing
  },
})

export const recordInvitationAct = act({
  path: invitation,
  action: 'record invitations',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const typed = readSpec(SPEC, posted, NO_ROW_CHANGE)
    const day = dateTyped(posted, 'on')
    const input = { caseId: params.case, practitionerId: params.practitioner, basedOn: Number(basedOn ?? 0), status: textAt(typed, 'status'), reason: textAt(typed, 'reason'), on: day.state === 'date' ? day.date : null }
    const model = (issues: readonly Issue[], lead: readonly string[]) => read(reader => shown(reader, params, typed, issues, lead))
    return settle(await run(recordInvitation, input), {
      done: () => redirect(practitioners.to(params), 'It is on record.'),
      refused: async issues => { const found = await model(issues, []); return found ? again(TEMPLATE, found, issues) : missing },
      overtaken: async () => { const found = await model([], ['Somebody else recorded this while you were writing. Your words are below: send them again to record them after theirs.']); return found ? overtaken(TEMPLATE, found) : missing },
    })
  },
})
