/** Writing a referral without an account: its sections as they were saved, and saving one. Nothing of it is to be read once it is sent. */
import { blankReferral, type Referral } from '../../domain/referral/referral.ts'
import { isSection, type Section } from '../../domain/referral/sections.ts'
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import type { ReferralVisit } from './visit.ts'

/** `version` changes with every save of any section. */
export interface DraftAtDoor { readonly content: Referral; readonly revisions: ReadonlyMap<Section, number>; readonly version: number }

export async function draftAtDoor(database: Database, { proof }: ReferralVisit): Promise<DraftAtDoor> {
  const rows = await atDoor<{ section: string; revision: number; content: Partial<Referral> }>(database, 'select * from app.door_referral_draft($1)', [proof])
  const content: Referral = Object.assign(blankReferral(), ...rows.map(row => row.content))
  return {
    content, revisions: new Map(rows.flatMap(row => isSection(row.section) ? [[row.section, row.revision] as const] : [])),
    version: rows.reduce((sum, row) => sum + row.revision, 0),
  }
}

/** `overtaken`: the text is kept, but a newer one counts. Null where the referral is sent. */
export async function saveAtDoor(
  database: Database, { proof }: ReferralVisit, section: Section, content: Partial<Referral>, basedOn: number,
): Promise<{ readonly revision: number; readonly overtaken: boolean } | null> {
  const [row] = await atDoor<{ revision: number; overtaken: boolean }>(database, 'select * from app.door_save_referral($1, $2, $3, $4)', [proof, section, JSON.stringify(content), basedOn])
  return row ?? null
}
