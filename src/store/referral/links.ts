/** Single-use links for referrers without an account, and who signed a referral that came so. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader, Writer } from '../database.ts'

/** The link's id. The database makes it for the office alone. */
export async function makeLink(writer: Writer, name: string, agency: string, tokenHash: Buffer): Promise<string> {
  const id = randomUUID()
  const { rows } = await sql<{ made: boolean }>`select app.make_referral_link(${id}, ${name}, ${agency}, ${tokenHash}) as made`.execute(writer)
  if (!rows[0]?.made) throw new Error('The database makes links for referrers for the board’s office alone')
  return id
}

export interface MadeLink { readonly name: string; readonly agency: string; readonly madeAt: Date; readonly expiresAt: Date; readonly usedAt: Date | null; readonly by: string }

/** Newest first, those of the last months. */
export async function referralLinks(reader: Reader): Promise<readonly MadeLink[]> {
  const rows = await reader.selectFrom('referral_links').innerJoin('people', 'people.person_id', 'referral_links.made_by')
    .select(['for_name', 'for_agency', 'made_at', 'expires_at', 'used_at', 'people.name as by']).orderBy('made_at', 'desc').limit(50).execute()
  return rows.map(row => ({ name: row.for_name, agency: row.for_agency, madeAt: row.made_at, expiresAt: row.expires_at, usedAt: row.used_at, by: row.by }))
}

/** The name with which a referral was signed that came without an account; null for any other. */
export async function signedWithoutAccount(reader: Reader, caseId: string): Promise<string | null> {
  return (await reader.selectFrom('door_referrals').select('signed_name').where('case_id', '=', caseId).executeTakeFirst())?.signed_name ?? null
}
