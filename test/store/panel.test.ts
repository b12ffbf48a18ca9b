/** What the database itself keeps of a Consideration Panel from whom, and refuses to whom, whatever the program asks it for. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { putQuestion } from '../../src/commands/panel/put-question.ts'
import { closeVote } from '../../src/commands/panel/close-vote.ts'
import { leavePanelSeat } from '../../src/commands/panel/leave-panel-seat.ts'
import type { Session } from '../../src/store/database.ts'
import { cast } from '../support/cast.ts'
import { closedPanel, informedPanel, vote, votersIn } from '../support/panel.ts'
import { did } from '../support/road.ts'

const the = await cast({ after })
const office = await the.on('board_manager')

async function found(who: Session, table: string, caseId: string): Promise<number> {
  return the.frame.database.read(who, async reader => {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)} where case_id = ${caseId}`.execute(reader)
    return Number(rows[0]?.count)
  })
}

function write(who: Session, statement: ReturnType<typeof sql>): Promise<unknown> { return the.frame.database.write(who, writer => statement.execute(writer)) }

const voteRow = (caseId: string, personId: string, revision = 1) => sql`insert into panel_votes (board_id, case_id, number, question, person_id, revision, answer, criteria_met, learning, rationale)
  values (${the.boardId}, ${caseId}, 1, 'need', ${personId}, ${revision}, 'yes', true, true, 'Forged')`

test('until the question is closed the database shows a vote to its voter alone, and lets nobody vote for another, without a vote or late', async () => {
  const of = await informedPanel(the)
  const { caseId, chair, legal, police, health } = of
  await did(the, putQuestion, chair, { caseId, question: 'need' })
  await vote(the, caseId, police, 'need', 'no')
  await vote(the, caseId, health, 'need', 'yes')
  const deciders = await Promise.all((['independent_chair', 'support_team', 'safeguarding_lead', 'legal_adviser'] as const).map(role => the.on(role)))
  for (const person of [office, chair, legal, ...deciders, ...(await votersIn(the, of)).slice(0, 2)]) assert.equal(await found(person, 'panel_votes', caseId), 0, person.name)
  for (const person of [police, health]) assert.equal(await found(person, 'panel_votes', caseId), 1)
  for (const person of [office, chair, legal, deciders[0] ?? office]) await assert.rejects(write(person, voteRow(caseId, person.personId)), /row-level security/, person.name)
  await assert.rejects(write(police, voteRow(caseId, health.personId, 2)), /row-level security/, 'for another')
  await assert.rejects(write(office, sql`insert into panel_ballot_closings (board_id, case_id, number, question, rests_on_case, without_reason, closed_on, closed_by) values (${the.boardId}, ${caseId}, 1, 'need', true, '', now(), ${office.personId})`), /row-level security/, 'the Panel Chair alone closes')
  await assert.rejects(write(chair, sql`insert into panel_ballots (board_id, case_id, number, question, put_on, put_by) values (${the.boardId}, ${caseId}, 1, 'kind', now(), ${chair.personId})`), /row-level security/, 'no kind before the need')
  await assert.rejects(write(chair, sql`insert into panel_closures (board_id, case_id, number, closed_on, closed_by) values (${the.boardId}, ${caseId}, 1, now(), ${chair.personId})`), /row-level security/, 'no close without a recommendation')
  await did(the, leavePanelSeat, office, { caseId, personId: health.personId, reason: 'A conflict came to light' })
  await assert.rejects(write(health, voteRow(caseId, health.personId, 2)), /row-level security/, 'without a seat')
  await did(the, closeVote, chair, { caseId, question: 'need', restsOnCase: true, withoutReason: 'Two did not come' })
  for (const person of [office, chair, legal, ...deciders, police]) assert.equal(await found(person, 'panel_votes', caseId), 2, `${person.name}, after the close`)
  await assert.rejects(write(police, voteRow(caseId, police.personId, 2)), /row-level security/, 'after the close')
})

test('nothing of a Panel is within reach of those who have no part in it, nor of a member who is shut out; and after its close no version goes without its reason', async () => {
  const { caseId, chair, police } = await closedPanel(the)
  const tables = ['panels', 'panel_seats', 'panel_meetings', 'panel_packs', 'panel_sittings', 'panel_attendances', 'panel_minutes', 'panel_entries', 'panel_ballots', 'panel_votes',
    'panel_ballot_closings', 'panel_counts', 'panel_recommendations', 'panel_closures', 'conflict_declarations']
  const practitioner = await the.person('Practitioner', the.police)
  await the.appoint(practitioner, 'practitioner', { caseId, agencyId: the.police })
  const reviewer = await the.person('Lead Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId })
  const elsewhere = await the.person('Panel member of another case')
  await the.appoint(elsewhere, 'panel_member', { caseId: (await informedPanel(the)).caseId })
  for (const table of tables) {
    assert.ok(await found(police, table, caseId) > 0, `${table} is there for who sits on the Panel`)
    for (const person of [practitioner, reviewer, elsewhere, await the.on('chief_officer'), the.otherManager]) assert.equal(await found(person, table, caseId), 0, `${table}: ${person.name}`)
  }
  assert.equal(await found(practitioner, 'cases', caseId), 1, 'who reaches the case')
  const minute = (reason: string) => sql`insert into panel_minutes (board_id, case_id, number, item, version, content, reason, recorded_by) values (${the.boardId}, ${caseId}, 1, 'overview', 9, '{}', ${reason}, ${chair.personId})`
  await assert.rejects(write(chair, minute('')), /row-level security/)
  await write(chair, minute('A date was wrong'))
  await the.exclude(police, caseId)
  for (const table of tables) assert.equal(await found(police, table, caseId), 0, `${table}, shut out`)
})
