/** The cases that the matrix walks: one in each phase and one of another board, each with something behind every address. */
import { writeTerms } from '../../src/commands/terms/write-terms.ts'
import { randomUUID } from 'node:crypto'
import { askInformation } from '../../src/commands/initial-information/ask-information.ts'
import { recordPoliceDiscussion } from '../../src/commands/commissioning/record-police-discussion.ts'
import { sendAgencyLetters } from '../../src/commands/commissioning/send-agency-letters.ts'
import { timetableOf } from '../../src/store/timetable/timetables.ts'
import type { Cast } from '../support/cast.ts'
import { sendLetters } from '../support/letters.ts'
import { bringIntoScope, fillPackage } from '../support/hand-in.ts'
import { fillOutcome } from '../support/outcome.ts'
import { circulatedCase, commissionedCase, did, draftReferral } from '../support/road.ts'
import type { Cases } from './people.ts'

export interface Stage { readonly cases: Cases, readonly paramsOf: (caseId: string | null) => Readonly<Record<string, string>> }

export async function stage(the: Cast): Promise<Stage> {
  await the.owner.query(`update boards set settings = settings || '{"openReferrals": "yes"}' where board_id = $1`, [the.boardId])
  const closed = await withLetters(the)
  for (const kind of ['published', 'action_plans_complete']) {
    await the.owner.query(`insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by)
      values ($1, $2, $3, $4, '2016-10-03', $5)`, [the.boardId, closed, randomUUID(), kind, (await the.on('board_manager')).personId])
  }
  const referral = await circulatedCase(the, undefined, 'meeting')
  const cases: Cases = {
    byPhase: { draft: await draftReferral(the, await the.on('agency_lead')), referral, review: await withLetters(the), closed },
    another: await commissionedCase(the),
    otherBoards: await caseOfOtherBoard(the),
  }
  for (const caseId of [referral, cases.byPhase.review, closed]) {
    await did(the, askInformation, await the.on('board_manager'), { caseId, agencyIds: [the.police], question: 'What do you know?', purpose: 'Deciding on a review', relevance: 'You knew the family', consent: 'obtained', justification: '', dueOn: the.frame.moment().today })
  }
  const asked = new Map<string, Readonly<Record<string, string>>>()
  for (const caseId of [referral, cases.byPhase.review, closed]) asked.set(caseId, { clarification: await askedOf(the, caseId, 'panel_chair'), question: await askedOf(the, caseId, 'agency') })
  // A Panel that was convened and has gone no further: every page of it is there.
  for (const caseId of [referral, cases.byPhase.review, closed]) {
    await the.owner.query('insert into panels (board_id, case_id, number, convened_on, convened_by) values ($1, $2, 1, $3, $4)', [the.boardId, caseId, '2016-10-03', (await the.on('board_manager')).personId])
  }
  const member = await the.on('subcommittee_member')
  const inReview = new Map<string, Readonly<Record<string, string>>>()
  for (const caseId of [cases.byPhase.review, cases.byPhase.closed]) {
    await bringIntoScope(the, caseId)
    inReview.set(caseId, { ...await fillPackage(the, caseId), ...await fillOutcome(the, caseId) })
  }
  await did(the, writeTerms, await the.on('board_manager'), {
    caseId: cases.byPhase.review, questions: ['Who heard the child?'], methodology: 'One Learning Event', roles: 'Reports to the Manager', involvement: 'At the event', ownership: 'The Board', answers: [], reason: '', basedOn: 0,
  })
  const common = {
    chronology: 'events', event: randomUUID(), part: 'summary', answer: 'year', template: 'docx', name: 'publication', upload: randomUUID(), entry: randomUUID(), request: randomUUID(), department: randomUUID(), file: randomUUID(), disagreement: randomUUID(), theme: randomUUID(), check: randomUUID(), member: randomUUID(), identity: randomUUID(), relation: randomUUID(), stay: randomUUID(), action: randomUUID(), practitioner: randomUUID(),
    clarification: randomUUID(), question: randomUUID(),
    token: 'no-such-token', agency: the.police, person: (await the.person('Somebody with a name')).personId, section: 'children', kind: 'added-step', mail: randomUUID(), notice: randomUUID(), other: randomUUID(), letter: randomUUID(),
    board: the.boardId,
    format: 'csv', appointment: (await the.owner.query<{ id: string }>('select appointment_id as id from appointments where board_id = $1 and case_id is null limit 1', [the.boardId])).rows[0]?.id ?? '',
  }
  const behind = new Map<string, Readonly<Record<string, string>>>()
  for (const caseId of [...Object.values(cases.byPhase), cases.another]) behind.set(caseId, await thingsBehind(the, caseId))
  return { cases, paramsOf: caseId => ({ step: 'none', fact: randomUUID(), ...common, ...(caseId === referral && { person: member.personId }), ...(caseId && { case: caseId, ...behind.get(caseId), ...inReview.get(caseId), ...asked.get(caseId) }) }) }
}

/** A question of the Independent Chair, unanswered. */
async function askedOf(the: Cast, caseId: string, whom: 'panel_chair' | 'agency'): Promise<string> {
  const id = randomUUID()
  await the.owner.query(`insert into clarification_requests (board_id, case_id, request_id, asked_of, agency_id, question, challenge, asked_on, asked_by) values ($1, $2, $3, $4, $5, 'Why?', '', '2016-10-03', $6)`,
    [the.boardId, caseId, id, whom, whom === 'agency' ? the.police : null, (await the.on('independent_chair')).personId])
  return id
}

/** A review whose agencies have the Chair's letter. */
async function withLetters(the: Cast): Promise<string> {
  const [caseId, manager] = [await commissionedCase(the), await the.on('board_manager')]
  await did(the, recordPoliceDiscussion, manager, { caseId, on: the.frame.moment().today, withWhom: 'Police', outcome: 'Agreed' })
  await did(the, sendAgencyLetters, manager, { caseId })
  await sendLetters(the, caseId)
  await letterOfPanelChair(the, caseId)
  return caseId
}

/** One that was sent, signed by the Panel Chair: everybody who may see letters at all may see it. */
async function letterOfPanelChair(the: Cast, caseId: string): Promise<void> {
  const [from, id] = ["from case_letters join case_letter_dispatches using (board_id, case_id, letter_id) where case_id = $2 limit 1", randomUUID()]
  await the.owner.query(`insert into case_letters (board_id, case_id, letter_id, kind, about, signatory, to_name, drafted_on, drafted_by)
    select board_id, case_id, $1, kind, 'matrix', 'panel_chair', to_name, drafted_on, drafted_by ${from}`, [id, caseId])
  for (const [table, columns] of [['versions', 'version, filled, saved_by'], ['approvals', 'version, document, sha256, approved_on, approved_by'], ['dispatches', 'version, manner, sent_on, recorded_by']] as const) {
    await the.owner.query(`insert into case_letter_${table} (board_id, case_id, letter_id, ${columns})
      select board_id, case_id, $1, ${columns} from case_letter_${table} where case_id = $2 order by letter_id limit 1`, [id, caseId])
  }
}

/** One of each thing that an address of this case can name, where there is one. */
async function thingsBehind(the: Cast, caseId: string): Promise<Readonly<Record<string, string>>> {
  const fact = await the.owner.query<{ id: string }>('select fact_id as id from case_facts where case_id = $1 order by recorded_at limit 1', [caseId])
  const manager = await the.on('board_manager')
  const table = fact.rows.length === 0 ? null : await the.frame.database.read(manager, reader => timetableOf(reader, caseId, the.frame.moment().today))
  const letter = await the.owner.query<{ id: string }>("select letter_id as id from case_letters where case_id = $1 and signatory = 'panel_chair' limit 1", [caseId])
  const asked = await the.owner.query<{ id: string }>('select request_id as id from initial_requests where case_id = $1 and agency_id = $2 limit 1', [caseId, the.police])
  const part = await the.owner.query<{ id: string }>('select appointment_id as id from appointments where case_id = $1 order by appointed_at limit 1', [caseId])
  return {
    ...asked.rows[0] && { request: asked.rows[0].id, file: await fileReturned(the, caseId, asked.rows[0].id) },
    disagreement: await disagreementOn(the, caseId),
    ...letter.rows[0] && { letter: letter.rows[0].id }, ...fact.rows[0] && { fact: fact.rows[0].id },
    ...part.rows[0] && { appointment: part.rows[0].id }, ...table?.steps[0] && { step: table.steps[0].key },
  }
}

async function disagreementOn(the: Cast, caseId: string): Promise<string> {
  const id = randomUUID()
  await the.owner.query(`insert into disagreements (board_id, case_id, disagreement_id, agency_id, concern, raised_on, raised_by, raised_as) values ($1, $2, $3, $4, 'No records', '2016-10-03', $5, 'board_manager')`,
    [the.boardId, caseId, id, the.police, (await the.on('board_manager')).personId])
  return id
}

/** A file that came with an agency's answer. */
async function fileReturned(the: Cast, caseId: string, requestId: string): Promise<string> {
  const [key, file] = [[the.boardId, caseId, requestId], randomUUID()]
  await the.owner.query(`insert into initial_returns (board_id, case_id, request_id, version, content, standing, reason, returned_on, returned_by)
    values ($1, $2, $3, 1, '{"involvement": "Three calls"}', 'replaces', '', '2016-10-03', $4)`, [...key, (await the.on('agency_lead')).personId])
  await the.owner.query(`insert into initial_return_files (board_id, case_id, request_id, version, file_id, name, kind, size, sha256, content)
    values ($1, $2, $3, 1, $4, 'calls.csv', 'csv', 1, sha256('x'), 'x')`, [...key, file])
  return file
}

async function caseOfOtherBoard(the: Cast): Promise<string> {
  const id = randomUUID()
  await the.owner.query("insert into cases (board_id, case_id, reference, submitted_at) values ($1, $2, 'OTHER-1', now())", [the.otherBoardId, id])
  for (const kind of ['referral_received', 'commissioned']) {
    await the.owner.query('insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values ($1, $2, $3, $4, $5, $6)',
      [the.otherBoardId, id, randomUUID(), kind, '2016-10-01', the.otherManager.personId])
  }
  return id
}
