/** A member's view of whether the information warrants a Consideration Panel, with its rationale. Given again, the later one counts (R042). */
import { issue } from '../../domain/history.ts'
import { entitledOn, viewIssues, type View } from '../../domain/subcommittee.ts'
import { considerationOf, insertView, seatsOf, viewsOf } from '../../store/decision/considerations.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly warranted: boolean | null; readonly rationale: string }
interface Found { readonly number: number; readonly closed: boolean; readonly entitled: boolean; readonly revision: number; readonly personId: string }
interface Change { readonly number: number; readonly view: View & { readonly revision: number } }

export const giveView: Command<Input, Found, Change, { readonly revision: number }> = {
  name: 'give-view',
  action: 'give view',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, session, moment }, { caseId }) {
    const consideration = await considerationOf(writer, caseId)
    if (!consideration) return null
    const before = (await viewsOf(writer, caseId, consideration.number)).find(view => view.personId === session.personId)
    const entitled = entitledOn(await seatsOf(writer, caseId), moment.today).includes(session.personId)
    return { number: consideration.number, closed: consideration.closedOn !== null, entitled, revision: (before?.revision ?? 0) + 1, personId: session.personId }
  },
  decide({ number, closed, entitled, revision, personId }, { warranted, rationale }) {
    if (closed) return { issues: [issue(null, 'The consideration is closed: no more views can be given')] }
    const issues = viewIssues({ warranted, rationale }, entitled)
    return warranted === null || issues.length > 0 ? { issues } : { change: { number, view: { personId, warranted, rationale, revision } } }
  },
  async write({ writer, session, moment }, { number, view }, { caseId }) {
    await insertView(writer, session, caseId, number, view, moment.now)
    return { revision: view.revision }
  },
  history: ({ number, view }) => ({ number, warranted: view.warranted, revision: view.revision }),
}
