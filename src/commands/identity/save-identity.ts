/** Puts somebody on the identity map, or puts right what is known of them; each save is a version. Their names are then looked for in the entries of this case. */
import { readIdentity, type IdentityDetails, type IdentityTyped } from '../../domain/identity/identity.ts'
import { labelIssues } from '../../domain/identity/label.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { findInCase } from '../../store/identity/find.ts'
import { identitiesOf, insertIdentities, insertLabel, insertVersion, type Identity } from '../../store/identity/identities.ts'
import { listAgencies, type Agency } from '../../store/people/agencies.ts'
import type { Command } from '../run.ts'

export interface IdentitySaving extends IdentityTyped {
  readonly caseId: string
  /** Null for somebody new. */
  readonly identityId: string | null
  /** Blank for somebody new to have one suggested. */
  readonly label: string
  readonly basedOn: number
}
interface Found { readonly current: Identity | null; readonly all: readonly Identity[]; readonly agencies: readonly Agency[] }
interface Change { readonly details: IdentityDetails; readonly label: string | null; readonly current: Identity | null }

export const saveIdentity: Command<IdentitySaving, Found, Change, { readonly identityId: string; readonly version: number }> = {
  name: 'save-identity',
  action: 'keep identity map',
  about: ({ caseId }) => ({ caseId }),
  async find({ writer }, { caseId, identityId }) {
    if (!await reviewOf(writer, caseId)) return null
    const all = await identitiesOf(writer, caseId)
    const current = all.find(each => each.identityId === identityId) ?? null
    return identityId !== null && current === null ? null : { current, all, agencies: await listAgencies(writer) }
  },
  decide({ current, all, agencies }, input, { today }) {
    if (current && current.version !== input.basedOn) return { conflict: { theirs: current.version } }
    const read = readIdentity(input, agencies.map(each => each.agencyId), today)
    const label = input.label.replaceAll(/\s+/g, ' ').trim()
    const others = all.filter(each => each !== current)
    const them = 'details' in read ? [...others, { identityId: '', ...read.details }] : others
    const issues = [
      ...'issues' in read ? read.issues : [],
      ...label === '' && !current ? [] : labelIssues(label, { others: others.map(each => each.label), people: them, current: current?.label ?? null, inUse: current?.labelInUse ?? false }),
    ]
    return issues.length > 0 || 'issues' in read ? { issues } : { change: { details: read.details, label: label === '' || label === current?.label ? null : label, current } }
  },
  async write({ writer, session }, { details, label, current }, { caseId }) {
    const identityId = current?.identityId ?? (await insertIdentities(writer, session, caseId, [{ ...details, label }]))[0] ?? ''
    const version = (current?.version ?? 0) + 1
    if (current) {
      await insertVersion(writer, session, caseId, identityId, version, details)
      if (label !== null) await insertLabel(writer, session, caseId, identityId, label)
    }
    await findInCase(writer, session, caseId, [identityId])
    return { identityId, version }
  },
  history: ({ label }, { identityId, version }) => ({ identity: identityId, version, newLabel: label !== null }),
}
