/** The Sub-Committee's views with their rationales, and the count: every name, who is silent, and what a majority takes. */
import { countViews, entitledOn, mayReadOthersViews, type Count } from '../../../domain/subcommittee.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { considerationOf, seatsOf, viewsOf, type Consideration, type GivenView } from '../../../store/decision/considerations.ts'
import { majorityRule } from '../../../store/decision/settings.ts'
import { namesOf } from '../../../store/people/names.ts'
import { view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { chairAnswer, collatedComments, ownView, views } from '../paths.ts'

export const viewsPage = page({
  path: views,
  action: 'see views',
  records: { reads: 'views of the Sub-Committee' },
  show: async ({ reader, params, actor, may, services }) => {
    const consideration = await considerationOf(reader, params.case)
    if (!consideration) return view('decision/views/none.njk', { back: { href: caseHome.to(params), text: 'Case' } })
    const given = await viewsOf(reader, params.case, consideration.number)
    const seats = await seatsOf(reader, params.case)
    const { today } = services.moment()
    // A member with a vote reads the others' views only after giving their own.
    const mayRead = !entitledOn(seats, today).includes(actor.personId) || mayReadOthersViews(actor.personId, given, consideration.closedOn !== null)
    const count = consideration.count ?? countViews(seats, given, today, await majorityRule(reader))
    return view('decision/views/page.njk', {
      back: { href: caseHome.to(params), text: 'Case' }, consideration, mayRead, ownView: may('give view') && consideration.closedOn === null ? ownView.to(params) : null,
      collated: consideration.closedOn === null ? null : collatedComments.to(params),
      answer: may('decide') && consideration.count !== null && consideration.chair === null ? chairAnswer.to(params) : null,
      ...mayRead ? await named(reader, consideration, count, given, today) : { rows: [], count: null },
    })
  },
})

async function named(reader: Reader, consideration: Consideration, count: Count, given: readonly GivenView[], today: PlainDate): Promise<object> {
  const ids = [...count.entitled, ...count.notCounted, ...count.excluded.filter(id => !count.notCounted.includes(id))]
  const names = await namesOf(reader, ids)
  const rows = ids.map(id => {
    const own = given.find(each => each.personId === id)
    const why = count.entitled.includes(id) ? '' : count.excluded.includes(id) ? 'shut out of this case, no vote in it' : 'not entitled to vote, not counted'
    return { name: names.get(id) ?? '', view: own ? (own.warranted ? 'Warranted' : 'Not warranted') : count.entitled.includes(id) ? 'No response' : 'No view', rationale: own?.rationale ?? '', why }
  })
  const of = count.rule.of === 'all members' ? `all ${count.entitled.length} members entitled to vote` : `those who answered, of whom there must be at least ${count.rule.quorum}`
  return {
    rows, count: {
      day: consideration.closedOn ?? today, of, needed: count.needed, warranted: count.warranted.length, notWarranted: count.notWarranted.length, noResponse: count.noResponse.length,
      majority: count.majority, final: consideration.closedOn !== null },
  }
}
