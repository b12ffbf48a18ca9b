/** One disagreement: who raised it, each step that was taken, and the next one for whoever must take it. */
import { contactChiefOfficer, contactExecutive } from '../../../commands/disagreements/escalate.ts'
import type { Issue } from '../../../domain/history.ts'
import { CONTACT_MANNERS, isContactManner, isStepOutcome, OUTCOMES } from '../../../domain/information/escalation.ts'
import { isRole, roleName } from '../../../domain/roles.ts'
import type { Reader } from '../../../store/database.ts'
import { disagreementsOf } from '../../../store/disagreements/disagreements.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import type { ActVisit, Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { chiefOfficer, disagreement, disagreements, executive } from '../paths.ts'
import { stateTag } from '../wording.ts'

const TEMPLATE = 'disagreements/one/page.njk'
type Of = { readonly case: string; readonly disagreement: string }
const LEVELS = { 2: 'Level 2: the Board Manager and an executive of the agency', 3: 'Level 3: the Independent Chair and the Chief Officer' } as const

function specFor(level: 2 | 3): Spec {
  const unsettled = level === 2 ? 'it goes to the Independent Chair' : 'it stays open'
  return {
    contact: { kind: 'text', label: level === 2 ? 'Executive contacted' : 'Chief Officer contacted' },
    post: { kind: 'text', label: 'Their post' },
    manner: { kind: 'radios', label: 'How was it raised?', choices: Object.entries(CONTACT_MANNERS).map(([value, text]) => ({ value, text })) },
    on: { kind: 'date', label: 'On which day?', whole: true },
    said: { kind: 'area', label: 'What was said, and what came of it?' },
    outcome: { kind: 'radios', label: 'Is it settled?', choices: Object.entries(OUTCOMES).map(([value, text]) => ({ value, text: value === 'not settled' ? `${text}: ${unsettled}` : text })) },
  }
}

async function shown(reader: Reader, params: Of, visit: Pick<Visit, 'may'>, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const found = (await disagreementsOf(reader, [params.case])).find(each => each.disagreementId === params.disagreement)
  if (!found) return null
  const { next } = found.state
  const mine = next !== null && visit.may(next.level === 2 ? 'take up with executive' : 'raise with Chief Officer') ? next.level : null
  return {
    back: { href: disagreements.to({ case: params.case }), text: 'Disagreements about information' }, title: `Disagreement with ${found.agency}`, lead: [], basedOn: null,
    here: (mine === 3 ? chiefOfficer : executive).to(params), button: mine === null ? null : 'Record this contact', fields: mine === null ? [] : drawSpec(specFor(mine), typed, issues),
    heading: mine === 3 ? 'Raise it with the Chief Officer' : 'Take it up with an executive', tag: stateTag(found.state), concern: found.concern, raisedAt: found.raisedAt, raisedBy: found.raisedBy,
    raisedAs: isRole(found.raisedAs) ? roleName(found.raisedAs) : found.raisedAs,
    steps: found.steps.map(step => ({ ...step, title: LEVELS[step.level], manner: CONTACT_MANNERS[step.manner].toLowerCase(), outcome: OUTCOMES[step.outcome] })),
  }
}

export const disagreementPage = page({
  path: disagreement,
  action: 'see disagreements',
  records: { reads: 'disagreement about information' },
  show: async visit => {
    const found = await shown(visit.reader, visit.params, visit, {}, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

async function record(visit: ActVisit & { readonly params: Of }, level: 2 | 3): Promise<Answer> {
  const typed = readSpec(specFor(level), visit.posted, NO_ROW_CHANGE)
  const [manner, outcome, day] = [textAt(typed, 'manner'), textAt(typed, 'outcome'), dateTyped(visit.posted, 'on')]
  const input = {
    caseId: visit.params.case, disagreementId: visit.params.disagreement, contact: textAt(typed, 'contact'), post: textAt(typed, 'post'), manner: isContactManner(manner) ? manner : null,
    on: day.state === 'date' ? day.date : null, said: textAt(typed, 'said'), outcome: isStepOutcome(outcome) ? outcome : null,
  }
  return settle(await visit.run(level === 2 ? contactExecutive : contactChiefOfficer, input), {
    done: ({ settled }) => redirect(disagreement.to(visit.params), settled ? 'The disagreement is settled.' : 'The contact is on record. The disagreement stays open.'),
    refused: async issues => {
      const found = await visit.read(reader => shown(reader, visit.params, visit, typed, issues))
      return found ? again(TEMPLATE, found, issues) : missing
    },
  })
}

export const recordExecutive = act({ path: executive, action: 'take up with executive', handle: visit => record(visit, 2) })
export const recordChiefOfficer = act({ path: chiefOfficer, action: 'raise with Chief Officer', handle: visit => record(visit, 3) })
