/** The editions of the chronology that the visitor may have, each with for whom it is. */
import { EDITIONS, type EditionName } from '../../../../domain/chronology/editions.ts'
import { caseHeader, caseName } from '../../../../store/cases/case-header.ts'
import { integratedAgencies, type IntegratedAgency } from '../../../../store/chronology/integrated.ts'
import { identitiesOf, type Identity } from '../../../../store/identity/identities.ts'
import { missing, view } from '../../../answer.ts'
import { page, type Link, type PageVisit } from '../../../route.ts'
import { integrated, integratedWithComments } from '../../integrated/paths.ts'
import { keyEventsPath } from '../../key-events/paths.ts'
import { editions, mapEditionPath } from '../paths.ts'

/** The ways to each; none where the visitor may not have it. */
function waysTo(name: EditionName, { params, may }: PageVisit<'/:case'>, agencies: readonly IntegratedAgency[], children: readonly Identity[]): readonly Link[] {
  // Without a child on the map, the page of the edition says so.
  if (name === 'child' && children.length > 0) return children.map(each => ({ text: each.label, href: mapEditionPath.to({ case: params.case, name }, { child: each.identityId }) }))
  const [of, { title }] = [{ case: params.case }, EDITIONS[name]]
  switch (name) {
    case 'with-comments': return may('read comments') ? [{ text: title, href: integratedWithComments.to(of) }] : []
    case 'without-comments': return [{ text: title, href: integrated.to(of) }]
    case 'key-events': return [{ text: title, href: keyEventsPath.to(of) }]
    case 'agency': return agencies.filter(each => each.submission !== null).map(each => ({ text: each.name, href: integrated.to(of, { agency: each.code }) }))
    default: return may('see identity map') ? [{ text: title, href: mapEditionPath.to({ ...of, name }) }] : []
  }
}

export const editionsPage = page({
  path: editions,
  action: 'read integrated chronology',
  records: { reads: 'editions of the chronology' },
  async show(visit) {
    const header = await caseHeader(visit.reader, visit.params.case)
    if (!header) return missing
    const agencies = await integratedAgencies(visit.reader, visit.params.case)
    const children = visit.may('see identity map') ? (await identitiesOf(visit.reader, visit.params.case)).filter(({ kind }) => kind === 'child') : []
    const rows = (Object.keys(EDITIONS) as EditionName[]).map(name => ({ title: EDITIONS[name].title, about: EDITIONS[name].about, links: waysTo(name, visit, agencies, children) })).filter(({ links }) => links.length > 0)
    return view('chronology/editions/list/page.njk', { back: { href: integrated.to({ case: visit.params.case }), text: 'Integrated chronology' }, name: caseName(header), rows })
  },
})
