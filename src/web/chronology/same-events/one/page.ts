/** One event with the accounts that tell of it, side by side, where they differ, and what is said of them; every version before. */
import { compareAccounts } from '../../../../commands/same-events/compare-accounts.ts'
import { EVENT_STATES, isEventState, plainDifferences } from '../../../../domain/chronology/event-account.ts'
import type { Issue } from '../../../../domain/history.ts'
import type { Reader } from '../../../../store/database.ts'
import { namesOf } from '../../../../store/people/names.ts'
import { versionsOf, type SameEvent } from '../../../../store/same-events/same-events.ts'
import { accountsOf } from '../../../../store/same-events/tellings.ts'
import { again, orMissing, overtaken, redirect, view } from '../../../answer.ts'
import { drawSpec } from '../../../forms/draw-spec.ts'
import { dateTyped } from '../../../forms/posted.ts'
import { readSpec } from '../../../forms/read-spec.ts'
import { dayValues, linesAt, NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../../forms/spec.ts'
import { act, page } from '../../../route.ts'
import { settle } from '../../../settle.ts'
import { accountView } from '../account-view.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'chronology/same-events/one/page.njk'

function specFor(accounts: readonly { readonly entryId: string; readonly agency: string; readonly date: string }[]): Spec {
  return {
    state: { kind: 'radios', label: 'Where do the accounts stand?', choices: Object.entries(EVENT_STATES).map(([value, text]) => ({ value, text })) },
    differences: { kind: 'area', label: 'In what do they differ?', hint: 'The day, the hour, who was seen, what was said' },
    account: { kind: 'area', label: 'The account that is agreed', hint: 'Only where it is agreed. The agencies’ own accounts stay as they are' },
    agreedWith: { kind: 'text', label: 'Agreed by', hint: 'Agencies or roles, not names. Such as “Police and health visiting, at the Learning Event”' },
    agreedOn: { kind: 'date', label: 'Agreed on', whole: true },
    without: { kind: 'ticks', label: 'Accounts to take out', hint: 'Those that tell of something else', choices: accounts.map(each => ({ value: each.entryId, text: `${each.agency}, ${each.date}` })) },
  }
}

async function shown(reader: Reader, params: { readonly case: string; readonly event: string }, mayCompare: boolean, typed: Values | null, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const versions = await versionsOf(reader, params.case, params.event)
  const [event] = versions
  if (!event) return null
  const told = await accountsOf(reader, params.case, event.entries.map(each => each.entryId))
  const names = await namesOf(reader, versions.map(each => each.by))
  const accounts = told.map(accountView)
  return {
    back: { href: paths.sameEvents.to({ case: params.case }), text: 'Accounts of the same event' }, here: paths.sameEvent.to(params), basedOn: event.version, theirs, accounts, gone: event.entries.length - told.length,
    differs: plainDifferences(told.map(({ entry }) => ({ day: entry.date.earliest, time: entry.time?.from ?? null }))).join(' and '),
    versions: versions.map(each => ({ ...each, state: EVENT_STATES[each.state], by: names.get(each.by) ?? 'a person no longer of this board', told: each.entries.length })),
    fields: mayCompare ? drawSpec(specFor(accounts), typed ?? valuesOf(event), issues) : null,
  }
}

function valuesOf({ state, differences, account, agreedWith, agreedOn }: SameEvent): Values {
  return { state, differences, account, agreedWith, ...agreedOn ? { agreedOn: dayValues(agreedOn) } : {} }
}

export const sameEventPage = page({
  path: paths.sameEvent,
  action: 'read integrated chronology',
  records: { reads: 'accounts of the same event' },
  show: async ({ reader, params, may }) => orMissing(await shown(reader, params, may('compare accounts'), null, []), model => view(TEMPLATE, model)),
})

export const compare = act({
  path: paths.sameEvent,
  action: 'compare accounts',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const [typed, agreedOn] = [readSpec(specFor([]), posted, NO_ROW_CHANGE), dateTyped(posted, 'agreedOn')]
    const word = (name: string) => textAt(typed, name)
    const state = word('state')
    const input = {
      caseId: params.case, eventId: params.event, basedOn: Number(basedOn ?? 0), state: isEventState(state) ? state : null, differences: word('differences'), account: word('account'), agreedWith: word('agreedWith'),
      agreedOn: agreedOn.state === 'date' ? agreedOn.date : null, without: linesAt(typed, 'without'),
    }
    return settle(await run(compareAccounts, input), {
      done: () => redirect(paths.sameEvent.to(params), 'It is on record.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params, true, typed, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await read(reader => shown(reader, params, true, typed, [], true)), model => overtaken(TEMPLATE, model)),
    })
  },
})
