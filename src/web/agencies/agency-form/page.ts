/** Adding an agency, and changing one. */
import { addAgency as addAgencyBy } from '../../../commands/people/add-agency.ts'
import { editAgency as editAgencyBy } from '../../../commands/people/edit-agency.ts'
import { agencyVersion, nextColour } from '../../../domain/people/agency.ts'
import type { AgencyDetails } from '../../../domain/people/agency.ts'
import { listAgencies } from '../../../store/people/agencies.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { addAgency, agencies, editAgency } from '../paths.ts'
import { addView, editView } from './view.ts'

const TEMPLATE = 'agencies/agency-form/page.njk'

function typedIn(posted: Posted): AgencyDetails {
  const colour = textOf(posted, 'colour')
  return { name: textOf(posted, 'name'), code: textOf(posted, 'code'), colour: /^\d{1,2}$/.test(colour) ? Number(colour) : -1, kind: textOf(posted, 'kind') }
}

export const addAgencyPage = page({
  path: addAgency,
  action: 'manage agencies',
  records: 'nothing of a case',
  show: async ({ reader }) => {
    const taken = (await listAgencies(reader)).map(each => each.colour)
    return view(TEMPLATE, addView({ name: '', code: '', colour: nextColour(taken), kind: '' }))
  },
})

export const addAgencyAct = act({
  path: addAgency,
  action: 'manage agencies',
  handle: async visit => {
    const typed = typedIn(visit.posted)
    return settle(await visit.run(addAgencyBy, typed), {
      done: () => redirect(agencies.to({}), 'The agency has been added.'),
      refused: issues => again(TEMPLATE, addView(typed), issues),
    })
  },
})

export const editAgencyPage = page({
  path: editAgency,
  action: 'manage agencies',
  records: 'nothing of a case',
  show: async ({ reader, params }) => {
    const found = (await listAgencies(reader)).find(each => each.agencyId === params.agency)
    return found ? view(TEMPLATE, editView(params.agency, found, agencyVersion(found), null)) : missing
  },
})

export const editAgencyAct = act({
  path: editAgency,
  action: 'manage agencies',
  handle: async visit => {
    const { agency: agencyId } = visit.params
    const typed = typedIn(visit.posted)
    const basedOn = visit.basedOn ?? ''
    return settle(await visit.run(editAgencyBy, { ...typed, agencyId, basedOn }), {
      done: () => redirect(agencies.to({}), 'The agency has been changed.'),
      refused: issues => again(TEMPLATE, editView(agencyId, typed, basedOn, null), issues),
      overtaken: async () => {
        const stored = (await visit.read(listAgencies)).find(each => each.agencyId === agencyId)
        return stored ? overtaken(TEMPLATE, editView(agencyId, typed, agencyVersion(stored), stored)) : missing
      },
    })
  },
})
