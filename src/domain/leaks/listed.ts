/** What must not be found in an outgoing file, because a case knows it; and what may stand there all the same. */
import type { PlainDate } from '../plain-date.ts'

export interface ListedPerson {
  readonly personId: string
  /** Who they are to the case: "child", "health visitor". Shown beside a finding. */
  readonly label: string
  /** Of the family. Their initials alone are looked for too; those of staff would be every second abbreviation. */
  readonly family: boolean
  /** Each as written; aliases and former names are names like others. */
  readonly names: readonly string[]
  readonly born: PlainDate | null
  readonly addresses: readonly string[]
}

export interface ListedDay { readonly day: PlainDate; /** "date of the incident". */ readonly what: string }

export interface Listed {
  readonly people: readonly ListedPerson[]
  /** Days by which the case can be known: an incident, a death. */
  readonly days: readonly ListedDay[]
  /** Labels that this review uses for its people ("Child A", "HV1"). Null where nobody has said which: labels are then not checked. */
  readonly labels: readonly string[] | null
  /** Names that are meant to stand in the file: the board, its agencies, the reviewer. */
  readonly allowed: readonly string[]
}

export const NOTHING_LISTED: Listed = { people: [], days: [], labels: null, allowed: [] }

/** Whether a word, in small letters and without its accents, is an ordinary one of the language. */
export type IsWord = (word: string) => boolean
