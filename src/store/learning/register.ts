/** The learning register: the themes of all reviews within reach as they now stand, newest first, paged by key. */
import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Factor, ThemeKind, ThemeState } from '../../domain/learning/theme.ts'
import type { ReviewKind } from '../../domain/review-kind.ts'
import type { Reader } from '../database.ts'

export interface ThemeQuery {
  readonly words: string
  readonly kind: ThemeKind | null
  readonly factor: Factor | null
  /** Null: all but the withdrawn. */
  readonly state: ThemeState | null
  readonly review: ReviewKind | null
  /** The last theme of the page before; null for the first page. */
  readonly after: string | null
  readonly size: number
}

export interface ThemeRow {
  readonly themeId: string
  readonly caseId: string
  readonly pseudonym: string
  readonly review: ReviewKind
  readonly title: string
  readonly description: string
  readonly question: string
  readonly kind: ThemeKind
  readonly factors: readonly Factor[]
  readonly state: ThemeState
  readonly openedAt: Date
  /** The agencies on whose learning points it rests, by name. */
  readonly agencies: readonly { readonly name: string; readonly code: string; readonly colour: number }[]
}

/** One row more than `size` where there is a further page. */
export async function themeRows(reader: Reader, query: ThemeQuery): Promise<readonly ThemeRow[]> {
  const words = `%${query.words.trim().toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  let select = reader.selectFrom('learning_themes as theme').innerJoin('reviews as review', 'review.case_id', 'theme.case_id')
    .select(['theme.theme_id', 'theme.case_id', 'theme.version', 'theme.title', 'theme.description', 'theme.question', 'theme.kind', 'theme.factors', 'theme.state', 'theme.opened_at',
      'review.pseudonym', 'review.kind as review'])
    .where(sql<SqlBool>`not exists (select from learning_themes later where later.theme_id = theme.theme_id and later.version > theme.version)`)
  if (words !== '%%') select = select.where(sql<SqlBool>`lower(concat_ws(' ', theme.title, theme.description, theme.question)) like ${words}`)
  if (query.kind !== null) select = select.where('theme.kind', '=', query.kind)
  if (query.factor !== null) select = select.where(sql<SqlBool>`${query.factor} = any(theme.factors)`)
  if (query.review !== null) select = select.where('review.kind', '=', query.review)
  select = query.state === null ? select.where('theme.state', '!=', 'withdrawn') : select.where('theme.state', '=', query.state)
  if (query.after !== null) {
    select = select.where(sql<SqlBool>`(theme.opened_at, theme.theme_id) < (select last.opened_at, last.theme_id from learning_themes last where last.theme_id = ${query.after} and last.version = 1)`)
  }
  const rows = await select.orderBy('theme.opened_at', 'desc').orderBy('theme.theme_id', 'desc').limit(query.size + 1).execute()
  const agencies = await agenciesOf(reader, rows.map(row => row.theme_id))
  return rows.map(row => ({
    themeId: row.theme_id, caseId: row.case_id, pseudonym: row.pseudonym, review: row.review, title: row.title, description: row.description, question: row.question,
    kind: row.kind, factors: row.factors, state: row.state, openedAt: row.opened_at,
    agencies: agencies.filter(each => each.theme_id === row.theme_id && each.version === row.version).map(({ name, code, colour }) => ({ name, code, colour })),
  }))
}

async function agenciesOf(reader: Reader, themeIds: readonly string[]) {
  if (themeIds.length === 0) return []
  return reader.selectFrom('theme_points as point').innerJoin('agencies as agency', 'agency.agency_id', 'point.agency_id').distinct()
    .select(['point.theme_id', 'point.version', 'agency.name', 'agency.code', 'agency.colour']).where('point.theme_id', 'in', themeIds).orderBy('agency.name').execute()
}
