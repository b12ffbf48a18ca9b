/**
 * A learning theme: what a review teaches, in a form that can be told beside those of other reviews. It rests on learning points that
 * agencies handed in, may carry the question that it puts to the board, and is written anew rather than changed (R004).
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'

export const THEME_KINDS = { improvement: 'Improvement', good_practice: 'Good practice' } as const
export type ThemeKind = keyof typeof THEME_KINDS
export function isThemeKind(text: string): text is ThemeKind { return Object.hasOwn(THEME_KINDS, text) }

/** How far a theme has come. One that is withdrawn stays on record. */
export const THEME_STATES = { proposed: 'Proposed', agreed: 'Agreed', embedded: 'Embedded in practice', withdrawn: 'Withdrawn' } as const
export type ThemeState = keyof typeof THEME_STATES
export function isThemeState(text: string): text is ThemeState { return Object.hasOwn(THEME_STATES, text) }

/** What in the working world shaped practice, beside the acts of persons. */
export const FACTORS = {
  sharing: 'Sharing of information', together: 'Working together across agencies', assessment: 'Assessment and decisions', voice: 'The child’s voice and lived experience',
  family: 'Work with parents, carers and the wider family', supervision: 'Supervision and management', workload: 'Workload and staffing', change: 'Organisational change',
  procedures: 'Procedures, tools and records', training: 'Knowledge and training', environment: 'Surroundings and resources',
} as const
export type Factor = keyof typeof FACTORS
export function isFactor(text: string): text is Factor { return Object.hasOwn(FACTORS, text) }

/** One learning point of an agency's action plan, in the version that was handed in. Positions count from 1. */
export interface PointRef { readonly agencyId: string; readonly version: number; readonly position: number }
export function pointKey({ agencyId, version, position }: PointRef): string { return `${agencyId}.${version}.${position}` }

export interface Theme {
  readonly title: string
  readonly description: string
  readonly question: string
  readonly kind: ThemeKind
  readonly factors: readonly Factor[]
  readonly state: ThemeState
  readonly points: readonly PointRef[]
}

/** A theme as typed: what was not chosen is ''. */
export interface ThemeTyped {
  readonly title: string
  readonly description: string
  readonly question: string
  readonly kind: string
  readonly factors: readonly string[]
  readonly state: string
  /** Keys of learning points. */
  readonly points: readonly string[]
}

/** The theme, or what stands in its way. `known` are the learning points that it may rest on. */
export function readTheme(typed: ThemeTyped, known: readonly PointRef[]): { readonly theme: Theme } | { readonly issues: readonly Issue[] } {
  const { kind, state } = typed
  const issues: Issue[] = []
  if (typed.title.trim() === '') issues.push(issue('title', 'Give the theme a name'))
  if (typed.description.trim() === '') issues.push(issue('description', 'Say what is to be learnt'))
  if (!isThemeKind(kind)) issues.push(issue('kind', 'Choose whether it is good practice or calls for improvement'))
  if (!isThemeState(state)) issues.push(issue('state', 'Choose how far the theme has come'))
  if (!isThemeKind(kind) || !isThemeState(state) || issues.length > 0) return { issues }
  return {
    theme: {
      title: typed.title, description: typed.description, question: typed.question, kind, state, factors: typed.factors.filter(isFactor),
      points: known.filter(point => typed.points.includes(pointKey(point))),
    },
  }
}
