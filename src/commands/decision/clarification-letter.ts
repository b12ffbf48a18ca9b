/** Drafts the letter by which a question of the Independent Chair can also go on paper or by mail. */
import { ASKED_OF, type AskedOf, type ClarificationAsked } from '../../domain/clarification.ts'
import { spoken, type PlainDate } from '../../domain/plain-date.ts'
import { agenciesOnCase } from '../../store/decision/clarifications.ts'
import { boardHolder, headOfAgency, personOnCase } from '../../store/letters/addressees.ts'
import { draftLetter, type Addressee } from '../../store/letters/draft-letter.ts'
import type { Act } from '../run.ts'

export type Question = ClarificationAsked & { readonly askedOf: AskedOf; readonly on: PlainDate }

/** The letter's id. */
export async function draftClarification(act: Act, caseId: string, requestId: string, asked: Question): Promise<string> {
  const { writer, session } = act
  const to = await addressee(act, caseId, asked)
  return draftLetter(writer, session, {
    caseId, kind: asked.askedOf === 'agency' ? 'clarification_agency' : 'clarification', about: `question ${requestId}`, to, on: asked.on,
    values: {
      asked: asked.askedOf === 'agency' ? to.name : `the ${ASKED_OF[asked.askedOf]}`,
      question: asked.question, challenge: asked.challenge, answer_by: asked.answerBy === null ? '' : spoken(asked.answerBy),
    },
  })
}

async function addressee({ writer, moment: { today } }: Act, caseId: string, { askedOf, agencyId }: Question): Promise<Addressee> {
  if (askedOf === 'panel_chair') return personOnCase(writer, caseId, 'panel_chair', ASKED_OF.panel_chair, today)
  if (askedOf === 'board_manager') return boardHolder(writer, 'board_manager', ASKED_OF.board_manager, today)
  const agency = (await agenciesOnCase(writer, caseId)).find(each => each.agencyId === agencyId)
  if (!agency) throw new TypeError('an agency is asked that takes no part in the case')
  return headOfAgency(writer, agency.agencyId, agency.name, today)
}
