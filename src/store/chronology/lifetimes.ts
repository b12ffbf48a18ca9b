/** When the children of a review were born and died, as far as the referral tells it; without their names. */
import { sql } from 'kysely'
import type { ChildrenBorn } from '../../domain/chronology/age.ts'
import type { Lifetime, Span } from '../../domain/chronology/point-out-ages.ts'
import { readPartialDate } from '../../domain/referral/partial-date.ts'
import type { PartialDate } from '../../domain/referral/partial-date.ts'
import type { Reader } from '../database.ts'

/** In the order of the referral. None for who may not open any package of the review. */
export async function lifetimesOf(reader: Reader, caseId: string): Promise<readonly Lifetime[]> {
  const { rows } = await sql<{ children: { birth: PartialDate | null; death: PartialDate | null }[] | null }>`select app.lifetimes_of_children(${caseId}) as children`.execute(reader)
  return (rows[0]?.children ?? []).map(({ birth, death }) => ({ born: spanOf(birth), died: spanOf(death) }))
}

/** By the order of the referral, from 1. A child whose year of birth is not known has no age. */
export async function childrenBorn(reader: Reader, caseId: string): Promise<ChildrenBorn> {
  const lifetimes = await lifetimesOf(reader, caseId)
  return { children: lifetimes.length, born: lifetimes.flatMap(({ born }, index) => born ? [{ number: index + 1, birth: born }] : []) }
}

function spanOf(typed: PartialDate | null): Span | null {
  const read = typed && readPartialDate(typed)
  return read?.state === 'known' ? { earliest: read.earliest, latest: read.latest } : null
}
