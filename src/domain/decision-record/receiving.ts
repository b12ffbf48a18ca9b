/** How the referral was received: notices to secure files, other children at risk, like incidents, who was shut out, pauses of the clock; and the two initial reviews. */
import { spoken } from '../plain-date.ts'
import { roleName } from '../roles.ts'
import { heading, text, type Block, type ProseSection } from '../prose.ts'
import { SAME_INCIDENT } from '../referral/same-incident.ts'
import type { Materials } from './materials.ts'
import { nameOf, who } from './people.ts'
import { statement } from './statement.ts'

export function receivingSection(materials: Materials): ProseSection {
  const { receiving: { notices, safeguarding, sameIncident, shutOut }, people, timetable: { pauses } } = materials
  const blocks: Block[] = [
    heading('Securing files'),
    ...notices.length === 0 ? [text('No agency was told to secure its files.')] : [noticesTable(materials)],
    heading('Other children at risk'),
    ...safeguarding.map(each => statement('What was done for other children who may be at risk', { by: who(people, each.by, each.on), on: each.on, source: 'the record of receiving', words: each.done })),
    ...safeguarding.length === 0 ? [text('Nothing is on record as done for other children; the referral says whether there were any.')] : [],
    heading('Whether another referral tells of the same incident'),
    ...sameIncident.map(each => statement(`${SAME_INCIDENT[each.answer]}: ${each.other}.`, { by: who(people, each.by, each.on), on: each.on, source: 'the record of receiving', words: each.reason })),
    ...sameIncident.length === 0 ? [text('No other referral was judged.')] : [],
    heading('Who was kept out of the case'),
    ...shutOut.map(each => statement(`${nameOf(people, each.personId)} was shut out of the case${each.liftedAt === null ? '' : ', and let in again later'}.`,
      { by: who(people, each.by, each.at), on: each.at, source: 'the record of exclusions; its reason is kept with the Board Manager' })),
    ...shutOut.length === 0 ? [text('Nobody was shut out of the case.')] : [],
    heading('Pauses of the clock'),
    ...pauses.length === 0 ? [text('The clock was never paused.')] : pauses.map(pause =>
      text(`Paused from ${spoken(pause.from)} ${pause.until === null ? 'until now' : `to ${spoken(pause.until)}`}: ${pause.reason}`)),
  ]
  return { id: 'receiving', title: 'Receiving the referral', blocks }
}

function noticesTable({ receiving: { notices }, people }: Materials): Block {
  return { kind: 'table', caption: 'Agencies told to secure their files', columns: [{ heading: 'Agency', share: 3 }, { heading: 'Told on', share: 2 }, { heading: 'Confirmed', share: 4 }],
    rows: notices.map(each => [each.agencyName, spoken(each.issuedOn),
      each.confirmedOn === null ? 'Not confirmed' : `${spoken(each.confirmedOn)}${each.confirmedBy === null ? '' : `, by ${nameOf(people, each.confirmedBy)}`}`]) }
}

export function initialReviewSection({ initialReviews, people }: Materials): ProseSection {
  return { id: 'initial-review', title: 'Initial review', blocks: initialReviews.length === 0 ? [text('No initial review is on record.')] : initialReviews.map(each =>
    statement('Initial review of the referral', { by: who(people, each.personId, each.on, roleName(each.role)), on: each.on, source: 'toolkit, Appendix 1, step 2', words: each.comment })) }
}
