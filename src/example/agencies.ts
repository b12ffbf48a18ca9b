/**
 * The agencies of the worked example, all invented, each with the file in `seeds/` that tells its chronology and how
 * far it has come on the example's day: signed off, sent in with doubts still to settle, or not yet begun.
 */
import type { AgencyKind } from '../domain/people/agency.ts'

export interface ExampleAgency {
  /** Used in addresses: `author@police.example`. */
  readonly key: string
  readonly name: string
  /** Stands beside its colour. */
  readonly code: string
  readonly kind: AgencyKind
  /** How the agency is called inside a person's part: "Agency author, police". */
  readonly short: string
  readonly file: string
  readonly state: 'signed off' | 'in doubt' | 'not begun'
}

export const EXAMPLE_AGENCIES = [
  { key: 'police', name: 'Police', code: 'POL', kind: 'police', short: 'police', file: 'police.docx', state: 'signed off' },
  { key: 'social-care', name: 'Children’s social care', code: 'CSC', kind: 'social_care', short: 'children’s social care', file: 'childrens-social-care.xlsx', state: 'signed off' },
  { key: 'community-health', name: 'Community health trust', code: 'CHT', kind: 'health', short: 'community health', file: 'health-visiting.docx', state: 'signed off' },
  { key: 'gp', name: 'GP practice', code: 'GP', kind: 'health', short: 'GP practice', file: 'gp.csv', state: 'signed off' },
  { key: 'hospital', name: 'Acute hospital trust', code: 'AHT', kind: 'health', short: 'acute hospital trust', file: 'hospital.xlsx', state: 'signed off' },
  { key: 'education', name: 'Education', code: 'EDU', kind: 'education', short: 'education', file: 'education.docx', state: 'signed off' },
  { key: 'mental-health', name: 'Mental health trust', code: 'MHT', kind: 'health', short: 'mental health trust', file: 'mental-health.csv', state: 'in doubt' },
  { key: 'housing', name: 'Housing', code: 'HOU', kind: 'housing', short: 'housing', file: 'housing.csv', state: 'not begun' },
] as const satisfies readonly ExampleAgency[]

export type AgencyKey = (typeof EXAMPLE_AGENCIES)[number]['key']
