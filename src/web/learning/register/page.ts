/** The learning register: themes of all reviews, filtered and paged, and as a file (R004, R033). */
import { FACTORS, THEME_KINDS, THEME_STATES } from '../../../domain/learning/theme.ts'
import { ALL_KINDS, kindName } from '../../../domain/review-kind.ts'
import { csvLine } from '../../../documents/out/csv.ts'
import type { Reader } from '../../../store/database.ts'
import { themeRows, type ThemeQuery, type ThemeRow } from '../../../store/learning/register.ts'
import { file, view } from '../../answer.ts'
import { actionList } from '../../actions/paths.ts'
import { page } from '../../route.ts'
import { annualReport, caseLearning, learningFile, learningRegister, themePage } from '../paths.ts'
import { asQuery, filterIn } from './filter.ts'

const SIZE = 25
/** A file is read in pieces of this many themes. */
const PIECE = 500

const choices = (entries: readonly (readonly [string, string])[], all: string, chosen: string | null) =>
  [{ value: '', text: all, selected: chosen === null }, ...entries.map(([value, text]) => ({ value, text, selected: value === chosen }))]

export const registerPage = page({
  path: learningRegister,
  action: 'see learning register',
  records: { reads: 'learning register' },
  show: async ({ reader, query }) => {
    const filter = filterIn(query)
    const rows = await themeRows(reader, { ...filter, size: SIZE })
    const last = rows.slice(0, SIZE).at(-1)
    return view('learning/register/page.njk', {
      here: learningRegister.to({}), actions: actionList.to({}), report: annualReport.to({}), file: learningFile.to({}, asQuery(filter)), words: filter.words,
      kinds: choices(Object.entries(THEME_KINDS), 'All', filter.kind), factors: choices(Object.entries(FACTORS), 'All factors', filter.factor),
      states: choices(Object.entries(THEME_STATES), 'All but withdrawn', filter.state), reviews: choices(ALL_KINDS.map(kind => [kind, kindName(kind)] as const), 'All kinds', filter.review),
      filtered: Object.values(asQuery(filter)).some(Boolean),
      rows: rows.slice(0, SIZE).map(row => ({
        ...named(row), href: themePage.to({ case: row.caseId, theme: row.themeId }), pseudonym: row.pseudonym, caseHref: caseLearning.to({ case: row.caseId }), agencies: row.agencies,
      })),
      first: filter.after === null ? null : { href: learningRegister.to({}, asQuery(filter)), text: 'First page' },
      next: last && rows.length > SIZE ? { href: learningRegister.to({}, { ...asQuery(filter), after: last.themeId }), text: 'Older themes' } : null,
    })
  },
})

export const registerFile = page({
  path: learningFile,
  action: 'see learning register',
  records: { reads: 'learning register, as a file' },
  show: async ({ reader, query }) => {
    const rows = await allRows(reader, filterIn(query))
    const heading = csvLine(['Review', 'Kind of review', 'Theme', 'What is to be learnt', 'Question', 'Kind', 'Factors', 'Status', 'Rests on learning points of', 'First written on'])
    const lines = rows.map(row => {
      const { review, kind, factors, state } = named(row)
      return csvLine([row.pseudonym, review, row.title, row.description, row.question, kind, factors.join('; '), state, row.agencies.map(each => each.name).join('; '), row.openedAt.toISOString().slice(0, 10)])
    })
    return file('learning themes.csv', 'text/csv; charset=utf-8', Buffer.from(`\uFEFF${heading}${lines.join('')}`))
  },
})

async function allRows(reader: Reader, filter: Omit<ThemeQuery, 'size'>): Promise<readonly ThemeRow[]> {
  const found: ThemeRow[] = []
  for (let after: string | null = null; ;) {
    const rows: readonly ThemeRow[] = await themeRows(reader, { ...filter, after, size: PIECE })
    found.push(...rows.slice(0, PIECE))
    if (rows.length <= PIECE) return found
    after = found.at(-1)?.themeId ?? null
  }
}

function named(row: ThemeRow) {
  return { title: row.title, review: kindName(row.review), kind: THEME_KINDS[row.kind], isGood: row.kind === 'good_practice', factors: row.factors.map(factor => FACTORS[factor]), state: THEME_STATES[row.state] }
}
