/** A case: where it stands first, then what the visitor owes, the ways to its parts, and its timetable. */
import { caseHeader } from '../../../store/cases/case-header.ts'
import { ownCases } from '../../../store/cases/own-cases.ts'
import { agenciesInScope, peopleOnCase } from '../../../store/cases/taking-part.ts'
import { ownPackages } from '../../../store/chronology/own-packages.ts'
import { disagreementsOf } from '../../../store/disagreements/disagreements.ts'
import { clarificationsOf } from '../../../store/decision/clarifications.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { missing, view } from '../../answer.ts'
import { unsettledLinks } from '../../disagreements/wording.ts'
import { page } from '../../route.ts'
import { linkedCaseLinks } from '../../referral/same-incident/view.ts'
import { everyDuty } from '../../work/every-duty.ts'
import { packageLink } from '../../work/taking-part.ts'
import { caseParts } from '../parts.ts'
import { caseHome } from '../paths.ts'
import { caseHomeView } from './view.ts'

export const caseHomePage = page({
  path: caseHome,
  action: 'see case',
  records: { reads: 'case' },
  show: async visit => {
    const { reader, params, actor, standing } = visit
    const { today } = visit.services.moment()
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const own = await ownCases(reader)
    const packages = (await ownPackages(reader)).filter(each => each.caseId === params.case)
    return view('cases/case-home/page.njk', caseHomeView({
      header,
      table: await timetableOf(reader, params.case, today),
      duties: await everyDuty(reader, { actor, onBoard: standing, own: { ...own, open: own.open.filter(id => id === params.case) }, packages, today }),
      people: await peopleOnCase(reader, params.case, today),
      clarifications: await clarificationsOf(reader, params.case),
      agencies: await agenciesInScope(reader, params.case),
      parts: caseParts(params.case, standing, header.kind !== null, packages.filter(({ role }) => role !== 'chief_officer').map(packageLink)),
      linked: await linkedCaseLinks(reader, params.case),
      unsettled: visit.may('see disagreements') ? unsettledLinks(await disagreementsOf(reader, [params.case])) : [],
      maySeeTimetable: visit.may('see timetable'),
      mayAdapt: visit.may('adapt timetable'),
    }))
  },
})
