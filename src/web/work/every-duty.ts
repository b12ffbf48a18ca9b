/** Everything that a person owes on the cases given, from whatever part of the work it comes. */
import type { Standing } from '../../domain/access.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { OwnCases } from '../../store/cases/own-cases.ts'
import type { OwnPackage } from '../../store/chronology/own-packages.ts'
import type { Reader, Session } from '../../store/database.ts'
import { agenciesOfReviews, casesWithTeam } from '../../store/work/agencies-of-reviews.ts'
import { boardSettings } from '../../store/board-settings.ts'
import { casesSeenTo } from '../../store/referral/safeguarding-actions.ts'
import { unconfirmedNotices } from '../../store/work/awaited.ts'
import { familyWithoutRecord, stagesLookedAt } from '../../store/work/outcome.ts'
import { otherChildrenOf } from '../../store/work/urgent.ts'
import { lettersOfCases } from '../../store/letters/letters.ts'
import { decisionRecordsOf, NO_RECORDS } from '../../store/work/decision-records.ts'
import { disagreementsOf } from '../../store/disagreements/disagreements.ts'
import { panelWorkOf } from '../../store/work/panel-work.ts'
import { termsToSign } from '../../store/work/terms-to-sign.ts'
import { awaitedDuties } from './awaited-duties.ts'
import { chronologyDuties } from './chronology-duties.ts'
import type { Duty } from './duty.ts'
import { disagreementDuties, seesToDisagreements } from './disagreement-duties.ts'
import { gapDuties } from './gap-duties.ts'
import { panelDuties } from './panel-duties.ts'
import { letterDuties, underWay } from './letter-duties.ts'
import { noticeDuty } from './notice-duty.ts'
import { outcomeDuties } from './outcome-duties.ts'
import { isOffice, readOwnCases } from './read-own-cases.ts'
import type { OwnCase } from './read-own-cases.ts'
import { reviewDuties, runsReview } from './review-duties.ts'
import { mustSeeToChildren, urgentDuty } from './urgent-duties.ts'
import { maySignTerms, termsDuty } from './terms-duty.ts'
import { timetableDuties } from './timetable-duties.ts'

/** `own.open` are the cases asked about; `onBoard` is how the person stands to the board. */
export interface Asking { readonly actor: Session; readonly onBoard: Standing; readonly own: OwnCases; readonly packages: readonly OwnPackage[]; readonly today: PlainDate }

export async function everyDuty(reader: Reader, { actor, onBoard, own, packages, today }: Asking): Promise<readonly Duty[]> {
  const cases = await readOwnCases(reader, own, onBoard, today)
  const idsOf = (which: (own: OwnCase) => boolean): readonly string[] => cases.filter(which).map(({ header }) => header.caseId)
  const records = await decisionRecordsOf(reader, idsOf(({ table }) => table.procedure.kind === null), today)
  const [agencies, teams] = [await agenciesOfReviews(reader, idsOf(runsReview), today), await casesWithTeam(reader, idsOf(runsReview))]
  const seesToChildren = idsOf(mustSeeToChildren)
  const [atRisk, seenTo] = [await otherChildrenOf(reader, seesToChildren), await casesSeenTo(reader, seesToChildren)]
  const { jurisdiction } = (await boardSettings(reader)).timetable
  const panels = await panelWorkOf(reader, idsOf(({ table }) => table.procedure.kind === null), actor.personId)
  const notices = await unconfirmedNotices(reader, idsOf(isOffice))
  const [familyWithout, looked] = [await familyWithoutRecord(reader, idsOf(runsReview)), await stagesLookedAt(reader, idsOf(({ standing }) => standing.phase === 'review'))]
  const disputes = await disagreementsOf(reader, idsOf(seesToDisagreements))
  const toSign = await termsToSign(reader, idsOf(maySignTerms), today)
  const letters = Map.groupBy(await lettersOfCases(reader, cases.map(({ header }) => header.caseId)), each => each.caseId)
  const tables = new Map(cases.map(({ header, table }) => [header.caseId, table]))
  return [
    ...await awaitedDuties(reader, actor, tables), ...await gapDuties(reader, cases), ...await chronologyDuties(reader, actor, packages, tables, today),
    ...cases.flatMap(each => [
      ...seenTo.has(each.header.caseId) ? [] : urgentDuty(each, atRisk.get(each.header.caseId)),
      ...reviewDuties(each, { agencies: agencies.get(each.header.caseId) ?? [], hasTeam: teams.has(each.header.caseId) }),
      ...outcomeDuties(each, { familyWithout: familyWithout.get(each.header.caseId) ?? 0, looked: looked.get(each.header.caseId) ?? new Set() }),
      ...disagreementDuties(each, disputes),
      ...termsDuty(each, toSign),
      ...panelDuties(each, panels.get(each.header.caseId)),
      ...noticeDuty(each, notices.get(each.header.caseId) ?? [], jurisdiction),
      ...letterDuties(each, letters.get(each.header.caseId) ?? []),
      ...timetableDuties(each, records.get(each.header.caseId) ?? NO_RECORDS, underWay(letters.get(each.header.caseId) ?? []), today),
    ]),
  ]
}
