import type { HistoryFacts } from '../../domain/history.ts'
import { plainDate, spoken } from '../../domain/plain-date.ts'
import { isRole, roleName } from '../../domain/roles.ts'
import type { ChainState, Told } from '../../store/records/chain.ts'
import type { Address } from '../paths.ts'
import type { Link } from '../route.ts'
import { actSentence } from './acts.ts'

export const ACTS_ON_A_PAGE = 50

export interface HistoryView {
  readonly back: Link | null
  readonly heading: string
  readonly chain: ChainState
  readonly rows: readonly { readonly seq: number; readonly at: Date; readonly by: string; readonly what: string; readonly facts: readonly string[]; readonly hash: string }[]
  readonly first: Link | null
  readonly next: Link | null
}

export interface HistoryMatter {
  readonly back: Link | null
  readonly heading: string
  readonly chain: ChainState
  /** One more than a page shows where there is a next page. */
  readonly told: readonly Told[]
  /** What the ids in their facts stand for. */
  readonly subjects: ReadonlyMap<string, string>
  readonly isFirst: boolean
  readonly pageBefore: (seq: number | null) => Address
}

export function historyView({ back, heading, chain, told, subjects, isFirst, pageBefore }: HistoryMatter): HistoryView {
  const shown = told.slice(0, ACTS_ON_A_PAGE)
  const last = told.length > ACTS_ON_A_PAGE ? shown.at(-1) : undefined
  return {
    back, heading, chain,
    rows: shown.map(each => ({ seq: each.seq, at: each.at, by: each.by, what: actSentence(each.act), facts: factWords(each.facts, subjects), hash: each.hash.slice(0, 12) })),
    first: isFirst ? null : { text: 'Newest acts', href: pageBefore(null) },
    next: last ? { text: 'Older acts', href: pageBefore(last.seq) } : null,
  }
}

export function readBefore(query: URLSearchParams): number | null {
  const before = query.get('before') ?? ''
  return /^\d{1,15}$/.test(before) ? Number(before) : null
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/

/** The ids in the facts of acts: for asking what they stand for. */
export function idsIn(told: readonly Told[]): readonly string[] {
  return [...new Set(told.flatMap(({ facts }) => Object.values(facts).flatMap(textsOf)).filter(text => ID.test(text)))]
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value as readonly unknown[] : [value]).filter(each => each !== null && each !== '').map(each => typeof each === 'object' ? JSON.stringify(each) : String(each))
}

/** The facts in words, an id by what it stands for. One that stands for nothing with a name says nothing to a reader and is left to the stored row. */
function factWords(facts: HistoryFacts, subjects: ReadonlyMap<string, string>): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const texts = textsOf(value).flatMap(text => ID.test(text) ? subjects.get(text) ?? [] : [spokenFact(text)])
    return texts.length > 0 ? [`${factName(name)}: ${texts.join(', ')}`] : []
  })
}

function factName(name: string): string {
  if (name === 'sha256') return 'check code of the document'
  return name.replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
}

function spokenFact(text: string): string {
  if (text === 'true') return 'yes'
  if (text === 'false') return 'no'
  if (HASH.test(text)) return `${text.slice(0, 12)}…`
  const day = plainDate(text)
  if (day) return spoken(day)
  return isRole(text) ? roleName(text) : text.replaceAll('_', ' ')
}
