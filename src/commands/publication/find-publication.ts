/** What an act about the publication of a review needs to know: the kind of review, its timetable and facts, and what is on record. */
import { standing } from '../../domain/facts.ts'
import type { FactKind } from '../../domain/facts.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { ReviewKind } from '../../domain/review-kind.ts'
import { releaseState } from '../../domain/leaks/release.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import type { Session, Writer } from '../../store/database.ts'
import { factsOf, recordFact } from '../../store/facts.ts'
import { nonPublicationsOf, publicationsOf, responsesOf, type BoardResponse, type NonPublication, type Publication } from '../../store/publication/publications.ts'
import { checksOf } from '../../store/leaks/checks.ts'
import { timetableOf } from '../../store/timetable/timetables.ts'
import type { Act } from '../run.ts'

export interface PublicationFound {
  readonly kind: ReviewKind
  readonly table: Timetable
  readonly facts: ReturnType<typeof standing>
  readonly responses: readonly BoardResponse[]
  readonly publications: readonly Publication[]
  readonly nonPublications: readonly NonPublication[]
  /** The last file that was checked for leaks and approved by two people. */
  readonly released: string | null
}

/** Null where no review is commissioned. */
export async function findPublication({ writer, moment }: Act, { caseId }: { readonly caseId: string }): Promise<PublicationFound | null> {
  const review = await reviewOf(writer, caseId)
  return review && {
    kind: review.kind, table: await timetableOf(writer, caseId, moment.today), facts: standing(await factsOf(writer, caseId)),
    responses: await responsesOf(writer, caseId), publications: await publicationsOf(writer, caseId), nonPublications: await nonPublicationsOf(writer, caseId),
    released: (await checksOf(writer, caseId)).find(each => releaseState(each) === 'released')?.checkId ?? null,
  }
}

/** Puts the fact on record; where one of its kind stands, as its correction. */
export async function settleFact(writer: Writer, session: Session, caseId: string, fact: { readonly kind: FactKind; readonly on: PlainDate; readonly corrects: string | null; readonly note: string }): Promise<void> {
  await recordFact(writer, session, { caseId, kind: fact.kind, on: fact.on, corrects: fact.corrects, details: fact.note === '' ? {} : { note: fact.note } })
}
