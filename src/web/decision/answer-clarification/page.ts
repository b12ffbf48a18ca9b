/** Answering one question of the Independent Chair: by the Panel Chair, by the office for whoever answered in another way, or by the agency asked. */
import { answerClarification as answer } from '../../../commands/decision/answer-clarification.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { plainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { clarificationsOf } from '../../../store/decision/clarifications.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateBoxesOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { wholeDay } from '../../forms/whole-day.ts'
import { home, type Address } from '../../paths.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { clarificationView } from '../clarifications/page.ts'
import { agencyAnswer, answerClarification } from '../paths.ts'

const TEMPLATE = 'decision/answer-clarification/page.njk'
const SPEC: Spec = { answer: { kind: 'area', label: 'Answer' }, on: { kind: 'date', label: 'When was it answered?', whole: true } }

interface Asked { readonly caseId: string; readonly requestId: string; readonly agencyId: string | null; readonly here: Address }

/** Null where this person finds no such question. */
async function shown(reader: Reader, { caseId, requestId, agencyId, here }: Asked, today: PlainDate, typed: Values | null, issues: readonly Issue[]): Promise<object | null> {
  const found = (await clarificationsOf(reader, caseId)).find(each => each.requestId === requestId)
  if (!found || (agencyId !== null && found.agencyId !== agencyId)) return null
  const boxes = dateBoxesOf('on', today)
  const values = typed ?? { answer: '', on: { day: boxes['on-day'] ?? '', month: boxes['on-month'] ?? '', year: boxes['on-year'] ?? '', words: '' } }
  return {
    back: { href: home.to({}), text: 'Your work' }, here, title: 'A question of the Independent Chair', lead: [`About the case ${await caseReference(reader, caseId)}.`], basedOn: null,
    asked: [{ ...clarificationView(found, today), answerHref: null }], button: found.answer === null ? 'Record the answer' : null, fields: drawSpec(SPEC, values, issues),
  }
}

async function handle(visit: ActVisit, asked: Asked): Promise<Answer> {
  const values = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
  return settle(await visit.run(answer, { caseId: asked.caseId, requestId: asked.requestId, agencyId: asked.agencyId, answer: textAt(values, 'answer'), on: plainDate(wholeDay(visit.posted, 'on')) }), {
    done: () => redirect(asked.here, 'Thank you. The answer is with the Independent Chair.'),
    refused: async issues => {
      const found = await visit.read(reader => shown(reader, asked, visit.services.moment().today, values, issues))
      return found ? again(TEMPLATE, found, issues) : missing
    },
  })
}

function ofOffice(params: { readonly case: string; readonly clarification: string }): Asked {
  return { caseId: params.case, requestId: params.clarification, agencyId: null, here: answerClarification.to(params) }
}
function ofAgency(params: { readonly case: string; readonly agency: string; readonly question: string }): Asked {
  return { caseId: params.case, requestId: params.question, agencyId: params.agency, here: agencyAnswer.to(params) }
}

export const answerPage = page({
  path: answerClarification,
  action: 'answer clarification',
  records: { reads: 'question of the Independent Chair' },
  show: async ({ reader, params, services }) => {
    const found = await shown(reader, ofOffice(params), services.moment().today, null, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const answerQuestion = act({ path: answerClarification, action: 'answer clarification', handle: visit => handle(visit, ofOffice(visit.params)) })

export const agencyAnswerPage = page({
  path: agencyAnswer,
  action: 'give information',
  records: { reads: 'question of the Independent Chair' },
  show: async ({ reader, params, services }) => {
    const found = await shown(reader, ofAgency(params), services.moment().today, null, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const answerAsAgency = act({ path: agencyAnswer, action: 'give information', handle: visit => handle(visit, ofAgency(visit.params)) })
