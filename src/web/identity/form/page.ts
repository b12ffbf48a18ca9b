/** The form by which somebody is put on the identity map, and by which what is known of them is put right. */
import { saveIdentity, type IdentitySaving } from '../../../commands/identity/save-identity.ts'
import type { Issue } from '../../../domain/history.ts'
import { IDENTITY_KINDS, SEXES, type IdentityDetails } from '../../../domain/identity/identity.ts'
import type { Reader } from '../../../store/database.ts'
import { identityOf, type Identity } from '../../../store/identity/identities.ts'
import { listAgencies } from '../../../store/people/agencies.ts'
import { again, missing, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dayIn, textOf, type Posted } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { choicesOf, dayValues, linesAt, NO_ROW_CHANGE, textAt, type Choice, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { editIdentity, identity, identityMap, newIdentity } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'

function specOf(agencies: readonly Choice[], current: Identity | null): Spec {
  return {
    kind: { kind: 'radios', label: 'Who are they in this case?', choices: choicesOf(IDENTITY_KINDS) },
    name: { kind: 'text', label: 'Real name', hint: 'Given names first, as in “Anna Maria Smith”' },
    otherNames: { kind: 'lines', label: 'Other names', hint: 'One on each line: former names, nicknames, initials, and ways in which agencies write or misspell it. Each is looked for in the chronologies' },
    role: { kind: 'text', label: 'How they stand to the child, or what they work as', hint: 'Such as “Mother”, “Maternal grandmother” or “Health visitor”' },
    ...current?.labelInUse ? {} : { label: { kind: 'text' as const, label: 'Label', hint: current ? 'It may be changed until a mention is confirmed as them; then it stays' : 'Leave it blank to have one suggested, such as “Child A” or “Health visitor 2”' } },
    agencyId: { kind: 'select', label: 'Agency, of a practitioner', choices: agencies },
    sex: { kind: 'radios', label: 'Sex', choices: choicesOf(SEXES) },
    born: { kind: 'date', label: 'Born on', hint: 'Leave it blank where the day is not known', whole: true },
    died: { kind: 'date', label: 'Died on', hint: 'Leave it blank where they live or the day is not known', whole: true },
  }
}

interface Where { readonly case: string; readonly identity: string | null }

/** Null where there is no such person. */
async function shown(reader: Reader, where: Where, typed: Values | null, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const current = where.identity === null ? null : await identityOf(reader, where.case, where.identity)
  if (where.identity !== null && !current) return null
  const agencies = (await listAgencies(reader)).map(each => ({ value: each.agencyId, text: each.name }))
  const values = typed ?? (current ? valuesOf(current) : { sex: 'not known' })
  return {
    back: current ? { href: identity.to({ case: where.case, identity: current.identityId }), text: current.label } : { href: identityMap.to({ case: where.case }), text: 'Identity map' },
    here: current ? editIdentity.to({ case: where.case, identity: current.identityId }) : newIdentity.to({ case: where.case }), title: current ? `What is known of ${current.label}` : 'Put somebody on the map', basedOn: current?.version ?? null,
    button: current ? 'Save' : 'Put them on the map', fields: drawSpec(specOf(agencies, current), values, issues),
    lead: theirs && current ? [`Somebody else changed this while you were writing. It now says: ${summary(current)}. Your words are below, and take the place of theirs once you send them again.`]
      : current?.labelInUse ? [`Their label, ${current.label}, is in use and stays as it is.`] : [],
  }
}

function summary({ name, otherNames, role }: IdentityDetails): string { return [name, ...otherNames, role].join('; ') }

function valuesOf(person: Identity): Values {
  const { kind, name, otherNames, role, label, agencyId, sex, born, died } = person
  return { kind, name, otherNames: [...otherNames], role, label, agencyId: agencyId ?? '', sex, born: born ? dayValues(born) : {}, died: died ? dayValues(died) : {} }
}

/** All fields are read, also one that the form did not show: the act knows whether it may be there. */
function typedIn(posted: Posted): { readonly typed: Values; readonly saving: Omit<IdentitySaving, 'caseId' | 'identityId' | 'basedOn'> } {
  const typed = { ...readSpec(specOf([], null), posted, NO_ROW_CHANGE), agencyId: textOf(posted, 'agencyId') }
  const word = (name: string): string => textAt(typed, name)
  return { typed, saving: { kind: word('kind'), name: word('name'), otherNames: linesAt(typed, 'otherNames').join('\n'), role: word('role'), label: word('label'), agencyId: word('agencyId'), sex: word('sex'), born: dayIn(posted, 'born'), died: dayIn(posted, 'died') } }
}

export const newPage = page({
  path: newIdentity, action: 'keep identity map', records: 'nothing of a case',
  show: async ({ reader, params }) => orMissing(await shown(reader, { case: params.case, identity: null }, null, []), model => view(TEMPLATE, model)),
})

export const changePage = page({
  path: editIdentity, action: 'keep identity map', records: { reads: 'person of the identity map' },
  show: async ({ reader, params }) => orMissing(await shown(reader, params, null, []), model => view(TEMPLATE, model)),
})

export const putOnMap = act({
  path: newIdentity,
  action: 'keep identity map',
  handle: async ({ params, posted, read, run }) => {
    const { typed, saving } = typedIn(posted)
    return settle(await run(saveIdentity, { caseId: params.case, identityId: null, basedOn: 0, ...saving }), {
      done: ({ identityId }) => redirect(identity.to({ case: params.case, identity: identityId }), 'They are on the map, and their names were looked for in the chronologies.'),
      refused: async issues => orMissing(await read(reader => shown(reader, { case: params.case, identity: null }, typed, issues)), model => again(TEMPLATE, model, issues)),
    })
  },
})

export const changeIdentity = act({
  path: editIdentity,
  action: 'keep identity map',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const { typed, saving } = typedIn(posted)
    const current = await read(reader => identityOf(reader, params.case, params.identity))
    if (!current) return missing
    return settle(await run(saveIdentity, { caseId: params.case, identityId: params.identity, basedOn: Number(basedOn ?? 0), ...saving, label: current.labelInUse && saving.label === '' ? current.label : saving.label }), {
      done: () => redirect(identity.to(params), 'It is saved, and their names were looked for in the chronologies.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params, typed, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await read(reader => shown(reader, params, typed, [], true)), model => overtaken(TEMPLATE, model)),
    })
  },
})
