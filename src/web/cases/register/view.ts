import { attendanceReport } from '../../decision/paths.ts'
import { kindName, ALL_KINDS } from '../../../domain/review-kind.ts'
import type { ReviewKind } from '../../../domain/review-kind.ts'
import { whereItStands } from '../../../domain/timetable/where-it-stands.ts'
import type { Timetable } from '../../../domain/timetable.ts'
import { caseName } from '../../../store/cases/case-header.ts'
import type { CaseHeader } from '../../../store/cases/case-header.ts'
import type { RegisterRow } from '../../../store/cases/register.ts'
import { CASE_STATES } from '../../../store/cases/state.ts'
import type { CaseState } from '../../../store/cases/state.ts'
import { goodPracticeList } from '../../good-practice/paths.ts'
import type { Address } from '../../paths.ts'
import { caseHome, register } from '../paths.ts'

/** As the address says it. */
export const GOOD_PRACTICE = 'good-practice'

export interface Filter { readonly words: string; readonly state: CaseState | null; readonly kind: ReviewKind | null; readonly goodPractice: boolean }
interface Choice { readonly value: string; readonly text: string; readonly selected: boolean }

export interface RegisterView {
  readonly here: Address
  readonly attendance: Address
  readonly words: string
  readonly states: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly categories: readonly Choice[]
  readonly goodPractice: Address
  readonly filtered: boolean
  readonly rows: readonly { readonly href: Address; readonly name: string; readonly reference: string; readonly kind: string; readonly state: string; readonly stands: string; readonly overdue: number; readonly urgent: boolean; readonly unsettled: number }[]
  readonly first: { readonly href: Address; readonly text: string } | null
  readonly next: { readonly href: Address; readonly text: string } | null
}

/** `rows` may hold one more than `size`: then there is a further page. */
export function registerView(
  filter: Filter, rows: readonly RegisterRow[], size: number, isFirst: boolean,
  headers: ReadonlyMap<string, CaseHeader>, tables: ReadonlyMap<string, Timetable>, urgent: ReadonlySet<string>, unsettled: ReadonlyMap<string, number>,
): RegisterView {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const query = { words: filter.words, state: filter.state, kind: filter.kind, category: filter.goodPractice ? GOOD_PRACTICE : null }
  return {
    here: register.to({}), attendance: attendanceReport.to({}),
    words: filter.words,
    states: choices(Object.entries(CASE_STATES), 'All', filter.state),
    kinds: choices(ALL_KINDS.map(kind => [kind, kindName(kind)] as const), 'All kinds', filter.kind),
    categories: choices([[GOOD_PRACTICE, 'Good practice']], 'All', filter.goodPractice ? GOOD_PRACTICE : null), goodPractice: goodPracticeList.to({}),
    filtered: filter.goodPractice || filter.words !== '' || filter.state !== null || filter.kind !== null,
    rows: shown.flatMap(row => {
      const header = headers.get(row.caseId)
      const table = tables.get(row.caseId)
      if (!header || !table) return []
      const stands = whereItStands(table)
      return [{
        href: caseHome.to({ case: row.caseId }), name: caseName(header), reference: header.reference,
        kind: header.kind === null ? '' : kindName(header.kind), state: CASE_STATES[row.state], stands: stands.headline, overdue: stands.overdue, urgent: urgent.has(row.caseId), unsettled: unsettled.get(row.caseId) ?? 0,
      }]
    }),
    first: isFirst ? null : { href: register.to({}, query), text: 'First page' },
    next: last && rows.length > size ? { href: register.to({}, { ...query, after: last.caseId }), text: 'Older cases' } : null,
  }
}

function choices(entries: readonly (readonly [string, string])[], all: string, chosen: string | null): readonly Choice[] {
  return [{ value: '', text: all, selected: chosen === null }, ...entries.map(([value, text]) => ({ value, text, selected: value === chosen }))]
}
