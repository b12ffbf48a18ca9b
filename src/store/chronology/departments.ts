/** The departments of an agency in a review: who writes for which, and what passed between each and the collator. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { DepartmentState, DepartmentStep } from '../../domain/chronology/department.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

export interface Department {
  readonly departmentId: string
  readonly name: string
  readonly state: DepartmentState
  /** Of the last step: what the collator wrote on returning it; '' otherwise. */
  readonly reasons: string
  readonly steps: number
  readonly entries: number
}

/** By name. Whoever writes for a department is told of what passed with theirs alone. */
export async function departmentsOf(reader: Reader, of: PackageOf): Promise<Department[]> {
  const { rows } = await sql<{ department_id: string; name: string; step: DepartmentStep | null; reasons: string | null; number: number | null; entries: number }>`
    select department.department_id, department.name, last.step, last.reasons, last.number,
      (select count(*)::int from entries where entries.case_id = department.case_id and entries.agency_id = department.agency_id and entries.department_id = department.department_id and not removed) as entries
    from departments department
    left join lateral (select step, reasons, number from department_steps taken where taken.case_id = department.case_id and taken.agency_id = department.agency_id
      and taken.department_id = department.department_id order by number desc limit 1) last on true
    where department.case_id = ${of.caseId} and department.agency_id = ${of.agencyId} order by department.name`.execute(reader)
  return rows.map(row => ({ departmentId: row.department_id, name: row.name, state: row.step ?? 'in preparation', reasons: row.reasons ?? '', steps: row.number ?? 0, entries: row.entries }))
}

export interface DepartmentAuthor { readonly personId: string; readonly departmentId: string | null; readonly revision: number }

export async function departmentAuthors(reader: Reader, of: PackageOf): Promise<DepartmentAuthor[]> {
  const rows = await reader.selectFrom('department_authors').select(['person_id', 'department_id', 'revision']).distinctOn('person_id')
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).orderBy('person_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({ personId: row.person_id, departmentId: row.department_id, revision: row.revision }))
}

/** The department that the person writes for; null for a collator. */
export async function departmentOf(reader: Reader, of: PackageOf, personId: string): Promise<Department | null> {
  const own = (await departmentAuthors(reader, of)).find(each => each.personId === personId)?.departmentId ?? null
  return own === null ? null : (await departmentsOf(reader, of)).find(each => each.departmentId === own) ?? null
}

/** In a statement that writes: the department of whoever writes it; null for whoever writes for the whole agency. */
export function ownDepartment(of: PackageOf): RawBuilder<string | null> {
  return sql<string | null>`(select own.department_id from app.own_departments() own where own.case_id = ${of.caseId} and own.agency_id = ${of.agencyId})`
}

export async function addDepartment(writer: Writer, session: Session, of: PackageOf, name: string): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('departments').values({ ...keyOf(session, of), department_id: id, name, added_by: session.personId }).execute()
  return id
}

export async function assignAuthor(writer: Writer, session: Session, of: PackageOf, author: DepartmentAuthor): Promise<void> {
  await writer.insertInto('department_authors').values({
    ...keyOf(session, of), person_id: author.personId, revision: author.revision, department_id: author.departmentId, assigned_by: session.personId,
  }).execute()
}

export async function recordStep(writer: Writer, session: Session, of: PackageOf, step: { departmentId: string; number: number; step: DepartmentStep; reasons: string }): Promise<void> {
  await writer.insertInto('department_steps').values({
    ...keyOf(session, of), department_id: step.departmentId, number: step.number, step: step.step, reasons: step.reasons, taken_by: session.personId,
  }).execute()
}
