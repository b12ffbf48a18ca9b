/** Home for everybody: what they owe, on which case, by when, why, and the one link that does it; and the cases they have a part in. */
import { ownCases } from '../../../store/cases/own-cases.ts'
import { ownPackages } from '../../../store/chronology/own-packages.ts'
import { view } from '../../answer.ts'
import { home } from '../../paths.ts'
import { page } from '../../route.ts'
import { everyDuty } from '../every-duty.ts'
import { partsTaken } from '../taking-part.ts'
import { yourWorkView } from './view.ts'

export const yourWorkPage = page({
  path: home,
  action: 'use own account',
  records: { reads: 'own work' },
  show: async ({ reader, actor, standing, services }) => {
    const { today } = services.moment()
    const own = await ownCases(reader)
    const packages = await ownPackages(reader)
    const duties = await everyDuty(reader, { actor, onBoard: standing, own, packages, today })
    return view('work/your-work/page.njk', yourWorkView(duties, await partsTaken(reader, own, packages, standing), today))
  },
})
