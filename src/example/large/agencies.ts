/** The twelve agencies of the larger example, all invented: the eight of the worked example and four more, with how many entries each sends and in what shape. */
import type { AgencyKind } from '../../domain/people/agency.ts'
import { EXAMPLE_AGENCIES } from '../agencies.ts'

export interface LargeAgency {
  readonly key: LargeKey
  readonly name: string
  readonly code: string
  readonly kind: AgencyKind
  readonly short: string
  readonly entries: number
  readonly format: 'docx' | 'xlsx' | 'csv'
}

const FURTHER = [
  { key: 'probation', name: 'Probation service', code: 'PRB', kind: 'probation', short: 'probation' },
  { key: 'ambulance', name: 'Ambulance service', code: 'AMB', kind: 'health', short: 'ambulance' },
  { key: 'drug-and-alcohol', name: 'Drug and alcohol service', code: 'DAS', kind: 'health', short: 'drug and alcohol service' },
  { key: 'youth-offending', name: 'Youth offending service', code: 'YOS', kind: 'other', short: 'youth offending' },
] as const

export type FurtherKey = (typeof FURTHER)[number]['key']
export type LargeKey = (typeof EXAMPLE_AGENCIES)[number]['key'] | FurtherKey

const SENT: Readonly<Record<LargeKey, Pick<LargeAgency, 'entries' | 'format'>>> = {
  'police': { entries: 380, format: 'docx' }, 'social-care': { entries: 520, format: 'xlsx' }, 'community-health': { entries: 330, format: 'docx' }, 'gp': { entries: 280, format: 'csv' },
  'hospital': { entries: 260, format: 'xlsx' }, 'education': { entries: 400, format: 'docx' }, 'mental-health': { entries: 190, format: 'csv' }, 'housing': { entries: 160, format: 'csv' },
  'probation': { entries: 130, format: 'docx' }, 'ambulance': { entries: 60, format: 'xlsx' }, 'drug-and-alcohol': { entries: 150, format: 'csv' }, 'youth-offending': { entries: 140, format: 'docx' },
}

export const FURTHER_AGENCIES: readonly (typeof FURTHER)[number][] = FURTHER
export const LARGE_AGENCIES: readonly LargeAgency[] = [...EXAMPLE_AGENCIES, ...FURTHER].map(({ key, name, code, kind, short }) => ({ key, name, code, kind, short, ...SENT[key] }))
