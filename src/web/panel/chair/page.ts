/** Appoints the Panel Chair, or takes a fresh declaration of independence from them, agency by agency. */
import { appointPanelChair } from '../../../commands/panel/appoint-panel-chair.ts'
import type { NamedAgency, PanelChairDeclaration } from '../../../domain/conflicts/independence.ts'
import type { Issue } from '../../../domain/history.ts'
import { panelChairOf } from '../../../domain/panel/seat.ts'
import { boardPeople, type BoardPerson } from '../../../store/commissioning/review-people.ts'
import type { Reader } from '../../../store/database.ts'
import { agenciesConcerned } from '../../../store/panel/declarations.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, valuesAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { chair, panel } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const YES_NO = [{ value: 'yes', text: 'Yes, independent' }, { value: 'no', text: 'No' }]

interface Grounds { readonly agencies: readonly NamedAgency[]; readonly people: readonly BoardPerson[]; readonly now: { readonly personId: string; readonly votes: boolean } | null }

async function grounds(reader: Reader, caseId: string): Promise<Grounds | null> {
  const found = await findPanel(reader, caseId)
  return found && { agencies: await agenciesConcerned(reader, caseId), people: await boardPeople(reader), now: panelChairOf(found.seats) }
}

function specFor({ agencies, people }: Grounds): Spec {
  const each = (of: (agency: NamedAgency) => Spec[string]): Spec => Object.fromEntries(agencies.map(agency => [agency.agencyId, of(agency)]))
  return {
    personId: { kind: 'select', label: 'Person', choices: people.map(person => ({ value: person.personId, text: person.agency === null ? person.name : `${person.name}, ${person.agency}` })) },
    votes: { kind: 'tick', label: 'This seat carries a vote too' },
    ...agencies.length === 0 ? {} : {
      ofAgencies: { kind: 'group', label: 'Independent of each agency concerned with the case', of: each(agency => ({ kind: 'radios', label: `Independent of ${agency.name}?`, choices: YES_NO })) },
      reason: { kind: 'group', label: 'Reason for an exception', hint: 'Only where the person is not independent of an agency and is to chair the Panel all the same',
        of: { ofAgencies: { kind: 'group', label: 'By agency', of: each(agency => ({ kind: 'area', label: agency.name })) } } },
    },
    signedName: { kind: 'text', label: 'Declaration signed by', hint: 'The Panel Chair’s name, as signed' },
  }
}

function shown(caseId: string, found: Grounds, typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: panel.to({ case: caseId }), text: 'Panel' }, here: chair.to({ case: caseId }), title: found.now ? 'Panel Chair' : 'Appoint the Panel Chair', basedOn: null, button: 'Appoint on this declaration',
    lead: ['The Panel Chair should be independent of the services directly concerned with the case, and signs a declaration for each of them.', ...found.agencies.length === 0 ? ['The referral names no agency that the board knows, and none was asked for information yet: there is no agency to declare for.'] : []],
    fields: drawSpec(specFor(found), typed, issues),
  }
}

export const chairPage = page({
  path: chair,
  action: 'convene panel',
  records: { reads: 'appointment of the Panel Chair' },
  show: async ({ reader, params }) => {
    const found = await grounds(reader, params.case)
    return found ? view(TEMPLATE, shown(params.case, found, found.now ? { personId: found.now.personId, votes: found.now.votes } : {}, [])) : missing
  },
})

export const appointChair = act({
  path: chair,
  action: 'convene panel',
  handle: async visit => {
    const found = await visit.read(reader => grounds(reader, visit.params.case))
    if (!found) return missing
    const typed = readSpec(specFor(found), visit.posted, NO_ROW_CHANGE)
    return settle(await visit.run(appointPanelChair, { caseId: visit.params.case, personId: textAt(typed, 'personId'), votes: typed['votes'] === true, declaration: declarationIn(typed, found) }), {
      done: () => redirect(panel.to(visit.params), 'The Panel Chair is appointed, and the declaration is on record.'),
      refused: issues => again(TEMPLATE, shown(visit.params.case, found, typed, issues), issues),
    })
  },
})

function declarationIn(typed: Values, { agencies }: Grounds): PanelChairDeclaration {
  const [answers, reasons] = [valuesAt(typed, 'ofAgencies'), valuesAt(valuesAt(typed, 'reason'), 'ofAgencies')]
  const answered = agencies.flatMap(({ agencyId }): [string, boolean][] => textAt(answers, agencyId) === '' ? [] : [[agencyId, textAt(answers, agencyId) === 'yes']])
  return { ofAgencies: Object.fromEntries(answered), exceptions: Object.fromEntries(agencies.map(({ agencyId }) => [agencyId, textAt(reasons, agencyId)])), signedName: textAt(typed, 'signedName') }
}
