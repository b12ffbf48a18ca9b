/** A person's cases that still ask for something, each with its timetable and how the person stands to it. */
import type { Standing } from '../../domain/access.ts'
import { phaseOf } from '../../domain/phase.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Role } from '../../domain/roles.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { caseHeaders } from '../../store/cases/case-header.ts'
import type { CaseHeader } from '../../store/cases/case-header.ts'
import { isHeldByAnyone } from '../../store/cases/own-cases.ts'
import type { OwnCases } from '../../store/cases/own-cases.ts'
import type { Reader } from '../../store/database.ts'
import { timetablesOf } from '../../store/timetable/timetables.ts'

export interface OwnCase {
  readonly header: CaseHeader
  readonly table: Timetable
  readonly standing: Standing
  /** Roles that nobody on the board holds and that this person answers for. */
  readonly covers: readonly Role[]
}

/** `onBoard` is how the person stands to the board, without a case. */
export async function readOwnCases(reader: Reader, own: OwnCases, onBoard: Standing, today: PlainDate): Promise<readonly OwnCase[]> {
  const headers = await caseHeaders(reader, own.open)
  const tables = await timetablesOf(reader, own.open, today)
  // A small board has no Support Team: its Manager does that work.
  const covers = onBoard.onBoard.has('board_manager') && !await isHeldByAnyone(reader, 'support_team', today) ? ['support_team' as const] : []
  return own.open.flatMap(caseId => {
    const header = headers.get(caseId)
    const table = tables.get(caseId)
    if (!header || !table) return []
    const kinds = new Set(table.steps.flatMap(step => step.outputs.flatMap(({ recorded }) => recorded)))
    // A case from which somebody is barred is hidden from them by the database: none is barred here.
    const standing: Standing = { ...onBoard, onCase: own.rolesOn(caseId), phase: phaseOf(header.submitted, kinds, header.kind), barred: false }
    return [{ header, table, standing, covers }]
  })
}

/** Whether the person does the work of the board's Support Team on the case. */
export function isOffice({ standing, covers }: OwnCase): boolean { return standing.onBoard.has('support_team') || covers.includes('support_team') }
