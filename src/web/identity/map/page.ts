/** The identity map: everybody whom the case knows by name and label, who of them waits for mentions to be settled, and the household over time. */
import { gatherIdentities } from '../../../commands/identity/gather-identities.ts'
import type { Action } from '../../../domain/access.ts'
import { householdSpells, stayTitle } from '../../../domain/identity/household.ts'
import type { IdentityKind } from '../../../domain/identity/identity.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { identitiesOf } from '../../../store/identity/identities.ts'
import { namedElsewhere } from '../../../store/identity/named-elsewhere.ts'
import { countOpen, openByPerson } from '../../../store/identity/open-mentions.ts'
import { staysOf } from '../../../store/identity/relations.ts'
import { again, missing, orMissing, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'identity/map/page.njk'
const GROUPS: Readonly<Record<IdentityKind, string>> = { child: 'Children', family: 'Family', household: 'Others in the household', practitioner: 'Practitioners', other: 'Other people' }

async function shown(reader: Reader, caseId: string, may: (action: Action) => boolean): Promise<object | null> {
  const [header, people] = [await caseHeader(reader, caseId), await identitiesOf(reader, caseId)]
  if (!header) return null
  const params = { case: caseId }
  const [keeps, settles] = [may('keep identity map'), may('settle mentions')]
  const [open, waiting] = [await countOpen(reader, caseId), await openByPerson(reader, caseId)]
  const labels = new Map(people.map(each => [each.identityId, each.label]))
  return {
    back: { href: caseHome.to(params), text: caseName(header) }, name: caseName(header), keeps, settles, open, mentions: paths.mentions.to(params), genogram: people.length > 0 ? paths.genogram.to(params) : null,
    add: paths.newIdentity.to(params), take: paths.identitiesFromRecords.to(params), elsewhere: keeps ? (await namedElsewhere(reader, caseId)).length : 0,
    groups: Object.entries(GROUPS).map(([kind, title]) => ({
      title, people: people.filter(each => each.kind === kind).map(each => ({
        href: paths.identity.to({ ...params, identity: each.identityId }), label: each.label, name: each.name, otherNames: each.otherNames.join(', '), role: each.role,
        waiting: waiting.get(each.identityId) ?? 0, mentions: paths.mentions.to(params, { person: each.identityId }),
      })),
    })).filter(group => group.people.length > 0),
    spells: householdSpells(await staysOf(reader, caseId)).map(spell => ({ when: stayTitle(spell), who: spell.members.map(id => labels.get(id) ?? '').join(', ') })),
  }
}

export const mapPage = page({
  path: paths.identityMap,
  action: 'see identity map',
  records: { reads: 'identity map' },
  show: async ({ reader, params, may }) => orMissing(await shown(reader, params.case, may), model => view(TEMPLATE, model)),
})

export const gather = act({
  path: paths.identitiesFromRecords,
  action: 'keep identity map',
  handle: async ({ params, may, read, run }) => settle(await run(gatherIdentities, { caseId: params.case }), {
    done: ({ added }) => redirect(paths.identityMap.to(params), `${added.length} ${added.length === 1 ? 'person is' : 'people are'} put on the map. Look at each: their label, their other names, their date of birth.`),
    refused: async issues => {
      const model = await read(reader => shown(reader, params.case, may))
      return model ? again(TEMPLATE, model, issues) : missing
    },
  }),
})
