/** Closes the Consideration Panel, once its recommendation is on record (R044), and drafts the Panel Chair's letter to the Independent Chair (R278). What is on record stays as it is; an amendment is a later version with its reason (R330). */
import { undeclared, type NamedAgency } from '../../domain/conflicts/independence.ts'
import { issue } from '../../domain/history.ts'
import { panelChairOf } from '../../domain/panel/seat.ts'
import { agenciesConcerned, chairDeclaration } from '../../store/panel/declarations.ts'
import { insertClosure } from '../../store/panel/panels.ts'
import { recommendationsOf } from '../../store/panel/recommendations.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'
import { draftPanelLetter } from './panel-letter.ts'

interface Found extends PanelFound { readonly recommended: boolean; readonly undeclared: readonly NamedAgency[] }

export const closePanel: Command<{ readonly caseId: string }, Found, { readonly number: number }, null> = {
  name: 'close-panel',
  action: 'chair panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const found = await findPanel(writer, caseId)
    if (!found) return null
    const chair = panelChairOf(found.seats)
    const declared = chair ? (await chairDeclaration(writer, caseId, chair.personId))?.ofAgencies ?? [] : []
    const recommended = (await recommendationsOf(writer, caseId)).some(each => each.number === found.panel.number)
    return { ...found, recommended, undeclared: undeclared(declared, await agenciesConcerned(writer, caseId)) }
  },
  decide({ panel, recommended, undeclared: open }) {
    if (panel.closedOn !== null) return { issues: [issue(null, 'The Panel has closed already')] }
    if (!recommended) return { issues: [issue(null, 'A Panel closes with a recommendation to the Independent Chair: write it first')] }
    if (open.length > 0) return { issues: open.map(agency => issue(null, `${agency.name} came into the case since the Panel Chair declared their independence. A fresh declaration is needed`)) }
    return { change: { number: panel.number } }
  },
  async write(act, { number }, { caseId }) {
    await insertClosure(act.writer, act.session, caseId, number, act.moment.today)
    await draftPanelLetter(act, caseId)
    return null
  },
  history: ({ number }) => ({ number }),
}
