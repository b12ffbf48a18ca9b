/** The Panel of a case: where it stands, who sits on it, what is next. */
import { convenePanel } from '../../../commands/panel/convene-panel.ts'
import { again, redirect, view } from '../../answer.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { chair, panel } from '../paths.ts'
import { homeView, notConvened } from './view.ts'

const TEMPLATE = 'panel/home/page.njk'

export const panelPage = page({
  path: panel,
  action: 'see panel',
  records: { reads: 'Consideration Panel' },
  show: async visit => {
    const found = await homeView(visit.reader, visit.params.case, visit.may, visit.services.moment().today)
    return found ? view(TEMPLATE, found) : view('panel/home/none.njk', notConvened(visit.params.case, visit.may))
  },
})

export const convene = act({
  path: panel,
  action: 'convene panel',
  handle: async visit => settle(await visit.run(convenePanel, { caseId: visit.params.case }), {
    done: () => redirect(chair.to(visit.params), 'The Panel is convened, and the Sub-Committee has its seats. Now appoint its Chair.'),
    refused: issues => again('panel/home/none.njk', notConvened(visit.params.case, visit.may), issues),
  }),
})
