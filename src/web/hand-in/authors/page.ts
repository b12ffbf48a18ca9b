/** Who writes an agency's chronology and who signs it: shown to all inside the package, changed by those who may. */
import { addColleague } from '../../../commands/chronology/add-colleague.ts'
import { giveCommitment } from '../../../commands/chronology/give-commitment.ts'
import { nameSigningManager } from '../../../commands/chronology/name-signing-manager.ts'
import { nominateAuthor } from '../../../commands/chronology/nominate-author.ts'
import { holdersOf, peopleOfAgency } from '../../../store/chronology/authors.ts'
import { commitmentOf } from '../../../store/chronology/returns.ts'
import type { Reader } from '../../../store/database.ts'
import { accountStates } from '../../../store/people/people.ts'
import { orMissing, redirect, view } from '../../answer.ts'
import { dateTyped, textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { authors, colleague, commitment, signingManager } from '../paths.ts'
import { authorsView } from './view.ts'
import type { AuthorsView } from './view.ts'

const TEMPLATE = 'hand-in/authors/page.njk'

async function shown(reader: Reader, { params, may, services }: PackageVisit, typed: Readonly<Record<string, string>> = {}): Promise<AuthorsView | null> {
  const head = await readHead(reader, params)
  if (!head) return null
  const of = packageOf(params)
  const { today } = services.moment()
  return authorsView(params, {
    head, people: await peopleOfAgency(reader, of.agencyId), authors: await holdersOf(reader, of, 'chronology_author', today),
    signers: await holdersOf(reader, of, 'agency_senior_manager', today), mayNominate: may('nominate author'), mayName: may('name signing manager'), mayCommit: may('give commitment'), commitment: await commitmentOf(reader, of), typed,
    accounts: may('invite people') ? await accountStates(reader) : null,
  })
}

export const authorsPage = page({
  path: authors,
  action: 'see agency chronology',
  records: { reads: 'authors of an agency’s chronology' },
  show: async visit => orMissing(await shown(visit.reader, visit), model => view(TEMPLATE, model)),
})

export const nominateAct = act({
  path: authors,
  action: 'nominate author',
  handle: async visit => {
    const declared = dateTyped(visit.posted, 'declaredOn')
    const said = textOf(visit.posted, 'lineManagement')
    return settle(await visit.run(nominateAuthor, {
      ...packageOf(visit.params), personId: textOf(visit.posted, 'person'), lineManagement: said === 'yes' || said === 'no' ? said : '',
      declaredOn: declared.state === 'date' ? declared.date : '',
    }), {
      done: () => redirect(authors.to(visit.params), 'The author is nominated and can begin.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(visit.posted)), issues),
    })
  },
})

export const nameSignerAct = act({
  path: signingManager,
  action: 'name signing manager',
  handle: async visit => settle(await visit.run(nameSigningManager, { ...packageOf(visit.params), personId: textOf(visit.posted, 'manager') }), {
    done: () => redirect(authors.to(visit.params), 'The manager who signs is named.'),
    refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(visit.posted)), issues),
  }),
})

export const commitAct = act({
  path: commitment,
  action: 'give commitment',
  handle: async visit => {
    const given = { name: textOf(visit.posted, 'committedName'), committed: textOf(visit.posted, 'committed') === 'yes' }
    return settle(await visit.run(giveCommitment, { ...packageOf(visit.params), ...given }), {
      done: () => redirect(authors.to(visit.params), 'Thank you. Your commitment is on record.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(visit.posted)), issues),
    })
  },
})

export const addColleagueAct = act({
  path: colleague,
  action: 'nominate author',
  handle: async visit => {
    const named = { name: textOf(visit.posted, 'name'), jobTitle: textOf(visit.posted, 'jobTitle'), email: textOf(visit.posted, 'email') }
    return settle(await visit.run(addColleague, { ...packageOf(visit.params), ...named }), {
      done: () => redirect(authors.to(visit.params), `${named.name} can now be chosen. The board’s office will invite them to sign in.`),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(visit.posted)), issues),
    })
  },
})
