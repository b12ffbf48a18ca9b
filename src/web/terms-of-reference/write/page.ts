/** Writes the terms of reference, or amends them: a half-written version can be saved and gone on with. */
import { writeTerms } from '../../../commands/terms/write-terms.ts'
import type { Issue } from '../../../domain/history.ts'
import { ALL_TERMS_PARTS, TERMS_PARTS } from '../../../domain/terms-of-reference.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { panelIssuesOf } from '../../../store/panel/issues.ts'
import { termsOf, type WrittenTerms } from '../../../store/terms/terms.ts'
import { again, missing, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { linesAt, NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { termsOfReference, writeTermsOfReference } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'

function specFor(panelIssues: readonly string[], wasAgreed: boolean): Spec {
  return {
    questions: { kind: 'lines', label: 'Questions to be explored', hint: 'One on each line: what do we want the review to achieve?' },
    ...Object.fromEntries(ALL_TERMS_PARTS.map(part => [part, { kind: 'area', label: TERMS_PARTS[part][0], hint: `Say ${TERMS_PARTS[part][1]}` } as const])),
    ...Object.fromEntries(panelIssues.map((text, at) => [`panelIssues-${at}`, { kind: 'area', label: `How this is taken into account: ${text}`, hint: 'The Consideration Panel held it to be essential' } as const])),
    ...wasAgreed ? { reason: { kind: 'area', label: 'Why are they amended?', hint: 'The version that was agreed stays on record' } as const } : {},
  }
}

/** `theirs`: somebody else saved a version meanwhile. Null where there is no review. */
async function shown(reader: Reader, caseId: string, typed: Values | null, issues: readonly Issue[], theirs = false): Promise<object | null> {
  if (!await reviewOf(reader, caseId)) return null
  const [versions, panelIssues] = [await termsOf(reader, caseId), await panelIssuesOf(reader, caseId)]
  const wasAgreed = versions.some(each => each.agreed !== null)
  return {
    back: { href: termsOfReference.to({ case: caseId }), text: 'Terms of reference' }, here: writeTermsOfReference.to({ case: caseId }), basedOn: versions[0]?.version ?? 0, button: 'Save the terms of reference',
    title: wasAgreed ? 'Amend the terms of reference' : 'Write the terms of reference',
    lead: theirs
      ? ['Somebody else saved the terms of reference while you were writing. Theirs are on the page before this one; your words are below. Take over what you need from theirs before you save.']
      : ['You need not finish now: what you save is kept, and you can go on with it. The agencies expected to take part, and the basis on which each must contribute, are taken from the scope of the review.'],
    fields: drawSpec(specFor(panelIssues, wasAgreed), typed ?? valuesOf(versions[0]), issues),
  }
}

function valuesOf(terms: WrittenTerms | undefined): Values {
  if (!terms) return {}
  return {
    questions: [...terms.questions], ...Object.fromEntries(ALL_TERMS_PARTS.map(part => [part, terms[part]])),
    ...Object.fromEntries(terms.panelIssues.map((each, at) => [`panelIssues-${at}`, each.answer])),
  }
}

export const writePage = page({
  path: writeTermsOfReference,
  action: 'write terms of reference',
  records: { reads: 'terms of reference' },
  show: async ({ reader, params }) => orMissing(await shown(reader, params.case, null, []), model => view(TEMPLATE, model)),
})

export const save = act({
  path: writeTermsOfReference,
  action: 'write terms of reference',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const panelIssues = await read(reader => panelIssuesOf(reader, params.case))
    const typed = readSpec(specFor(panelIssues, true), posted, NO_ROW_CHANGE)
    const word = (name: string) => textAt(typed, name)
    const input = {
      caseId: params.case, basedOn: Number(basedOn ?? 0), questions: linesAt(typed, 'questions'), methodology: word('methodology'), roles: word('roles'), involvement: word('involvement'),
      ownership: word('ownership'), answers: panelIssues.map((_text, at) => word(`panelIssues-${at}`)), reason: word('reason'),
    }
    return settle(await run(writeTerms, input), {
      done: () => redirect(termsOfReference.to(params), 'The terms of reference are saved.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params.case, typed, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => { const model = await read(reader => shown(reader, params.case, typed, [], true)); return model ? overtaken(TEMPLATE, model) : missing },
    })
  },
})
