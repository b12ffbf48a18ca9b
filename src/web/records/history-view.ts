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
  readonly isFirst: boolean
  readonly pageBefore: (seq: number | null) => Address
}

export function historyView({ back, heading, chain, told, isFirst, pageBefore }: HistoryMatter): HistoryView {
  const shown = told.slice(0, ACTS_ON_A_PAGE)
  const last = told.length > ACTS_ON_A_PAGE ? shown.at(-1) : undefined
  return {
    back, heading, chain,
    rows: shown.map(each => ({ seq: each.seq, at: each.at, by: each.by, what: actSentence(each.act), facts: factWords(each.facts), hash: each.hash.slice(0, 12) })),
    first: isFirst ? null : { text: 'Newest acts', href: pageBefore(null) },
    next: last ? { text: 'Older acts', href: pageBefore(last.seq) } : null,
  }
}

export function readBefore(query: URLSearchParams): number | null {
  const before = query.get('before') ?? ''
  return /^\d{1,15}$/.test(before) ? Number(before) : null
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The facts that say something to a reader: ids, which say nothing, are left to the stored row. */
function factWords(facts: HistoryFacts): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const texts = (Array.isArray(value) ? value : [value]).filter(each => each !== null && each !== '' && !ID.test(String(each))).map(spokenFact)
    return texts.length > 0 ? [`${name.replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)}: ${texts.join(', ')}`] : []
  })
}

function spokenFact(value: unknown): string {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  const text = String(value)
  const day = plainDate(text)
  if (day) return spoken(day)
  return isRole(text) ? roleName(text) : text.replaceAll('_', ' ')
}
