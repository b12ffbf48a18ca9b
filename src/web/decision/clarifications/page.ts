/** What the Independent Chair asked before deciding, with the answers and their days; the Chair asks more. */
import { askClarification } from '../../../commands/decision/ask-clarification.ts'
import { ASKED_OF, clarificationDates, isAskedOf } from '../../../domain/clarification.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { plainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { agenciesOnCase, clarificationsOf, type Clarification } from '../../../store/decision/clarifications.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { wholeDay } from '../../forms/whole-day.ts'
import { act, page, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { answerClarification, clarifications } from '../paths.ts'

const TEMPLATE = 'decision/clarifications/page.njk'

function specFor(agencies: readonly { readonly agencyId: string; readonly name: string }[]): Spec {
  return {
    askedOf: { kind: 'radios', label: 'Whom do you ask?', choices: Object.entries(ASKED_OF).map(([value, text]) => ({ value, text })) },
    agencyId: { kind: 'select', label: 'Which agency?', hint: 'If you ask an agency', choices: agencies.map(each => ({ value: each.agencyId, text: each.name })) },
    question: { kind: 'area', label: 'What do you ask?' },
    challenge: { kind: 'area', label: 'Basis of the challenge', hint: 'If you challenge what is recommended: why' },
    answerBy: { kind: 'date', label: 'By when do you hope for the answer?', hint: 'Optional', whole: true },
  }
}

export interface ClarificationView extends Pick<Clarification, 'question' | 'challenge'> { readonly to: string; readonly dates: string; readonly answer: string }

export function clarificationView({ askedOf, agency, question, challenge, askedOn, answerBy, answer }: Clarification, today: PlainDate): ClarificationView {
  return { to: agency ?? ASKED_OF[askedOf], question, challenge, dates: clarificationDates(askedOn, answer?.on ?? null, answerBy, today), answer: answer?.text ?? '' }
}

async function shown(reader: Reader, caseId: string, visit: Pick<Visit, 'may' | 'services'>, values: Values, issues: readonly Issue[]): Promise<object> {
  const { today } = visit.services.moment()
  const all = await clarificationsOf(reader, caseId)
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: clarifications.to({ case: caseId }), title: 'Questions of the Independent Chair', basedOn: null,
    lead: ['Before deciding, the Independent Chair may ask for clarification or further information, and may challenge what is recommended (toolkit, Appendix 1, step 12).'],
    asked: all.map(each => ({
      ...clarificationView(each, today), answerHref: each.answer === null && visit.may('answer clarification') ? answerClarification.to({ case: caseId, clarification: each.requestId }) : null,
    })),
    button: visit.may('decide') ? 'Ask' : null, fields: visit.may('decide') ? drawSpec(specFor(await agenciesOnCase(reader, caseId)), values, issues) : [],
  }
}

export const clarificationsPage = page({
  path: clarifications,
  action: 'see decision',
  records: { reads: 'questions of the Independent Chair' },
  show: async visit => view(TEMPLATE, await shown(visit.reader, visit.params.case, visit, {}, [])),
})

export const ask = act({
  path: clarifications,
  action: 'decide',
  handle: async visit => {
    const values = readSpec(specFor(await visit.read(reader => agenciesOnCase(reader, visit.params.case))), visit.posted, NO_ROW_CHANGE)
    const [askedOf, by] = [textAt(values, 'askedOf'), wholeDay(visit.posted, 'answerBy')]
    const formAgain = async (issues: readonly Issue[]) => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, visit, values, issues)), issues)
    if (by !== '' && plainDate(by) === null) return formAgain([{ field: 'answerBy-day', message: 'The day by which you hope for the answer must be a real date' }])
    const input = { caseId: visit.params.case, askedOf: isAskedOf(askedOf) ? askedOf : null, agencyId: textAt(values, 'agencyId') || null, question: textAt(values, 'question'), challenge: textAt(values, 'challenge'), answerBy: plainDate(by) }
    return settle(await visit.run(askClarification, input), { done: () => redirect(clarifications.to(visit.params), 'Your question is on record, and whoever is asked sees it under “Your work”. So that it can also go by mail or on paper, a letter is drafted: approve it under “Letters”.'), refused: formAgain })
  },
})
