/** One form about the publication of a review (forms.ts). */
import type { Issue } from '../../../domain/history.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { publication, publicationForm } from '../paths.ts'
import { formFor } from './forms.ts'

const TEMPLATE = 'layouts/question.njk'

interface Where { readonly case: string; readonly part: string }

/** Null where the review is none that this is recorded of. */
async function formOf(reader: Reader, params: Where) {
  const review = await reviewOf(reader, params.case)
  return review && formFor(params.part, review.kind)
}

function shown(params: Where, form: NonNullable<ReturnType<typeof formFor>>, typed: Values, issues: readonly Issue[]): object {
  const { title, lead, button } = form
  return { back: { href: publication.to(params), text: 'Publication' }, here: publicationForm.to(params), title, lead, button, basedOn: null, fields: drawSpec(form.spec, typed, issues) }
}

export const formPage = page({
  path: publicationForm,
  action: 'record publication',
  records: 'nothing of a case',
  show: async ({ reader, params }) => {
    const form = await formOf(reader, params)
    return form ? view(TEMPLATE, shown(params, form, {}, [])) : missing
  },
})

export const recordIt = act({
  path: publicationForm,
  action: 'record publication',
  handle: async visit => {
    const { params } = visit
    const form = await visit.read(reader => formOf(reader, params))
    if (!form) return missing
    const typed = readSpec(form.spec, visit.posted, NO_ROW_CHANGE)
    return settle(await form.run(visit, params.case, typed), {
      done: () => redirect(publication.to(params), form.done),
      refused: issues => again(TEMPLATE, shown(params, form, typed, issues), issues),
    })
  },
})
