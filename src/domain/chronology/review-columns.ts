/**
 * The further columns that the board asks for in the chronologies of one review, such as “Child seen?” or “Outcome”, beside those that every
 * chronology has. They hold facts, which practitioners read: a heading that could be of comments is refused, for comments have a column of their
 * own (R092, R179).
 */
import { issue, type Issue } from '../history.ts'
import { guessMeaning, plainHeading, type Mapping } from './headings.ts'
import type { Sheet } from './sheet.ts'

export interface ReviewColumn { readonly heading: string; /** Whether each entry should have something in it. */ readonly isRequired: boolean }

const MOST = 6
const LONGEST = 60
/** Headings of a file stand in its first rows. */
const ROWS_LOOKED_AT = 40

/** What stands in the way, at the field of each column: `columns-0-heading`. */
export function reviewColumnIssues(columns: readonly ReviewColumn[]): readonly Issue[] {
  if (columns.length > MOST) return [issue(null, `A chronology can have ${MOST} further columns at most: with more, nobody can read the table. Leave some out`)]
  return columns.flatMap(({ heading }, at) => {
    const wrong = whatIsWrong(heading, columns.slice(0, at))
    return wrong ? [issue(`columns-${at}-heading`, wrong)] : []
  })
}

function whatIsWrong(heading: string, before: readonly ReviewColumn[]): string | null {
  if (heading === '') return 'Give the column a heading'
  if (heading.length > LONGEST) return `Give it a heading of at most ${LONGEST} letters`
  if (before.some(each => plainHeading(each.heading) === plainHeading(heading))) return `There is a column “${heading}” already`
  const { meaning } = guessMeaning(heading)
  if (meaning === 'comment' || meaning === 'perhaps comment') return `“${heading}” reads as if it were for comments, which have a column of their own and are kept from practitioners. Name a fact`
  if (meaning !== null && meaning !== 'other') return `“${heading}” reads as the ${meaning}, which every chronology has. Name something else`
  return null
}

/** What the columns of a file mean that are headed as the board asks: told beforehand, so that nobody is asked about them. */
export function mappingOf(columns: readonly ReviewColumn[], sheet: Sheet): Mapping {
  const met = new Set(sheet.tables.flatMap(table => table.rows.slice(0, ROWS_LOOKED_AT).flatMap(row => row.cells.map(cell => plainHeading(cell?.text.slice(0, 2 * LONGEST) ?? '')))))
  return Object.fromEntries(columns.filter(({ heading }) => met.has(plainHeading(heading))).map(({ heading }) => [heading, 'other' as const]))
}

/** The headings under which something should stand and nothing does. A file's own way of writing a heading is the same one. */
export function leftEmpty(required: readonly string[], other: Readonly<Record<string, string>>): readonly string[] {
  const filled = new Set(Object.entries(other).filter(([, words]) => words.trim() !== '').map(([heading]) => plainHeading(heading)))
  return required.filter(heading => !filled.has(plainHeading(heading)))
}

/** The columns in which authors write: those that the review asks for, then those that the agency has of its own. */
export function columnsToWrite(asked: readonly ReviewColumn[], own: readonly string[]): readonly string[] {
  const written = new Map(own.map(heading => [plainHeading(heading), heading]))
  const first = asked.map(({ heading }) => written.get(plainHeading(heading)) ?? heading)
  return [...first, ...own.filter(heading => !first.includes(heading))]
}
