/** Puts on record that the terms of reference were discussed and agreed with the Lead Reviewer. */
import { agreeTerms } from '../../../commands/terms/agree-terms.ts'
import type { Issue } from '../../../domain/history.ts'
import { holdersOnCase } from '../../../store/commissioning/review-people.ts'
import type { Reader } from '../../../store/database.ts'
import { namesOf } from '../../../store/people/names.ts'
import { termsOf } from '../../../store/terms/terms.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { again, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { termsAgreement, termsOfReference } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  on: { kind: 'date', label: 'On which day were they agreed?', whole: true },
  note: { kind: 'area', label: 'Notes of the discussion (optional)' },
}

/** Null where nothing is written that could be agreed. */
async function shown(reader: Reader, caseId: string, today: PlainDate, typed: Values, issues: readonly Issue[], lead: readonly string[] = []): Promise<object | null> {
  const [terms] = await termsOf(reader, caseId)
  if (!terms) return null
  const names = await namesOf(reader, await holdersOnCase(reader, caseId, 'lead_reviewer', today))
  const whom = [...names.values()].join(' and ')
  return {
    back: { href: termsOfReference.to({ case: caseId }), text: 'Terms of reference' }, here: termsAgreement.to({ case: caseId }), title: 'Agreed with the Lead Reviewer', basedOn: terms.version, button: 'Put the agreement on record',
    lead: [...lead, `You put on record that you discussed version ${terms.version} of the terms of reference and methodology with ${whom || 'the Lead Reviewer'}, and that you both agree to it. They can then be signed off.`],
    fields: drawSpec(SPEC, typed, issues),
  }
}

export const agreementPage = page({
  path: termsAgreement,
  action: 'agree terms of reference',
  records: { reads: 'terms of reference' },
  show: async ({ reader, params, services }) => orMissing(await shown(reader, params.case, services.moment().today, {}, []), model => view(TEMPLATE, model)),
})

export const agree = act({
  path: termsAgreement,
  action: 'agree terms of reference',
  handle: async ({ params, posted, basedOn, read, run, services }) => {
    const [typed, on, { today }] = [readSpec(SPEC, posted, NO_ROW_CHANGE), dateTyped(posted, 'on'), services.moment()]
    return settle(await run(agreeTerms, { caseId: params.case, on: on.state === 'date' ? on.date : null, note: textAt(typed, 'note'), basedOn: Number(basedOn ?? 0) }), {
      done: () => redirect(termsOfReference.to(params), 'The agreement is on record.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params.case, today, typed, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await read(reader => shown(reader, params.case, today, typed, [], ['Somebody else saved another version meanwhile: read it before you agree to it.'])), model => overtaken(TEMPLATE, model)),
    })
  },
})
