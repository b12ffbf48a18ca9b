/**
 * What a board's annual report tells of its reviews (R010): those begun, under way and finished in a financial year, April to March, of
 * every kind; the actions that follow from them as they stood at its end; and what the actions changed.
 */
import type { ActionState } from './actions.ts'
import { date, monthOf, yearOf } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import type { ReviewKind } from './review-kind.ts'

/** `year` is the one in which it begins: 2016 is April 2016 to March 2017. */
export interface FinancialYear { readonly year: number; readonly from: PlainDate; readonly to: PlainDate; readonly title: string }

export function financialYear(year: number): FinancialYear {
  return { year, from: date(`${year}-04-01`), to: date(`${year + 1}-03-31`), title: `April ${year} to March ${year + 1}` }
}

export function yearWith(day: PlainDate): FinancialYear { return financialYear(monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1) }

export interface ReviewTold { readonly caseId: string; readonly name: string; readonly kind: ReviewKind; readonly begunOn: PlainDate; readonly finishedOn: PlainDate | null }
export interface UpdateTold { readonly on: PlainDate; readonly state: ActionState; readonly impact: string }
/** `updates` in the order in which they were put on record. */
export interface ActionTold { readonly caseId: string; readonly action: string; readonly whose: string; readonly addedOn: PlainDate; readonly updates: readonly UpdateTold[] }

export type PartInYear = 'begun' | 'finished' | 'begun and finished' | 'under way'
export interface AnnualExtract {
  readonly year: FinancialYear
  readonly reviews: readonly (ReviewTold & { readonly part: PartInYear })[]
  /** Open at some time of the year, as they stood at its end (or stand now, while it lasts). */
  readonly actions: readonly { readonly review: ReviewTold; readonly action: string; readonly whose: string; readonly state: ActionState }[]
  readonly impacts: readonly { readonly review: ReviewTold; readonly action: string; readonly whose: string; readonly on: PlainDate; readonly impact: string }[]
}

export function annualExtract(year: FinancialYear, reviews: readonly ReviewTold[], actions: readonly ActionTold[]): AnnualExtract {
  const byCase = new Map(reviews.map(review => [review.caseId, review]))
  const inYear = (day: PlainDate | null): boolean => day !== null && day >= year.from && day <= year.to
  const told = actions.flatMap(action => {
    const review = byCase.get(action.caseId)
    return review ? [{ review, ...action, updates: action.updates.filter(update => update.on <= year.to) }] : []
  })
  return {
    year,
    reviews: reviews.filter(review => review.begunOn <= year.to && (review.finishedOn === null || review.finishedOn >= year.from))
      .map(review => ({ ...review, part: partOf(inYear(review.begunOn), inYear(review.finishedOn)) })),
    actions: told.filter(action => action.addedOn <= year.to && stateOn(action.updates.filter(update => update.on < year.from)) !== 'closed')
      .map(({ review, action, whose, updates }) => ({ review, action, whose, state: stateOn(updates) })),
    impacts: told.flatMap(({ review, action, whose, updates }) => updates.filter(update => inYear(update.on) && update.impact.trim() !== '').map(update => ({ review, action, whose, on: update.on, impact: update.impact }))),
  }
}

function partOf(begun: boolean, finished: boolean): PartInYear {
  if (begun && finished) return 'begun and finished'
  return begun ? 'begun' : finished ? 'finished' : 'under way'
}

function stateOn(updates: readonly UpdateTold[]): ActionState { return updates.at(-1)?.state ?? 'not started' }
