/**
 * The timeline of a case before any agency has sent a chronology: the key dates of the referral as it stands, source "Referral", and
 * what the board has done since, in one order (R316). Each says where it comes from.
 */
import type { Entry } from '../../../domain/chronology/entry.ts'
import { integrate } from '../../../domain/chronology/merge.ts'
import { standing, titleOf } from '../../../domain/facts.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { timelineOf } from '../../../domain/referral/consequences.ts'
import { factsOf } from '../../../store/facts.ts'
import { sentReferral } from '../../../store/referral/referrals.ts'
import { missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { referral, timeline } from '../paths.ts'

export const timelinePage = page({
  path: timeline,
  action: 'see referral',
  records: { reads: 'timeline of the referral' },
  show: async ({ reader, params }) => {
    const found = await sentReferral(reader, params.case)
    if (!found) return missing
    const facts = [...standing(await factsOf(reader, params.case)).values()]
    const done = facts.map((fact, at): Entry => ({
      agency: 'The board', row: at + 1, place: 'Record of the case', date: { text: spoken(fact.on), earliest: fact.on, latest: fact.on, precision: 'day', inferred: false }, time: null,
      source: 'Record of the case', event: titleOf(fact.kind), other: {}, sequence: null,
    }))
    return view('referral/timeline/page.njk', {
      back: { href: referral.to(params), text: 'Referral' }, rows: integrate([timelineOf(found.stands), done])
        .map(entry => ({ when: entry.date.text || 'Not dated', time: entry.time?.text ?? '', event: entry.event, source: entry.source })) })
  },
})
