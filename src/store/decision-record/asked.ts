/** What was asked and disputed on the way to the decision: the Chair's questions, and disagreements about information. */
import { ASKED_OF } from '../../domain/clarification.ts'
import type { ClarificationOnRecord, DisagreementOnRecord } from '../../domain/decision-record/materials.ts'
import { CONTACT_MANNERS, OUTCOMES } from '../../domain/information/escalation.ts'
import { isRole } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'
import { clarificationsOf } from '../decision/clarifications.ts'

export async function clarificationsOnRecord(reader: Reader, caseId: string): Promise<readonly ClarificationOnRecord[]> {
  const asked = await reader.selectFrom('clarification_requests').select(['request_id', 'asked_by']).where('case_id', '=', caseId).execute()
  const askedBy = new Map(asked.map(row => [row.request_id, row.asked_by]))
  return (await clarificationsOf(reader, caseId)).map(each => ({
    askedOf: each.agency ?? ASKED_OF[each.askedOf], question: each.question, challenge: each.challenge, on: each.askedOn, by: askedBy.get(each.requestId) ?? '',
    answer: each.answer && { words: each.answer.text, on: each.answer.on, by: each.answer.by },
  }))
}

export async function disagreementsOnRecord(reader: Reader, caseId: string): Promise<readonly DisagreementOnRecord[]> {
  const raised = await reader.selectFrom('disagreements as d').innerJoin('agencies as a', 'a.agency_id', 'd.agency_id')
    .select(['d.disagreement_id', 'a.name', 'd.concern', 'd.raised_on', 'd.raised_by', 'd.raised_as']).where('d.case_id', '=', caseId).orderBy('d.raised_at').execute()
  const steps = await reader.selectFrom('disagreement_steps').selectAll().where('case_id', '=', caseId).orderBy('number').execute()
  return raised.map(row => ({
    agency: row.name, concern: row.concern, on: row.raised_on, by: row.raised_by, as: isRole(row.raised_as) ? row.raised_as : 'board_manager',
    steps: steps.filter(step => step.disagreement_id === row.disagreement_id).map(step => ({
      level: step.level, contact: `${step.contact}, ${step.post}`, manner: CONTACT_MANNERS[step.manner], outcome: OUTCOMES[step.outcome], said: step.said, on: step.happened_on, by: step.recorded_by,
    })),
  }))
}
