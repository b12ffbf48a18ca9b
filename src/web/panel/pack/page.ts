/** The pack: what the Panel was given to read before it met, as it stood that day. For the office and the Panel Chair also who has opened it. */
import { circulatePack } from '../../../commands/panel/circulate-pack.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { pack, panel } from '../paths.ts'
import { packView } from './view.ts'

const TEMPLATE = 'panel/pack/page.njk'

export const packPage = page({
  path: pack,
  action: 'see panel',
  // app.panel_pack_readers() finds who opened the pack by these very words.
  records: { reads: 'pack of the Consideration Panel' },
  show: async ({ reader, params, query, may, services }) => {
    const found = await packView(reader, params.case, query.get('version'), may, services.moment().today)
    return found ? view(TEMPLATE, found) : missing
  },
})

export const sharePack = act({
  path: pack,
  action: 'convene panel',
  handle: async visit => settle(await visit.run(circulatePack, { caseId: visit.params.case }), {
    done: ({ told }) => redirect(panel.to(visit.params), `The pack is shared with ${told} people, who are told by mail. Their invitations are drafted among the letters of the case.`),
    refused: async issues => {
      const found = await visit.read(reader => packView(reader, visit.params.case, null, visit.may, visit.services.moment().today))
      return found ? again(TEMPLATE, found, issues) : missing
    },
  }),
})
