/** Declarations of independence: a Lead Reviewer's, where any conflict blocks, and a Panel Chair's, where one asks for a reason. */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import { conflictIssues, findingsFor, type Answers, type Subject, type Words } from './check.ts'

/**
 * A Lead Reviewer's declaration of independence: true means independent. The strictest of the toolkit's three wordings
 * applies (AMB-15): of the case, of the board, and of every agency in scope, one by one.
 */
export interface IndependenceDeclaration {
  readonly ofCase: boolean | null
  readonly ofBoard: boolean | null
  readonly ofAgencies: Readonly<Record<string, boolean>>
  readonly signedName: string
}

/** A Panel Chair's declaration, agency by agency, with the reason for each exception (R263). */
export interface PanelChairDeclaration {
  readonly ofAgencies: Readonly<Record<string, boolean>>
  /** By the agency's id: why this person chairs the Panel although not independent of it. */
  readonly exceptions: Readonly<Record<string, string>>
  readonly signedName: string
}

export interface NamedAgency { readonly agencyId: string; readonly name: string }

const CASE: Subject = { checks: 'case', key: 'ofCase', name: 'the case' }
const BOARD: Subject = { checks: 'board', key: 'ofBoard', name: 'the board' }

function wordsFor(part: string, then: string): Words {
  return {
    field: subject => subject.key,
    ask: subject => `Declare whether you are independent of ${subject.name}`,
    conflict: subject => `${part} independent of ${subject.name}${then}`,
  }
}

/** What stops the appointment. It is asked again whenever an agency comes into scope: that agency then has no answer (R058). */
export function independenceIssues(declaration: IndependenceDeclaration, agencies: readonly NamedAgency[]): readonly Issue[] {
  const answers: Answers = { ofCase: declaration.ofCase, ofBoard: declaration.ofBoard, ...keyed(declaration.ofAgencies) }
  const findings = findingsFor('lead_reviewer', [CASE, BOARD, ...agencies.map(agencySubject)], answers)
  return [...conflictIssues(findings, wordsFor('A Lead Reviewer must be', '. Somebody else needs to be appointed'), {}), ...signed(declaration.signedName)]
}

/** The same of a Panel Chair, who should be independent of the services concerned: belonging to one is a conflict, whatever is declared. */
export function panelChairIssues(declaration: PanelChairDeclaration, ownAgencyId: string | null, agencies: readonly NamedAgency[]): readonly Issue[] {
  const own = agencies.some(agency => agency.agencyId === ownAgencyId) && ownAgencyId !== null ? { [keyOf(ownAgencyId)]: false } : {}
  const findings = findingsFor('panel_chair', agencies.map(agencySubject), { ...keyed(declaration.ofAgencies), ...own })
  return [...conflictIssues(findings, wordsFor('The Panel Chair should be', ''), keyed(declaration.exceptions)), ...signed(declaration.signedName)]
}

/** Agencies in scope of which the declaration says nothing: they came in since it was signed (R058). */
export function undeclared<Agency extends NamedAgency>(declared: readonly string[], agencies: readonly Agency[]): readonly Agency[] {
  return agencies.filter(agency => !declared.includes(agency.agencyId))
}

function agencySubject({ agencyId, name }: NamedAgency): Subject { return { checks: 'agency', key: keyOf(agencyId), name } }

function keyOf(agencyId: string): string { return `ofAgencies-${agencyId}` }

function keyed<Value>(byAgency: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(byAgency).map(([id, value]) => [keyOf(id), value]))
}

function signed(name: string): readonly Issue[] { return name.trim() ? [] : [issue('signedName', 'Sign the declaration with your name')] }
