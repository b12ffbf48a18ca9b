/** What agencies were asked for in writing, what they wrote, and what was done about what was late. */
import type { AskedAgency } from '../../domain/decision-record/information.ts'
import { MANNERS } from '../../domain/information/reminder.ts'
import { STANDINGS, type ReturnContent } from '../../domain/information/return.ts'
import type { Reader } from '../database.ts'
import { remindersOf } from '../initial-information/chasing.ts'
import { requestsOf } from '../initial-information/requests.ts'

export async function informationOnRecord(reader: Reader, caseId: string): Promise<readonly AskedAgency[]> {
  const asked = await reader.selectFrom('initial_requests').select(['request_id', 'asked_by']).where('case_id', '=', caseId).execute()
  const askedBy = new Map(asked.map(row => [row.request_id, row.asked_by]))
  const reminders = await remindersOf(reader, [caseId])
  return (await requestsOf(reader, caseId)).map(({ requestId, versions, ...request }) => ({
    agency: request.agency, question: request.question, purpose: request.purpose, relevance: request.relevance, consent: request.consent, justification: request.justification,
    askedOn: request.askedOn, askedBy: askedBy.get(requestId) ?? '', dueOn: request.dueOn, goneOn: request.goingOn,
    chased: (reminders.get(requestId) ?? []).map(each => ({ what: `The agency was reminded: ${MANNERS[each.manner].toLowerCase()}.`, note: each.note, on: each.on, by: each.by })),
    returns: versions.map(each => ({
      version: each.version, note: each.version === 1 ? '' : [STANDINGS[each.standing].toLowerCase(), each.reason].filter(part => part !== '').join(': '), words: wordsOf(each.content),
      files: each.files.map(file => file.name), on: each.on, by: [each.by.name, each.by.post].filter(part => part !== '').join(', '),
    })),
  }))
}

/** The return as it was written, part after part. */
function wordsOf({ nothingHeld, involvement, events, family, concerns, records }: ReturnContent): string {
  const of = (heading: string, words: string): readonly string[] => words.trim() === '' ? [] : [`${heading}: ${words}`]
  return [
    ...nothingHeld ? ['The agency holds nothing on this family.'] : [], ...of('Involvement', involvement), ...events.map(each => `${each.date}: ${each.event}`),
    ...of('Family known to it', family.map(each => [each.name, each.relation].filter(part => part !== '').join(', ')).join('; ')), ...of('Concerns', concerns), ...of('Records', records),
  ].join('\n')
}
