/** Whom the agencies name for the Learning Event and how it stands with inviting each, on screen and as a file (R007, R098). */
import { INVITATIONS, isSettled } from '../../../domain/invitation.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { csvLine } from '../../../documents/out/csv.ts'
import { invitationsOf, practitionerIdOf, type InvitationOnRecord } from '../../../store/chronology/invitations.ts'
import { practitionersNamed } from '../../../store/chronology/practitioners.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { file, missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { invitation, practitioners, practitionersFile } from '../paths.ts'

export const practitionersPage = page({
  path: practitioners,
  action: 'see practitioners',
  records: { reads: 'practitioners named by the agencies' },
  show: async ({ reader, params, may }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const { agencies, noLonger } = await withInvitations(reader, params.case)
    const everybody = agencies.flatMap(each => each.people)
    const href = (practitioner: string) => may('record invitations') ? invitation.to({ ...params, practitioner }) : null
    return view('hand-in/practitioners/page.njk', {
      back: { text: caseName(header), href: caseHome.to(params) }, review: caseName(header), file: practitionersFile.to(params),
      agencies: agencies.map(each => ({ ...each, people: each.people.map(person => ({ ...person, href: href(person.id) })) })),
      total: everybody.length, missing: everybody.filter(person => !person.settled).map(person => ({ name: person.name, role: person.role })), noLonger: noLonger.map(each => ({ name: each.name, role: each.role, stands: standsAt(each) })),
      unsigned: agencies.filter(each => !each.signed).length,
    })
  },
})

export const practitionersFilePage = page({
  path: practitionersFile,
  action: 'see practitioners',
  records: { reads: 'practitioners named by the agencies, as a file' },
  show: async ({ reader, params }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const { agencies } = await withInvitations(reader, params.case)
    const lines = agencies.flatMap(({ agency, people }) => people.map(each => csvLine([agency, each.name, each.role, each.involved, each.contact, each.stands, each.reason])))
    const heading = csvLine(['Agency', 'Name', 'Role', 'When involved', 'How to reach them', 'Invitation', 'Reason'])
    return file(`${caseName(header)} practitioners.csv`, 'text/csv; charset=utf-8', Buffer.from(`\uFEFF${heading}${lines.join('')}`))
  },
})

/** Each practitioner with the last word on their invitation; `noLonger` are those of whom there is one and whom no list names now. */
async function withInvitations(reader: Reader, caseId: string) {
  const latest = new Map((await invitationsOf(reader, caseId)).toReversed().map(each => [each.practitionerId, each]))
  const agencies = (await practitionersNamed(reader, caseId)).map(agency => ({
    ...agency, people: agency.people.map(person => {
      const id = practitionerIdOf(agency.agencyId, person)
      const last = latest.get(id) ?? null
      return { ...person, id, settled: isSettled(last?.status ?? null), stands: last ? standsAt(last) : INVITATIONS['not yet'], reason: last?.reason ?? '' }
    }),
  }))
  const named = new Set(agencies.flatMap(each => each.people.map(person => person.id)))
  return { agencies, noLonger: [...latest.values()].filter(each => !named.has(each.practitionerId)) }
}

/** "Invited, 3 October 2016" */
function standsAt({ status, on }: Pick<InvitationOnRecord, 'status' | 'on'>): string { return on ? `${INVITATIONS[status]}, ${spoken(on)}` : INVITATIONS[status] }
