/** The people of the board and its agencies, by name. */
import { accountStates, listPeople } from '../../../store/people/people.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { people } from '../paths.ts'
import { peopleView, PEOPLE_ON_A_PAGE } from './view.ts'

export const peoplePage = page({
  path: people,
  action: 'see people',
  records: 'nothing of a case',
  show: async ({ reader, query, may, services }) => {
    const words = (query.get('words') ?? '').trim()
    const name = query.get('after')
    const after = name === null ? null : { name, personId: query.get('id') ?? '' }
    const found = await listPeople(reader, { words, after, limit: PEOPLE_ON_A_PAGE + 1, today: services.moment().today })
    return view('people/list/page.njk', peopleView(found, await accountStates(reader), { words, isFirst: after === null, mayAdd: may('manage people') }))
  },
})
