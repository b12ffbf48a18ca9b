/** One request, for the office: what it said, whom the agency named, how it was chased, and going on without it. */
import { goOnWithout } from '../../../commands/initial-information/go-on-without.ts'
import { recordReminder } from '../../../commands/initial-information/record-reminder.ts'
import type { Issue } from '../../../domain/history.ts'
import { isManner, MANNERS } from '../../../domain/information/reminder.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { remindersOf } from '../../../store/initial-information/chasing.ts'
import { informationReturned } from '../../../store/initial-information/information-returned.ts'
import { contactsOf } from '../../../store/initial-information/links.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { dateBoxesOf, dateTyped, textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import type { ActVisit, Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { giveLink, goingOn, information, reminder, request, returnedFile } from '../paths.ts'
import { consentWords, stateTag, versionView } from '../request-view.ts'

const TEMPLATE = 'initial-information/request/page.njk'
type Of = { readonly case: string; readonly request: string }
type Typed = Readonly<Record<string, string>>

async function shown(reader: Reader, params: Of, today: PlainDate, visit: Pick<Visit, 'may'>, typed: Typed = dateBoxesOf('on', today)): Promise<object | null> {
  const found = (await informationReturned(reader, params.case, today)).find(each => each.requestId === params.request)
  if (!found) return null
  const waited = found.versions.length === 0
  return {
    back: { href: information.to({ case: params.case }), text: 'Information from agencies' }, agency: found.agency, askedOn: found.askedOn, dueOn: found.dueOn, tag: stateTag(found), question: found.question,
    consent: consentWords(found), justification: found.justification, letter: found.letter, goingOn: found.goingOn, waited, typed,
    reminders: ((await remindersOf(reader, [params.case])).get(found.requestId) ?? []).map(each => ({ ...each, manner: MANNERS[each.manner] })),
    versions: found.versions.map(version => versionView(version, found.versions.length === 1, file => returnedFile.to({ case: params.case, request: found.requestId, file: file.fileId }))),
    link: giveLink.to(params), contact: (await contactsOf(reader, params.case, params.request))[0] ?? null,
    remind: waited ? reminder.to(params) : null, manners: Object.entries(MANNERS).map(([value, text]) => ({ value, text, checked: typed['manner'] === value })),
    goOn: waited && !found.goingOn && visit.may('go on without information') ? goingOn.to(params) : null,
  }
}

export const requestPage = page({
  path: request,
  action: 'ask for information',
  records: { reads: 'request for information' },
  show: async visit => {
    const found = await shown(visit.reader, visit.params, visit.services.moment().today, visit)
    return found ? view(TEMPLATE, found) : missing
  },
})

async function formAgain(visit: ActVisit & { readonly params: Of }, issues: readonly Issue[]): Promise<Answer> {
  const { today } = visit.services.moment()
  const found = await visit.read(reader => shown(reader, visit.params, today, visit, { ...dateBoxesOf('on', today), ...typedWords(visit.posted) }))
  return found ? again(TEMPLATE, found, issues) : missing
}

export const remind = act({
  path: reminder,
  action: 'ask for information',
  handle: async visit => {
    const [manner, day] = [textOf(visit.posted, 'manner'), dateTyped(visit.posted, 'on')]
    const input = { caseId: visit.params.case, requestId: visit.params.request, manner: isManner(manner) ? manner : null, on: day.state === 'date' ? day.date : null, note: textOf(visit.posted, 'note') }
    return settle(await visit.run(recordReminder, input), {
      done: () => redirect(request.to(visit.params), 'The reminder is on record.'),
      refused: issues => formAgain(visit, issues),
    })
  },
})

export const goOn = act({
  path: goingOn,
  action: 'go on without information',
  handle: async visit => settle(await visit.run(goOnWithout, { caseId: visit.params.case, requestId: visit.params.request, reason: textOf(visit.posted, 'withoutReason') }), {
    done: ({ allIn }) => redirect(request.to(visit.params), allIn ? 'The case goes on without this answer. Nothing more is waited for: the agencies’ information is all in.' : 'The case goes on without this answer.'),
    refused: issues => formAgain(visit, issues),
  }),
})
