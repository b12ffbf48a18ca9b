/** What stands at the top of every page of an agency's package: which review, by its pseudonym, and which agency. */
import type { Issue } from '../../domain/history.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf, ReviewAgency } from '../../store/chronology/scope.ts'
import type { Reader } from '../../store/database.ts'
import { again, orMissing } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Address } from '../paths.ts'
import type { ActVisit, Visit } from '../route.ts'
import { packageHome } from './paths.ts'

export interface PackageParams { readonly case: string; readonly agency: string }

export interface Head { readonly review: string; readonly agency: string; readonly code: string; readonly colour: number; readonly home: Address }

export function packageOf(params: PackageParams): PackageOf { return { caseId: params.case, agencyId: params.agency } }

export function headOf(agency: ReviewAgency, params: PackageParams): Head {
  return { review: agency.pseudonym, agency: agency.name, code: agency.code, colour: agency.colour, home: packageHome.to(params) }
}

/** Null where the agency does not take part in this review. */
export async function readHead(reader: Reader, params: PackageParams): Promise<Head | null> {
  const agency = await reviewAgency(reader, packageOf(params))
  return agency && headOf(agency, params)
}

/** What a page or act of a package tells of the visit to what they share. */
export type PackageVisit = Pick<Visit, 'may' | 'services'> & { readonly params: PackageParams }
export type PackageAct = PackageVisit & Pick<ActVisit, 'read' | 'posted'>

/** The same form again with what was typed; the missing page where the agency no longer takes part. */
export async function formAgain(visit: PackageAct, template: string, shown: (reader: Reader) => Promise<object | null>, issues: readonly Issue[]): Promise<Answer> {
  return orMissing(await visit.read(shown), model => again(template, model, issues))
}
