/** Takes the actions of agencies' signed plans into the list of those that are followed up, in a review of any kind (R035, R212). */
import { actionKey, wholeDateIn } from '../../domain/actions.ts'
import { issue } from '../../domain/history.ts'
import { actionsOf, insertActions, type NewAction } from '../../store/actions/actions.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import type { Reader } from '../../store/database.ts'
import { learningPointsOf } from '../../store/learning/points.ts'
import type { Command } from '../run.ts'

type Waiting = Omit<NewAction, 'on'>

export const collectActions: Command<{ readonly caseId: string }, readonly Waiting[], readonly NewAction[], { readonly added: readonly string[] }> = {
  name: 'collect-actions',
  action: 'manage actions',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => await reviewOf(writer, caseId) ? actionsNotListed(writer, caseId) : null,
  decide: (waiting, _input, { today }) => waiting.length === 0 ? { issues: [issue(null, 'Every action of the agencies’ signed plans is on the list already.')] } : { change: waiting.map(each => ({ ...each, on: today })) },
  write: async ({ writer, session }, actions, { caseId }) => ({ added: await insertActions(writer, session, caseId, actions) }),
  history: (_actions, { added }) => ({ actions: added }),
}

/** What the signed plans say will be done and the list does not hold; nothing for whoever may not see into the packages. */
export async function actionsNotListed(reader: Reader, caseId: string): Promise<readonly Waiting[]> {
  const known = new Set((await actionsOf(reader, caseId)).map(each => actionKey({ agencyId: each.agency?.agencyId ?? null, learning: each.learning, action: each.action })))
  const points = await learningPointsOf(reader, caseId)
  return points.flatMap(({ agencyId, version, position, said }): Waiting[] => {
    if (!said || said.action.trim() === '' || known.has(actionKey({ agencyId, ...said }))) return []
    known.add(actionKey({ agencyId, ...said }))
    return [{ agencyId, origin: 'agency plan', learning: said.learning, action: said.action, owner: said.owner, dueWords: said.due, dueOn: wholeDateIn(said.due), partVersion: version, position }]
  })
}
