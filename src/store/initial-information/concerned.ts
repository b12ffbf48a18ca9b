/** The agencies that a case concerns, as far as its records tell, and the board's others, which the office may add. */
import { agenciesToTell } from '../../domain/referral/consequences.ts'
import { blankReferral } from '../../domain/referral/referral.ts'
import { boardAgencies, reviewAgencies, type BoardAgency } from '../commissioning/review-agencies.ts'
import type { Reader } from '../database.ts'
import { noticesOf } from '../referral/notices.ts'
import { sentReferral } from '../referral/referrals.ts'

export interface ConcernedAgency extends BoardAgency {
  /** Why it is proposed; null for the board's other agencies. */
  readonly why: string | null
  /** It was asked with the others before. */
  readonly asked: boolean
}

export interface Concerned {
  readonly agencies: readonly ConcernedAgency[]
  /** Names in the referral that are none of the board's agencies: nobody can be asked until they are. */
  readonly unknown: readonly string[]
}

export async function agenciesConcerned(reader: Reader, caseId: string): Promise<Concerned> {
  const notices = await noticesOf(reader, caseId)
  const named = agenciesToTell((await sentReferral(reader, caseId))?.stands ?? NOBODY)
  const inScope = new Set((await reviewAgencies(reader, caseId)).filter(agency => agency.inScope).map(agency => agency.agencyId))
  const asked = new Set((await reader.selectFrom('initial_requests').select('agency_id').where('case_id', '=', caseId).where('collection', '=', true).execute()).map(row => row.agency_id))
  const told = new Set(notices.map(notice => notice.agencyId))
  const namedLower = new Set([...named, ...notices.map(notice => notice.agencyName)].map(name => name.toLowerCase()))
  const known = await boardAgencies(reader)
  const whyOf = (agency: BoardAgency): string | null => {
    if (inScope.has(agency.agencyId)) return 'In the review’s scope'
    if (namedLower.has(agency.name.toLowerCase())) return 'Named in the referral'
    return told.has(agency.agencyId) ? 'Told to secure its files' : null
  }
  const spelt = new Map([...named, ...notices.filter(notice => notice.agencyId === null).map(notice => notice.agencyName)].map(name => [name.toLowerCase(), name]))
  const ours = new Set(known.map(agency => agency.name.toLowerCase()))
  return {
    agencies: known.map(agency => ({ ...agency, why: whyOf(agency), asked: asked.has(agency.agencyId) })),
    unknown: [...spelt].filter(([lower]) => !ours.has(lower)).map(([, name]) => name).sort(),
  }
}

const NOBODY = blankReferral()
