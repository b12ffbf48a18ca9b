/** Files given to be checked for leaks, what was found in each, and how it stands with its release. */
import { createHash, randomUUID } from 'node:crypto'
import type { Finding } from '../../domain/leaks/finding.ts'
import type { Checked } from '../../domain/leaks/release.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'

export interface CheckOf { readonly caseId: string; readonly checkId: string }

export interface Approval { readonly by: string; readonly at: Date }
export interface LeakCheck extends Checked {
  readonly checkId: string
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly labels: readonly string[]
  readonly allowed: readonly string[]
  readonly givenAt: Date
  readonly givenBy: string
  readonly notes: readonly string[]
  readonly advice: string | null
  readonly approvals: readonly Approval[]
}

export interface Answered { readonly noLeak: boolean; readonly reason: string; readonly by: string; readonly at: Date }
export interface KeptFinding extends Finding { readonly number: number; readonly answer: Answered | null }

export async function keepFile(writer: Writer, session: Session, caseId: string, given: { readonly name: string; readonly bytes: Buffer; readonly labels: readonly string[]; readonly allowed: readonly string[] }): Promise<string> {
  const key = { board_id: session.boardId, case_id: caseId, check_id: randomUUID(), sha256: createHash('sha256').update(given.bytes).digest() }
  await writer.insertInto('leak_checks').values({ ...key, file_name: given.name, size: given.bytes.length, labels: [...given.labels], allowed: [...given.allowed], given_by: session.personId }).execute()
  await writer.insertInto('leak_check_files').values({ ...key, content: given.bytes }).execute()
  return key.check_id
}

export interface CheckResult { readonly findings: readonly Finding[]; readonly further: number; readonly notes: readonly string[]; readonly refused: string | null; readonly advice: string | null }

export async function recordResult(writer: Writer, session: Session, { caseId, checkId }: CheckOf, result: CheckResult): Promise<void> {
  const key = { board_id: session.boardId, case_id: caseId, check_id: checkId }
  await writer.insertInto('leak_check_results').values({ ...key, further: result.further, notes: [...result.notes], refused: result.refused, advice: result.advice }).execute()
  const rows = result.findings.map((each, at) => ({ ...key, number: at + 1, kind: each.kind, found: storable(each.found), why: storable(each.why), place: storable(each.place), around: storable(each.around) }))
  for (let from = 0; from < rows.length; from += 200) await writer.insertInto('leak_findings').values(rows.slice(from, from + 200)).execute()
}

/** PostgreSQL text cannot hold the character U+0000, nor half a character, which a damaged file may. */
function storable(words: string): string { return words.replaceAll('\0', '\ufffd').toWellFormed() }

export async function fileGiven(reader: Reader, { caseId, checkId }: CheckOf): Promise<{ readonly name: string; readonly content: Buffer } | null> {
  if (!isId(checkId)) return null
  const row = await reader.selectFrom('leak_check_files').innerJoin('leak_checks', join => join.onRef('leak_checks.case_id', '=', 'leak_check_files.case_id').onRef('leak_checks.check_id', '=', 'leak_check_files.check_id'))
    .select(['leak_checks.file_name as name', 'leak_check_files.content']).where('leak_check_files.case_id', '=', caseId).where('leak_check_files.check_id', '=', checkId).executeTakeFirst()
  return row ?? null
}

/** Every check of the case, the last first. */
export async function checksOf(reader: Reader, caseId: string): Promise<readonly LeakCheck[]> {
  const rows = await reader.selectFrom('leak_checks as given')
    .leftJoin('leak_check_results as result', join => join.onRef('result.case_id', '=', 'given.case_id').onRef('result.check_id', '=', 'given.check_id'))
    .select(['given.check_id', 'file_name', 'size', 'sha256', 'labels', 'allowed', 'given_at', 'given_by', 'further', 'notes', 'refused', 'advice', 'checked_at'])
    .where('given.case_id', '=', caseId).orderBy('given_at', 'desc').orderBy('given.check_id').execute()
  const counts = await reader.selectFrom('leak_findings').select(['check_id', ({ fn }) => fn.countAll<number>().as('findings')]).where('case_id', '=', caseId).groupBy('check_id').execute()
  const away = await reader.selectFrom(last => last.selectFrom('leak_answers').select(['check_id', 'number', 'no_leak']).distinctOn(['check_id', 'number']).where('case_id', '=', caseId)
    .orderBy('check_id').orderBy('number').orderBy('revision', 'desc').as('answer')).select(['check_id', ({ fn }) => fn.countAll<number>().as('answered')]).where('no_leak', '=', true).groupBy('check_id').execute()
  const approvals = await reader.selectFrom('leak_approvals').select(['check_id', 'approved_by', 'approved_at']).where('case_id', '=', caseId).orderBy('approved_at').execute()
  return rows.map(row => {
    const findings = Number(counts.find(each => each.check_id === row.check_id)?.findings ?? 0)
    const approved = approvals.filter(each => each.check_id === row.check_id).map(each => ({ by: each.approved_by, at: each.approved_at }))
    return {
      checkId: row.check_id, fileName: row.file_name, size: row.size, sha256: row.sha256.toString('hex'), labels: row.labels, allowed: row.allowed, givenAt: row.given_at, givenBy: row.given_by,
      result: row.checked_at === null ? null : { further: row.further ?? 0, refused: row.refused }, advice: row.advice, notes: row.notes ?? [],
      findings, open: findings - Number(away.find(each => each.check_id === row.check_id)?.answered ?? 0), approvals: approved, approvedBy: approved.map(each => each.by),
    }
  })
}

export async function checkOf(reader: Reader, { caseId, checkId }: CheckOf): Promise<LeakCheck | null> {
  return (await checksOf(reader, caseId)).find(each => each.checkId === checkId) ?? null
}

/** All findings of a check in their order, each with its last answer. */
export async function findingsOf(reader: Reader, { caseId, checkId }: CheckOf): Promise<readonly KeptFinding[]> {
  const rows = await reader.selectFrom('leak_findings').selectAll().where('case_id', '=', caseId).where('check_id', '=', checkId).orderBy('number').execute()
  const answers = await reader.selectFrom('leak_answers').selectAll().distinctOn('number').where('case_id', '=', caseId).where('check_id', '=', checkId).orderBy('number').orderBy('revision', 'desc').execute()
  const last = new Map(answers.map(each => [each.number, { noLeak: each.no_leak, reason: each.reason, by: each.answered_by, at: each.answered_at }]))
  return rows.map(row => ({ number: row.number, kind: row.kind, found: row.found, why: row.why, place: row.place, around: row.around, answer: last.get(row.number) ?? null }))
}

export async function recordAnswers(writer: Writer, session: Session, { caseId, checkId }: CheckOf, numbers: readonly number[], answer: { readonly noLeak: boolean; readonly reason: string }): Promise<void> {
  const before = await writer.selectFrom('leak_answers').select(['number', ({ fn }) => fn.max('revision').as('revision')]).where('case_id', '=', caseId).where('check_id', '=', checkId).where('number', 'in', [...numbers]).groupBy('number').execute()
  await writer.insertInto('leak_answers').values(numbers.map(number => ({
    board_id: session.boardId, case_id: caseId, check_id: checkId, number, revision: Number(before.find(each => each.number === number)?.revision ?? 0) + 1, no_leak: answer.noLeak, reason: answer.reason, answered_by: session.personId,
  }))).execute()
}

export async function recordApproval(writer: Writer, session: Session, { caseId, checkId }: CheckOf, sha256: string): Promise<void> {
  await writer.insertInto('leak_approvals').values({ board_id: session.boardId, case_id: caseId, check_id: checkId, sha256: Buffer.from(sha256, 'hex'), approved_by: session.personId }).execute()
}
