/** Adding a person, and changing who they are. */
import { addPerson as addPersonBy } from '../../../commands/people/add-person.ts'
import { editPerson as editPersonBy } from '../../../commands/people/edit-person.ts'
import { personVersion } from '../../../domain/people/person.ts'
import type { PersonDetails } from '../../../domain/people/person.ts'
import type { Reader } from '../../../store/database.ts'
import { listAgencies } from '../../../store/people/agencies.ts'
import { findPerson } from '../../../store/people/people.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { addPerson, editPerson, person } from '../paths.ts'
import { addView, editView } from './view.ts'

const TEMPLATE = 'people/person-form/page.njk'
const BLANK: PersonDetails = { name: '', jobTitle: '', email: '', agencyId: null }

function typedIn(posted: Posted): PersonDetails {
  const agency = textOf(posted, 'agency')
  return { name: textOf(posted, 'name'), jobTitle: textOf(posted, 'jobTitle'), email: textOf(posted, 'email'), agencyId: agency === 'board' || agency === '' ? null : agency }
}

export const addPersonPage = page({
  path: addPerson,
  action: 'manage people',
  records: 'nothing of a case',
  show: async ({ reader }) => view(TEMPLATE, addView(BLANK, await listAgencies(reader))),
})

export const addPersonAct = act({
  path: addPerson,
  action: 'manage people',
  handle: async visit => {
    const typed = typedIn(visit.posted)
    return settle(await visit.run(addPersonBy, typed), {
      done: ({ personId }) => redirect(person.to({ person: personId }), 'The person has been added.'),
      refused: async issues => again(TEMPLATE, addView(typed, await visit.read(listAgencies)), issues),
    })
  },
})

export const editPersonPage = page({
  path: editPerson,
  action: 'manage people',
  records: 'nothing of a case',
  show: async ({ reader, params }) => {
    const found = await findPerson(reader, params.person)
    return found ? view(TEMPLATE, editView(found, personVersion(found), found, null, await listAgencies(reader))) : missing
  },
})

export const editPersonAct = act({
  path: editPerson,
  action: 'manage people',
  handle: async visit => {
    const typed = typedIn(visit.posted)
    const shown = (basedOn: string, conflict: boolean) => visit.read(async (reader: Reader) => {
      const found = await findPerson(reader, visit.params.person)
      return found && editView({ ...typed, personId: found.personId }, conflict ? personVersion(found) : basedOn, found, conflict ? found : null, await listAgencies(reader))
    })
    const basedOn = visit.basedOn ?? ''
    return settle(await visit.run(editPersonBy, { ...typed, personId: visit.params.person, basedOn }), {
      done: () => redirect(person.to(visit.params), 'The details have been changed.'),
      refused: async issues => { const model = await shown(basedOn, false); return model ? again(TEMPLATE, model, issues) : missing },
      overtaken: async () => { const model = await shown(basedOn, true); return model ? overtaken(TEMPLATE, model) : missing },
    })
  },
})

