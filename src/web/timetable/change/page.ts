/** One change to a case's own timetable, with its reason: a step left out, moved, added; another Week 0; a pause. */
import { adaptTimetable } from '../../../commands/timetable/adapt-timetable.ts'
import { ALL_ROLES, roleName } from '../../../domain/roles.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { allOf, textOf, typedWords } from '../../forms/posted.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { changeOf, changes, stepPage } from '../paths.ts'
import { CHANGE_FORMS, readChange } from './forms.ts'
import type { ChangeForm } from './forms.ts'

const TEMPLATE = 'timetable/change/page.njk'

interface Typed { readonly step: string; readonly values: Readonly<Record<string, string>>; readonly owners: readonly string[] }

/** Null where the case, or the step that is meant, is not there. */
async function shown(reader: Reader, params: { readonly case: string; readonly kind: string }, form: ChangeForm, today: PlainDate, typed: Typed) {
  const header = await caseHeader(reader, params.case)
  if (!header) return null
  const step = form.ofStep ? (await timetableOf(reader, params.case, today)).steps.find(step => step.key === typed.step) : null
  if (step === undefined) return null
  const back = step ? stepPage.to({ case: params.case, step: step.key }) : changes.to({ case: params.case })
  const chosen = typed.values['owners'] === undefined && step ? step.owners : typed.owners
  const { choice } = form
  return {
    back: { href: back }, name: caseName(header), here: changeOf.to(params), title: form.title, button: form.button, asks: form.asks, dayLegend: form.day,
    step: step ? { key: step.key, title: step.title, explanation: step.explanation } : null,
    legend: choice?.legend ?? '',
    options: (choice?.options ?? []).map(({ value, text, hint }) => ({ value, text, checked: typed.values['choice'] === value, ...(hint ? { hint: { text: hint } } : {}) })),
    owners: ALL_ROLES.filter(role => role !== 'system_administrator').map(role => ({ value: role, text: roleName(role), checked: chosen.includes(role) })),
    values: typed.values,
  }
}

export const changePage = page({
  path: changeOf,
  action: 'adapt timetable',
  records: { reads: 'timetable' },
  show: async ({ reader, params, query, services }) => {
    const form = CHANGE_FORMS[params.kind]
    const model = form && await shown(reader, params, form, services.moment().today, { step: query.get('step') ?? '', values: {}, owners: [] })
    return model ? view(TEMPLATE, model) : missing
  },
})

export const makeChange = act({
  path: changeOf,
  action: 'adapt timetable',
  handle: async visit => {
    const { params, posted } = visit
    const form = CHANGE_FORMS[params.kind]
    if (!form) return missing
    const { today } = visit.services.moment()
    const step = textOf(posted, 'step')
    const input = { caseId: params.case, reason: textOf(posted, 'reason'), ...readChange(form, posted, today) }
    return settle(await visit.run(adaptTimetable, input), {
      done: () => redirect(form.ofStep ? stepPage.to({ case: params.case, step }) : changes.to({ case: params.case }), 'The timetable of this case is changed.'),
      refused: async issues => {
        const typed = { step, values: { ...typedWords(posted), owners: '' }, owners: allOf(posted, 'owners') }
        const model = await visit.read(reader => shown(reader, params, form, today, typed))
        return model ? again(TEMPLATE, model, issues.map(each => ['on', 'from'].includes(each.field ?? '') ? { ...each, field: 'day-day' } : each)) : missing
      },
    })
  },
})
