/**
 * Keeps one section of a referral as it was typed, right or wrong, finished or not. A text made from one that was
 * overtaken meanwhile is kept as well, beside the one that counts, and the writer is told (so that nothing is lost).
 */
import type { Referral } from '../../domain/referral/referral.ts'
import type { Section } from '../../domain/referral/sections.ts'
import { draftOf, nextRevision, saveSection as store, type SectionSave } from '../../store/referral/referrals.ts'
import type { Command } from '../run.ts'

export interface SectionInput {
  readonly caseId: string
  readonly section: Section
  readonly content: Partial<Referral>
  /** The revision that the form was made from; 0 where the section had never been saved. */
  readonly basedOn: number
}

/** `overtaken`: the text is kept, but a newer one counts. */
export interface SectionResult { readonly revision: number; readonly overtaken: boolean; readonly [key: string]: number | boolean }

export const saveSection: Command<SectionInput, { readonly stands: number; readonly next: number }, SectionSave, SectionResult> = {
  name: 'save-referral-section',
  action: 'write referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, section }) {
    const { revisions } = await draftOf(writer, caseId)
    return { stands: revisions.get(section) ?? 0, next: await nextRevision(writer, caseId, section) }
  },
  decide: ({ stands, next }, { section, content, basedOn }) => ({ change: { section, content, revision: next, current: basedOn === stands } }),
  async write({ writer, session }, save, { caseId }) {
    await store(writer, session, caseId, save)
    return { revision: save.revision, overtaken: !save.current }
  },
  history: save => ({ section: save.section, revision: save.revision, current: save.current }),
}
