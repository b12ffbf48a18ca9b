/** The agencies that work with the board. */
import { chiefOfficers, listAgencies } from '../../../store/people/agencies.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { agencies } from '../paths.ts'
import { agenciesView } from './view.ts'

export const agenciesPage = page({
  path: agencies,
  action: 'see people',
  records: 'nothing of a case',
  show: async ({ reader, may, services }) => view('agencies/list/page.njk', agenciesView(
    await listAgencies(reader), await chiefOfficers(reader, services.moment().today), may('manage agencies'))),
})
