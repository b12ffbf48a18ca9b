/** The practitioners that agencies name in their signed packages: those to be invited to the Learning Event (R098). */
import type { InvolvedPractitioner, Practitioners } from '../../domain/chronology/package.ts'
import type { Reader } from '../database.ts'

export interface NamedByAgency { readonly agencyId: string; readonly agency: string; readonly code: string; readonly colour: number; readonly signed: boolean; readonly people: readonly InvolvedPractitioner[]; readonly nobody: string }

/** Every agency that must take part, by name, with whom its last signed package names; nobody while it is not signed. */
export async function practitionersNamed(reader: Reader, caseId: string): Promise<NamedByAgency[]> {
  const rows = await reader.selectFrom('review_agencies as scope').innerJoin('agencies as agency', 'agency.agency_id', 'scope.agency_id')
    .leftJoin('signed_packages as signed', join => join.onRef('signed.case_id', '=', 'scope.case_id').onRef('signed.agency_id', '=', 'scope.agency_id'))
    .leftJoin('submissions as submission', join => join.onRef('submission.case_id', '=', 'signed.case_id').onRef('submission.agency_id', '=', 'signed.agency_id').onRef('submission.number', '=', 'signed.number'))
    .select(['agency.agency_id', 'agency.name', 'agency.code', 'agency.colour', 'signed.number', 'submission.parts'])
    .where('scope.case_id', '=', caseId).where('scope.in_scope', '=', true).orderBy('agency.name').execute()
  const lists = await reader.selectFrom('package_parts').select(['agency_id', 'version', 'content']).where('case_id', '=', caseId).where('section', '=', 'practitioners').execute()
  return rows.map(row => {
    const version = row.parts?.['practitioners']
    const list = lists.find(each => each.agency_id === row.agency_id && each.version === version)?.content as Practitioners | undefined
    return { agencyId: row.agency_id, agency: row.name, code: row.code, colour: row.colour, signed: row.number !== null, people: list?.people ?? [], nobody: list?.none ? list.reason : '' }
  })
}
