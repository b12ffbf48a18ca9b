/** Says of a mention who it is, or that it is somebody who is not on the map or no person; where asked, of every open mention spelt the same that can only be the same. */
import { issue } from '../../domain/history.ts'
import type { Mention, MentionOutcome, MentionPlace } from '../../domain/identity/mention.ts'
import { insertAnswers } from '../../store/identity/answers.ts'
import { identitiesOf } from '../../store/identity/identities.ts'
import { mentionsOf } from '../../store/identity/mentions.ts'
import { openAlike, type OpenPlace } from '../../store/identity/open-mentions.ts'
import type { Command } from '../run.ts'

export interface MentionAnswering extends MentionPlace {
  readonly caseId: string
  /** Null where nothing was chosen. */
  readonly outcome: MentionOutcome | null
  /** Who it is; null unless it is a person of the map. */
  readonly identityId: string | null
  readonly alike: boolean
}
interface Found { readonly mention: Mention; readonly agencyId: string; readonly people: ReadonlySet<string>; readonly alike: readonly OpenPlace[] }
interface Change { readonly outcome: MentionOutcome; readonly identityId: string | null; readonly places: readonly OpenPlace[] }

export const answerMention: Command<MentionAnswering, Found, Change, { readonly answered: number }> = {
  name: 'answer-mention',
  action: 'settle mentions',
  about: ({ caseId }) => ({ caseId }),
  async find({ writer }, { caseId, entryId, version, field, from }) {
    const mention = (await mentionsOf(writer, caseId, [{ entryId, version }], true)).get(entryId)?.find(each => each.field === field && each.from === from)
    const entry = await writer.selectFrom('entries').select('agency_id').where('case_id', '=', caseId).where('entry_id', '=', entryId).executeTakeFirst()
    return mention && entry ? { mention, agencyId: entry.agency_id, people: new Set((await identitiesOf(writer, caseId)).map(each => each.identityId)), alike: await openAlike(writer, caseId, mention) } : null
  },
  decide({ mention, agencyId, people, alike }, { outcome, identityId, alike: all }) {
    if (outcome === null || (outcome === 'this person') !== (identityId !== null)) return { issues: [issue('who', 'Say who it is, or that it is somebody else or not a person')] }
    if (identityId !== null && !people.has(identityId)) return { issues: [issue('who', 'Choose somebody who is on the map')] }
    const [only] = mention.couldBe
    if (all && mention.couldBe.length !== 1) return { issues: [issue('who', 'More than one person bears this name. Say of each mention by itself who it is')] }
    if (all && identityId !== null && identityId !== only) return { issues: [issue('who', 'All like this can only be confirmed as the person whom the name fits. Answer this mention by itself')] }
    const here = { agencyId, entryId: mention.entryId, version: mention.version, field: mention.field, from: mention.from, to: mention.to, spelt: mention.spelt }
    return { change: { outcome, identityId, places: [here, ...all ? alike.filter(each => !isHere(each, mention)) : []] } }
  },
  async write({ writer, session }, { outcome, identityId, places }, { caseId }) {
    await insertAnswers(writer, session, caseId, places.map(({ agencyId, entryId, version, field, from, to, spelt }) => ({
      agency_id: agencyId, entry_id: entryId, version, field, starts_at: from, ends_at: to, spelt, outcome, identity_id: identityId, carried: false, answered_by: session.personId,
    })))
    return { answered: places.length }
  },
  history: ({ outcome, identityId }, { answered }, { entryId, version }) => ({ entry: entryId, version, outcome, identity: identityId, mentions: answered }),
}

function isHere(place: MentionPlace, mention: MentionPlace): boolean {
  return place.entryId === mention.entryId && place.version === mention.version && place.field === mention.field && place.from === mention.from
}
