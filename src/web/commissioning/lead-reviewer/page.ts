/** Appoints a Lead Reviewer, or takes a fresh declaration of independence from one, agency by agency. */
import { appointLeadReviewer } from '../../../commands/commissioning/appoint-lead-reviewer.ts'
import type { IndependenceDeclaration } from '../../../domain/conflicts/independence.ts'
import type { Issue } from '../../../domain/history.ts'
import { agenciesInScope, type ReviewAgency } from '../../../store/commissioning/review-agencies.ts'
import { boardPeople, type BoardPerson } from '../../../store/commissioning/review-people.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, valuesAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { leadReviewer, review } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const YES_NO = [{ value: 'yes', text: 'Yes, independent' }, { value: 'no', text: 'No' }]

interface Grounds { readonly agencies: readonly ReviewAgency[]; readonly people: readonly BoardPerson[] }

async function grounds(reader: Reader, caseId: string): Promise<Grounds | null> {
  return await reviewOf(reader, caseId) ? { agencies: await agenciesInScope(reader, caseId), people: await boardPeople(reader) } : null
}

function specFor({ agencies, people }: Grounds): Spec {
  const independent = (what: string) => ({ kind: 'radios', label: `Independent of ${what}?`, choices: YES_NO }) as const
  return {
    personId: { kind: 'select', label: 'Person', choices: people.map(person => ({ value: person.personId, text: person.agency === null ? person.name : `${person.name}, ${person.agency}` })) },
    ofCase: independent('the case'), ofBoard: independent('the board'),
    ofAgencies: { kind: 'group', label: 'Independent of each agency in scope', of: Object.fromEntries(agencies.map(agency => [agency.agencyId, independent(agency.name)])) },
    signedName: { kind: 'text', label: 'Declaration signed by', hint: 'The Lead Reviewer’s name, as signed' },
    isAuthor: { kind: 'tick', label: 'Also writes the Overview Report' },
  }
}

function shown(caseId: string, found: Grounds, typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: review.to({ case: caseId }), text: 'Review' }, here: leadReviewer.to({ case: caseId }), title: 'Appoint a Lead Reviewer', basedOn: null, button: 'Appoint on this declaration',
    lead: ['A Lead Reviewer is independent of the case, of the board and of every agency in scope, and signs a declaration to say so.'], fields: drawSpec(specFor(found), typed, issues),
  }
}

export const leadReviewerPage = page({
  path: leadReviewer,
  action: 'appoint to case',
  records: { reads: 'appointment of a Lead Reviewer' },
  show: async ({ reader, params }) => {
    const found = await grounds(reader, params.case)
    return found ? view(TEMPLATE, shown(params.case, found, { isAuthor: true }, [])) : missing
  },
})

export const appoint = act({
  path: leadReviewer,
  action: 'appoint to case',
  handle: async visit => {
    const found = await visit.read(reader => grounds(reader, visit.params.case))
    if (!found) return missing
    const typed = readSpec(specFor(found), visit.posted, NO_ROW_CHANGE)
    const input = { caseId: visit.params.case, personId: textAt(typed, 'personId'), declaration: declarationIn(typed), isAuthor: typed['isAuthor'] === true }
    return settle(await visit.run(appointLeadReviewer, input), {
      done: () => redirect(review.to(visit.params), 'The Lead Reviewer is appointed, and the declaration is on record.'),
      refused: issues => again(TEMPLATE, shown(visit.params.case, found, typed, issues), issues),
    })
  },
})

function declarationIn(typed: Values): IndependenceDeclaration {
  const yes = (values: Values, key: string): boolean | null => textAt(values, key) === '' ? null : textAt(values, key) === 'yes'
  const agencies = valuesAt(typed, 'ofAgencies')
  const answered = Object.keys(agencies).flatMap(id => { const answer = yes(agencies, id); return answer === null ? [] : [[id, answer] as const] })
  return { ofCase: yes(typed, 'ofCase'), ofBoard: yes(typed, 'ofBoard'), ofAgencies: Object.fromEntries(answered), signedName: textAt(typed, 'signedName') }
}
