/** What the Lead Reviewer has begun to compare in Family N: accounts of the strategy discussion of 8 July 2016, and a fact that is questioned. */
import { compareAccounts } from '../commands/same-events/compare-accounts.ts'
import { linkAccounts } from '../commands/same-events/link-accounts.ts'
import { questionFact } from '../commands/questioned-facts/question-fact.ts'
import { date } from '../domain/plain-date.ts'
import { accountsIn } from '../store/same-events/tellings.ts'
import type { Stage } from './stage.ts'

const REVIEWER = 'reviewer@independent.example'
const DAY = date('2016-07-08')

export async function compareFamilyN(stage: Stage, caseId: string): Promise<void> {
  const told = await stage.database.read(stage.as(REVIEWER), reader => accountsIn(reader, caseId, DAY, DAY))
  const [first, second] = ['POL', 'AHT'].map(code => told.find(each => each.code === code && /strategy discussion/i.test(each.entry.event)))
  if (!first || !second) throw new Error('The accounts of 8 July 2016 are not in the example')
  const { eventId } = await stage.act(REVIEWER, linkAccounts, { caseId, first: first.entryId, second: second.entryId })
  await stage.act(REVIEWER, compareAccounts, {
    caseId, eventId, state: 'differ', differences: 'The police give 10.30, the hospital 11.00 and speak of a telephone call. Who took part is told differently.', account: '', agreedWith: '', agreedOn: null, without: [], basedOn: 1,
  })
  await stage.act(REVIEWER, questionFact, { caseId, entryId: second.entryId, proposedBy: 'Chronology author', proposal: 'The call began at 10.30: the switchboard’s list shows it.', on: stage.today() })
}
