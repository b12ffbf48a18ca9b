/** Home for everybody: what they owe, on which case, by when, why, and the one link that does it. */
import type { Standing } from '../../../domain/access.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { ownCases } from '../../../store/cases/own-cases.ts'
import type { OwnCases } from '../../../store/cases/own-cases.ts'
import { ownPackages } from '../../../store/chronology/own-packages.ts'
import type { OwnPackage } from '../../../store/chronology/own-packages.ts'
import type { Reader, Session } from '../../../store/database.ts'
import { agenciesOfReviews, casesWithTeam } from '../../../store/work/agencies-of-reviews.ts'
import { unconfirmedNotices } from '../../../store/work/awaited.ts'
import { decisionRecordsOf, NO_RECORDS } from '../../../store/work/decision-records.ts'
import { view } from '../../answer.ts'
import { home } from '../../paths.ts'
import { page } from '../../route.ts'
import { awaitedDuties } from '../awaited-duties.ts'
import { chronologyDuties } from '../chronology-duties.ts'
import type { Duty } from '../duty.ts'
import { noticeDuty } from '../notice-duty.ts'
import { isOffice, readOwnCases } from '../read-own-cases.ts'
import type { OwnCase } from '../read-own-cases.ts'
import { reviewDuties, runsReview } from '../review-duties.ts'
import { partsTaken } from '../taking-part.ts'
import { timetableDuties } from '../timetable-duties.ts'
import { yourWorkView } from './view.ts'

export const yourWorkPage = page({
  path: home,
  action: 'use own account',
  records: { reads: 'own work' },
  show: async ({ reader, actor, standing, services }) => {
    const { today } = services.moment()
    const own = await ownCases(reader)
    const packages = await ownPackages(reader)
    const duties = await everyDuty(reader, { actor, standing, own, packages, today })
    return view('work/your-work/page.njk', yourWorkView(duties, await partsTaken(reader, own, packages, standing), today))
  },
})

interface Asking { readonly actor: Session; readonly standing: Standing; readonly own: OwnCases; readonly packages: readonly OwnPackage[]; readonly today: PlainDate }

async function everyDuty(reader: Reader, { actor, standing, own, packages, today }: Asking): Promise<readonly Duty[]> {
  const cases = await readOwnCases(reader, own, standing, today)
  const idsOf = (which: (own: OwnCase) => boolean): readonly string[] => cases.filter(which).map(({ header }) => header.caseId)
  const records = await decisionRecordsOf(reader, idsOf(({ table }) => table.procedure.kind === null), today)
  const [agencies, teams] = [await agenciesOfReviews(reader, idsOf(runsReview), today), await casesWithTeam(reader, idsOf(runsReview))]
  const notices = await unconfirmedNotices(reader, idsOf(isOffice))
  const tables = new Map(cases.map(({ header, table }) => [header.caseId, table]))
  return [
    ...await awaitedDuties(reader, actor, tables), ...await chronologyDuties(reader, actor, packages, tables, today),
    ...cases.flatMap(each => [
      ...timetableDuties(each, records.get(each.header.caseId) ?? NO_RECORDS, today),
      ...reviewDuties(each, { agencies: agencies.get(each.header.caseId) ?? [], hasTeam: teams.has(each.header.caseId) }),
      ...noticeDuty(each, notices.get(each.header.caseId) ?? []),
    ]),
  ]
}
