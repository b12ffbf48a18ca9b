/** What becomes of a review, for tests: one of each thing on record, and an agency's signed action plan, as the owner of the tables. */
import { randomUUID } from 'node:crypto'
import type { AgencyAction, InvolvedPractitioner } from '../../src/domain/chronology/package.ts'
import { practitionerIdOf } from '../../src/store/chronology/invitations.ts'
import type { Cast } from './cast.ts'
import { memberOfFamily } from './identity.ts'

export async function fillOutcome(the: Cast, caseId: string): Promise<{ theme: string; member: string; identity: string; action: string; practitioner: string; check: string }> {
  const [theme, action] = [randomUUID(), randomUUID()]
  const by = (await the.on('board_manager')).personId
  const of = [the.boardId, caseId]
  await the.owner.query(`insert into learning_themes (board_id, case_id, theme_id, version, title, description, question, kind, factors, state, opened_at, written_by)
    values ($1, $2, $3, 1, 'Sharing what is known', 'Agencies shared late', '', 'improvement', '{sharing}', 'proposed', now(), $4)`, [...of, theme, by])
  // The same id: an address names either by it.
  await the.owner.query(`insert into key_themes (board_id, case_id, theme_id, version, title, description, question, stands, reason, opened_at, written_by)
    values ($1, $2, $3, 1, 'Who asked the child?', 'Seeing and hearing children', '', true, '', now(), $4)`, [...of, theme, by])
  const member = await memberOfFamily(the, caseId, { name: 'Mother of the child', role: 'Mother' })
  const nurse = { name: 'A Nurse', role: 'School nurse', involved: '2015', contact: 'school' }
  await signedPlan(the, caseId, the.health, [], [nurse])
  await the.owner.query(`insert into review_actions (board_id, case_id, action_id, origin, learning, action, owner, due_words, due_on, section, added_on, added_by)
    values ($1, $2, $3, 'board', 'Sharing', 'Train everybody', 'Board Manager', '', '2017-01-01', null, '2016-12-01', $4)`, [...of, action, by])
  const check = await checkedFile(the, caseId)
  return { theme, member, identity: member, action, check, practitioner: practitionerIdOf(the.health, nurse) }
}

/** A file of the report that was checked for leaks and in which nothing was found, approved by as many people as are given. Returns the check's id. */
export async function checkedFile(the: Cast, caseId: string, approvers: readonly { readonly personId: string }[] = []): Promise<string> {
  const check = randomUUID()
  const of = [the.boardId, caseId, check]
  await the.owner.query(`insert into leak_checks (board_id, case_id, check_id, file_name, size, sha256, labels, allowed, given_by) values ($1, $2, $3, 'report.docx', 6, sha256('report'), '{}', '{}', $4)`,
    [...of, (await the.on('board_manager')).personId])
  await the.owner.query(`insert into leak_check_files (board_id, case_id, check_id, sha256, content) values ($1, $2, $3, sha256('report'), 'report')`, of)
  await the.owner.query(`insert into leak_check_results (board_id, case_id, check_id, further, notes) values ($1, $2, $3, 0, '{}')`, of)
  for (const { personId } of approvers) await the.owner.query(`insert into leak_approvals (board_id, case_id, check_id, sha256, approved_by) values ($1, $2, $3, sha256('report'), $4)`, [...of, personId])
  return check
}

/** The agency, in scope, has handed in and signed a package with this action plan and these practitioners; a further call is a further package. */
export async function signedPlan(the: Cast, caseId: string, agencyId: string, actions: readonly AgencyAction[], people: readonly InvolvedPractitioner[] = []): Promise<void> {
  const by = (await the.on('board_manager')).personId
  const of = [the.boardId, caseId, agencyId]
  const last = await the.owner.query<{ number: number }>('select coalesce(max(number), 0) as number from submissions where case_id = $1 and agency_id = $2', [caseId, agencyId])
  const number = (last.rows[0]?.number ?? 0) + 1
  const parts = { action_plan: { none: actions.length === 0, reason: '', actions }, practitioners: { none: people.length === 0, reason: '', people } }
  for (const [section, content] of Object.entries(parts)) {
    await the.owner.query('insert into package_parts (board_id, case_id, agency_id, section, version, content, written_by) values ($1, $2, $3, $4, $5, $6, $7)', [...of, section, number, JSON.stringify(content), by])
  }
  await the.owner.query(`insert into submissions (board_id, case_id, agency_id, number, hash, parts, submitted_by) values ($1, $2, $3, $4, sha256('x'), $5, $6)`,
    [...of, number, JSON.stringify({ action_plan: number, practitioners: number }), by])
  await the.owner.query(`insert into sign_offs (board_id, case_id, agency_id, number, hash, signed_name, signed_role, signed_on, signed_by)
    values ($1, $2, $3, $4, sha256('x'), 'A Manager', 'Head', '2016-12-01', $5)`, [...of, number, by])
}
