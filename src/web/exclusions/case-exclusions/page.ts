/** Who is shut out of a case, and why: the Board Manager shuts somebody out, or lets them back in. */
import { excludePerson } from '../../../commands/people/exclude-person.ts'
import { liftExclusion } from '../../../commands/people/lift-exclusion.ts'
import type { Reader } from '../../../store/database.ts'
import { exclusionsOf, peopleNamed } from '../../../store/people/exclusions.ts'
import { again, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { exclusions, liftExclusionOf } from '../paths.ts'
import { exclusionsView, type Shown, type Typed } from './view.ts'

const TEMPLATE = 'exclusions/case-exclusions/page.njk'

async function shown(reader: Reader, caseId: string, typed: Typed): Promise<Shown> {
  return exclusionsView(caseId, await exclusionsOf(reader, caseId), typed.name === '' ? [] : await peopleNamed(reader, typed.name), typed)
}

export const exclusionsPage = page({
  path: exclusions,
  action: 'exclude from case',
  records: { reads: 'people shut out of the case' },
  show: async ({ reader, params, query }) =>
    view(TEMPLATE, await shown(reader, params.case, { name: (query.get('name') ?? '').trim(), person: '', reason: '' })),
})

export const exclude = act({
  path: exclusions,
  action: 'exclude from case',
  handle: async visit => {
    const typed = { name: textOf(visit.posted, 'name'), person: textOf(visit.posted, 'person'), reason: textOf(visit.posted, 'reason') }
    const formAgain = async (issues: Parameters<typeof again>[2]) =>
      again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, typed)), issues)
    if (typed.person === '') return formAgain([{ field: 'person', message: 'Choose the person to shut out' }])
    return settle(await visit.run(excludePerson, { caseId: visit.params.case, personId: typed.person, reason: typed.reason }), {
      done: () => redirect(exclusions.to(visit.params), 'That person can no longer see or do anything on this case.'),
      refused: formAgain,
    })
  },
})

export const lift = act({
  path: liftExclusionOf,
  action: 'exclude from case',
  handle: async visit => settle(await visit.run(liftExclusion, { caseId: visit.params.case, personId: visit.params.person }), {
    done: () => redirect(exclusions.to(visit.params), 'That person has their access to this case back.'),
    refused: () => redirect(exclusions.to(visit.params)),
  }),
})
