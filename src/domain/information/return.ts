/**
 * What an agency returns when it is asked for the written information it holds (toolkit, Appendix 1, step 3(i)): on screen in five
 * parts, as files, or both. A return is never changed: a later version replaces what was sent before, or adds to it.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'

/** A key event: the date as the agency tells it, whole, in part or in words. */
export interface KeyEvent { readonly date: string; readonly event: string }
export interface FamilyMember { readonly name: string; readonly relation: string }

export interface ReturnContent {
  /** The agency holds nothing on this family: an answer too. */
  readonly nothingHeld: boolean
  readonly involvement: string
  readonly events: readonly KeyEvent[]
  readonly family: readonly FamilyMember[]
  readonly concerns: string
  /** Where the records are and who keeps them. */
  readonly records: string
}

export const BLANK_RETURN: ReturnContent = { nothingHeld: false, involvement: '', events: [], family: [], concerns: '', records: '' }

/** How a later version stands to what was sent before. */
export const STANDINGS = { replaces: 'It replaces what was sent before', adds: 'It adds to what was sent before' } as const
export type VersionStanding = keyof typeof STANDINGS

export interface Returning {
  readonly content: ReturnContent
  readonly files: number
  /** Null where nobody said; asked only of a later version. */
  readonly standing: VersionStanding | null
  readonly reason: string
}

/** From what was stored or posted, whatever its age: parts that are missing read as blank. */
export function readReturn(stored: unknown): ReturnContent {
  const given = typeof stored === 'object' && stored !== null ? stored as Readonly<Record<string, unknown>> : {}
  const text = (key: string, of: Readonly<Record<string, unknown>> = given): string => typeof of[key] === 'string' ? of[key] : ''
  const rows = (key: string): readonly Readonly<Record<string, unknown>>[] => Array.isArray(given[key])
    ? given[key].filter(row => typeof row === 'object' && row !== null) : []
  return {
    nothingHeld: given['nothingHeld'] === true, involvement: text('involvement'), concerns: text('concerns'), records: text('records'),
    events: rows('events').map(row => ({ date: text('date', row), event: text('event', row) })),
    family: rows('family').map(row => ({ name: text('name', row), relation: text('relation', row) })),
  }
}

/** What stops the return from being sent. `earlier`: how many versions were sent before. */
export function returnIssues({ content, files, standing, reason }: Returning, earlier: number): readonly Issue[] {
  const found: Issue[] = []
  const told = content.involvement.trim() !== '' || content.concerns.trim() !== '' || content.events.length > 0
  if (!told && files === 0 && !content.nothingHeld) found.push(issue('involvement', 'Write what your agency knows, add a file, or say that it holds nothing on this family'))
  if (content.nothingHeld && (told || files > 0)) found.push(issue('nothingHeld', 'You say that your agency holds nothing, and also what it holds. Take out the one or the other'))
  for (const [at, each] of content.events.entries()) {
    if (!each.event.trim()) found.push(issue(`events-${at}-event`, 'Say what happened'))
    if (!each.date.trim()) found.push(issue(`events-${at}-date`, 'Give the date, or write “not known”'))
  }
  for (const [at, each] of content.family.entries()) if (!each.name.trim()) found.push(issue(`family-${at}-name`, 'Give the name by which your agency knows them'))
  if (earlier > 0 && standing === null) found.push(issue('standing', 'Say whether this replaces what was sent before or adds to it'))
  if (earlier > 0 && !reason.trim()) found.push(issue('reason', 'Say why there is a further version'))
  return found
}

export interface Versioned { readonly version: number; readonly standing: VersionStanding }

/** The versions that stand, oldest first: the last that replaces, and those that add to it. */
export function standingVersions<V extends Versioned>(versions: readonly V[]): readonly V[] {
  const ordered = versions.toSorted((a, b) => a.version - b.version)
  return ordered.slice(Math.max(0, ordered.findLastIndex(each => each.standing === 'replaces')))
}
