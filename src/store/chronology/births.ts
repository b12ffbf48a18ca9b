/** When the children of a review were born, as far as the referral tells it; without their names. */
import { sql } from 'kysely'
import type { ChildrenBorn } from '../../domain/chronology/age.ts'
import { readPartialDate } from '../../domain/referral/partial-date.ts'
import type { PartialDate } from '../../domain/referral/partial-date.ts'
import type { Reader } from '../database.ts'

/** By the order of the referral, from 1. None for who may not open any package of the review. A child whose year of birth is not known has no age. */
export async function childrenBorn(reader: Reader, caseId: string): Promise<ChildrenBorn> {
  const { rows } = await sql<{ told: readonly { birth: PartialDate | null }[] | null }>`select app.lifetimes_of_children(${caseId}) as told`.execute(reader)
  const told = rows[0]?.told ?? []
  return {
    children: told.length,
    born: told.flatMap(({ birth }, index) => {
      const reading = birth && readPartialDate(birth)
      return reading?.state === 'known' ? [{ number: index + 1, birth: { earliest: reading.earliest, latest: reading.latest } }] : []
    }),
  }
}
