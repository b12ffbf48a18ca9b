/** Adding to a referral that was sent without an account: a note, and rows at the end of its lists, none of which is shown again. */
import type { Moment } from '../../domain/actor.ts'
import { addendumIssues } from '../../domain/referral/addendum.ts'
import type { Issue } from '../../domain/history.ts'
import { blankReferral, type Referral } from '../../domain/referral/referral.ts'
import { withoutBlankRows } from '../../domain/referral/tidy.ts'
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import type { ReferralVisit } from './visit.ts'

export type Added = Pick<Referral, 'agencies' | 'family' | 'keyDates'>
export type AddedAtDoor = { readonly kind: 'added'; readonly number: number } | { readonly kind: 'refused'; readonly issues: readonly Issue[] } | { readonly kind: 'not there' }

export async function addAtDoor(database: Database, visit: ReferralVisit, operation: string, said: { readonly note: string; readonly added: Added }, moment: Moment): Promise<AddedAtDoor> {
  const { agencies, family, keyDates } = withoutBlankRows({ ...blankReferral(), ...said.added })
  const issues = addendumIssues(blankReferral(), { note: said.note, replaces: { agencies, family, keyDates } })
  if (issues.length > 0) return { kind: 'refused', issues }
  const rows = Object.fromEntries(Object.entries({ agencies, family, keyDates }).filter(([, list]) => list.length > 0))
  const names = [...new Map(agencies.map(row => row.agency.trim().replaceAll(/\s+/g, ' ')).filter(name => name !== '').map(name => [name.toLowerCase(), name])).values()]
  const facts = JSON.stringify({ withoutAccount: true, agenciesTold: names.length })
  const [row] = await atDoor<{ number: number | null }>(database, 'select app.door_add_to_referral($1, $2, $3, $4, $5, $6, $7) as number',
    [visit.proof, operation, said.note, JSON.stringify(rows), names, moment.today, facts])
  return typeof row?.number === 'number' ? { kind: 'added', number: row.number } : { kind: 'not there' }
}
