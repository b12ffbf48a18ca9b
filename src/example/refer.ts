/** How a referral of the example is made: its referrer starts it, writes every section and sends it, on one day. */
import { saveSection } from '../commands/referral/save-section.ts'
import { sendReferral } from '../commands/referral/send-referral.ts'
import { startReferral } from '../commands/referral/start-referral.ts'
import type { Referral } from '../domain/referral/referral.ts'
import { ALL_SECTIONS, sectionOf } from '../domain/referral/sections.ts'
import { draftOf } from '../store/referral/referrals.ts'
import type { Stage } from './stage.ts'

/** Returns the id of the case. */
export async function refer(stage: Stage, on: string, referrer: string, referral: Referral): Promise<string> {
  stage.day(on)
  const { caseId } = await stage.act(referrer, startReferral, {})
  for (const section of ALL_SECTIONS) {
    const { revisions } = await stage.database.read(stage.as(referrer), reader => draftOf(reader, caseId))
    await stage.act(referrer, saveSection, { caseId, section, content: sectionOf(referral, section), basedOn: revisions.get(section) ?? 0 })
  }
  await stage.act(referrer, sendReferral, { caseId })
  return caseId
}
