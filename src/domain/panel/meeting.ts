/** From a convened Panel to the day it meets: what must be so before the pack is shared, and before the meeting begins (Appendix 1, step 4). */
import type { Issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import { issue } from '../history.ts'
import { spoken } from '../plain-date.ts'
import { legalAdviserOf, panelChairOf, votersOf, type PanelSeat } from './seat.ts'

export interface Plan { readonly meetsOn: PlainDate | null; readonly beginsAt: string; readonly place: string }

export function planIssues({ meetsOn, place }: Plan, today: PlainDate): readonly Issue[] {
  const found: Issue[] = []
  if (meetsOn === null) found.push(issue('meetsOn-day', 'Enter the day on which the Panel meets: day, month and year'))
  else if (meetsOn < today) found.push(issue('meetsOn-day', 'The Panel cannot be planned for a day that has passed'))
  if (!place.trim()) found.push(issue('place', 'Say where the Panel meets: a room, or a link'))
  return found
}

/** A Panel does not leave "convened" without its Chair and a named legal adviser (R041, R262). */
export function convenedIssues(seats: readonly PanelSeat[]): readonly Issue[] {
  const found: Issue[] = []
  if (!panelChairOf(seats)) found.push(issue(null, 'Appoint the Panel Chair first'))
  if (!legalAdviserOf(seats)) found.push(issue(null, 'Name the legal adviser first: the Panel goes nowhere without one'))
  if (votersOf(seats).length === 0) found.push(issue(null, 'Nobody on the Panel has a vote. Give somebody a seat with a vote first'))
  return found
}

/** The Panel reads before it meets: the pack goes out on a day before the meeting (R264). */
export function packIssues(seats: readonly PanelSeat[], meetsOn: PlainDate | null, today: PlainDate): readonly Issue[] {
  const found = [...convenedIssues(seats)]
  if (meetsOn === null) found.push(issue(null, 'Plan the meeting first: the pack is shared before it'))
  else if (today >= meetsOn) found.push(issue(null, `The pack must be shared before the meeting, which is on ${spoken(meetsOn)}. Move the meeting to a later day`))
  return found
}

/** What stops the meeting from being put on record as held on that day. `packOn` is the day on which the first pack went out. */
export function sittingIssues(seats: readonly PanelSeat[], packOn: PlainDate | null, heldOn: PlainDate | null, today: PlainDate): readonly Issue[] {
  const found = [...convenedIssues(seats)]
  if (packOn === null) found.push(issue(null, 'Share the pack first, on a day before the meeting'))
  if (heldOn === null) found.push(issue('heldOn-day', 'Enter the day on which the Panel met: day, month and year'))
  else if (heldOn > today) found.push(issue('heldOn-day', `${spoken(heldOn)} has not come yet`))
  else if (packOn !== null && heldOn <= packOn) found.push(issue('heldOn-day', `The pack was shared on ${spoken(packOn)}: the Panel meets on a later day`))
  return found
}
