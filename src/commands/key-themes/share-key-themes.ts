/** Puts the Key Themes into the Learning Event pack, or takes them out of it again (R161). */
import { issue } from '../../domain/history.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { insertPack, learningEventPack, type LearningEventPack } from '../../store/key-themes/pack.ts'
import { standingKeyThemes } from '../../store/key-themes/key-themes.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly hasKeyThemes: boolean; readonly basedOn: number }

export const shareKeyThemes: Command<Input, { readonly last: LearningEventPack; readonly themes: number }, LearningEventPack, { readonly version: number }> = {
  name: 'share-key-themes',
  action: 'write key themes',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    if (!await reviewOf(writer, caseId)) return null
    return { last: await learningEventPack(writer, caseId), themes: (await standingKeyThemes(writer, caseId)).length }
  },
  decide({ last, themes }, { hasKeyThemes, basedOn }) {
    if (last.version !== basedOn) return { conflict: { theirs: last.version } }
    if (hasKeyThemes && themes === 0) return { issues: [issue('hasKeyThemes', 'Write a Key Theme first: there is none to put into the pack')] }
    return { change: { hasKeyThemes, version: basedOn + 1 } }
  },
  async write({ writer, session }, pack, { caseId }) {
    await insertPack(writer, session, caseId, pack)
    return { version: pack.version }
  },
  history: ({ hasKeyThemes, version }) => ({ version, hasKeyThemes }),
}
