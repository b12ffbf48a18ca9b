/** Accounts of the same event: those that people have put side by side and, month by month, pairs that the service suggests. It decides nothing: a person says of each. */
import { keepApart } from '../../../../commands/same-events/keep-apart.ts'
import { linkAccounts } from '../../../../commands/same-events/link-accounts.ts'
import { EVENT_STATES, plainDifferences } from '../../../../domain/chronology/event-account.ts'
import { monthName } from '../../../../domain/chronology/date-words.ts'
import { suggestSame } from '../../../../domain/chronology/same-event.ts'
import { addMonths, plainDate, spoken, type PlainDate } from '../../../../domain/plain-date.ts'
import { caseHeader, caseName } from '../../../../store/cases/case-header.ts'
import type { Reader } from '../../../../store/database.ts'
import { isId } from '../../../../store/id.ts'
import { countSameEvents, sameEvents as linked, settledPairs } from '../../../../store/same-events/same-events.ts'
import { accountsIn, accountsOf, monthsTold, tellingOf } from '../../../../store/same-events/tellings.ts'
import { again, missing, orMissing, redirect, view } from '../../../answer.ts'
import { textOf } from '../../../forms/posted.ts'
import { offsetOf } from '../../../offset.ts'
import { act, page } from '../../../route.ts'
import { settle } from '../../../settle.ts'
import { integrated } from '../../integrated/paths.ts'
import { accountView } from '../account-view.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'chronology/same-events/list/page.njk'
const PAGE_SIZE = 25
/** Suggestions of a month that are shown at once; the next come as these are answered. */
const SHOWN_AT_ONCE = 20

interface Asked { readonly month: string | null; readonly offset: number; readonly mayCompare: boolean }

async function shown(reader: Reader, caseId: string, { month, offset, mayCompare }: Asked): Promise<object | null> {
  const header = await caseHeader(reader, caseId)
  if (!header) return null
  const first = month === null ? null : plainDate(`${month}-01`)
  const of = { case: caseId }
  const counts = await countSameEvents(reader, caseId)
  const total = counts.open + counts.differ + counts.agreed
  const months = mayCompare ? await monthsTold(reader, caseId) : []
  return {
    back: first ? { href: paths.sameEvents.to(of), text: 'Accounts of the same event' } : { href: integrated.to(of), text: 'Integrated chronology' }, name: caseName(header), here: paths.sameEvents.to(of), mayCompare,
    states: EVENT_STATES, counts, total, month: first && spokenMonth(month ?? ''), monthValue: month,
    events: first ? [] : await eventRows(reader, caseId, offset),
    earlier: !first && offset > 0 ? paths.sameEvents.to(of, { from: Math.max(0, offset - PAGE_SIZE) }) : null, later: !first && offset + PAGE_SIZE < total ? paths.sameEvents.to(of, { from: offset + PAGE_SIZE }) : null,
    months: months.map(each => ({ ...each, name: spokenMonth(each.month), href: paths.sameEvents.to(of, { month: each.month }) })),
    ...first && mayCompare ? await suggestions(reader, caseId, first) : { suggestions: [], more: 0 },
  }
}

async function eventRows(reader: Reader, caseId: string, offset: number) {
  const events = await linked(reader, caseId, { offset, limit: PAGE_SIZE })
  const accounts = new Map((await accountsOf(reader, caseId, events.flatMap(event => event.entries.map(each => each.entryId)))).map(account => [account.entryId, account]))
  return events.map(event => {
    const told = event.entries.flatMap(({ entryId }) => accounts.get(entryId) ?? [])
    const differs = plainDifferences(told.map(({ entry }) => ({ day: entry.date.earliest, time: entry.time?.from ?? null })))
    const day = told.map(({ entry }) => entry.date.earliest).filter(each => each !== null).sort()[0]
    return {
      href: paths.sameEvent.to({ case: caseId, event: event.eventId }), when: day ? spoken(day) : 'No day known', what: told[0]?.entry.event.slice(0, 120) ?? 'None of its accounts is signed at present',
      agencies: told.map(({ code, colour }) => ({ code, colour })), state: EVENT_STATES[event.state], differs: differs.join(' and '),
    }
  })
}

/** Of accounts in this month, and of its last day with the first of the next. */
async function suggestions(reader: Reader, caseId: string, first: PlainDate) {
  const accounts = await accountsIn(reader, caseId, first, addMonths(first, 1))
  const settled = await settledPairs(reader, caseId, accounts.map(account => account.entryId))
  const found = suggestSame(accounts.flatMap(account => tellingOf(account) ?? []), settled)
  const pairs = found.slice(0, SHOWN_AT_ONCE).map(({ first: one, second: other, shared }) => ({
    // In the order of their hours.
    accounts: accounts.filter(({ entryId }) => entryId === one || entryId === other).map(accountView), shared: shared.join(', '), first: one, second: other,
  }))
  return { suggestions: pairs, more: found.length - pairs.length }
}

function spokenMonth(month: string): string { return `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}` }

const monthAsked = (text: string | null): string | null => text !== null && /^\d{4}-\d{2}$/.test(text) && plainDate(`${text}-01`) !== null ? text : null

export const sameEventsPage = page({
  path: paths.sameEvents,
  action: 'read integrated chronology',
  records: { reads: 'accounts of the same event' },
  show: async ({ reader, params, query, may }) => orMissing(
    await shown(reader, params.case, { month: monthAsked(query.get('month')), offset: offsetOf(query.get('from')), mayCompare: may('compare accounts') }),
    model => view(TEMPLATE, model)),
})

export const answerSuggestion = act({
  path: paths.sameEvents,
  action: 'compare accounts',
  handle: async ({ params, posted, read, run }) => {
    const [first, second, month] = [textOf(posted, 'first'), textOf(posted, 'second'), monthAsked(textOf(posted, 'month'))]
    if (!isId(first) || !isId(second)) return missing
    const back = month === null ? paths.sameEvents.to(params) : paths.sameEvents.to(params, { month })
    const input = { caseId: params.case, first, second }
    const refused = async (issues: Parameters<typeof again>[2]) => orMissing(await read(reader => shown(reader, params.case, { month, offset: 0, mayCompare: true })), model => again(TEMPLATE, model, issues))
    return textOf(posted, 'do') === 'apart'
      ? settle(await run(keepApart, input), { done: () => redirect(back, 'They are not suggested again.'), refused })
      : settle(await run(linkAccounts, input), { done: () => redirect(back, 'They stand side by side now, in the list of accounts of the same event.'), refused })
  },
})
