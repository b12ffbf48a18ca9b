/** Where no Consideration Panel is convened: drafts the letter to the referrer with the full reasons, and the confirmation to the Sub-Committee (R260, R261). */
import { issue } from '../../domain/history.ts'
import { considerationOf } from '../../store/decision/considerations.ts'
import { boardHolder, personOnCase } from '../../store/letters/addressees.ts'
import { draftLetter } from '../../store/letters/draft-letter.ts'
import { lettersOf } from '../../store/letters/letters.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly reasons: string }
interface Found { readonly panel: boolean | null; readonly drafted: boolean }

export const tellReferrer: Command<Input, Found, { readonly reasons: string }, { readonly letters: readonly string[] }> = {
  name: 'tell-referrer',
  action: 'circulate referral',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => ({
    panel: (await considerationOf(writer, caseId))?.chair?.panel ?? null,
    drafted: (await lettersOf(writer, caseId)).some(letter => letter.kind === 'no_panel_referrer' && letter.setAside === null),
  }),
  decide({ panel, drafted }, { reasons }) {
    if (panel !== false) return { issues: [issue(null, 'This letter is for a referral on which no Consideration Panel is convened')] }
    if (drafted) return { issues: [issue(null, 'The letter to the referrer is drafted already: you find it among the letters of the case')] }
    return reasons.trim() ? { change: { reasons } } : { issues: [issue('reasons', 'Give the reasons in full')] }
  },
  async write({ writer, session, moment }, { reasons }, { caseId }) {
    const letter = { caseId, about: '', values: { reasons }, on: moment.today }
    const referrer = await draftLetter(writer, session, { ...letter, kind: 'no_panel_referrer', to: await personOnCase(writer, caseId, 'referrer', 'The referrer', moment.today) })
    const confirmation = await draftLetter(writer, session, { ...letter, kind: 'no_panel_subcommittee', to: await boardHolder(writer, 'subcommittee_chair', 'The Sub-Committee', moment.today) })
    return { letters: [referrer, confirmation] }
  },
  history: (_change, { letters }) => ({ letters }),
}
