/** Something in an outgoing file by which somebody could be known, to be looked at by a person. */

export type FindingKind =
  | 'name' | 'like a name' | 'unlisted name' | 'date of birth' | 'known day' | 'address' | 'postcode' | 'telephone' | 'email' | 'nhs number' | 'pupil number' | 'police number'
  | 'other number' | 'label' | 'property' | 'comment' | 'tracked change' | 'hidden' | 'embedded' | 'picture' | 'unread' | 'jigsaw'

export interface Finding {
  readonly kind: FindingKind
  /** The words as they stand in the file. */
  readonly found: string
  /** Why it is a finding, in a sentence. */
  readonly why: string
  readonly place: string
  /** The words around it. */
  readonly around: string
}

/** A finding before it is kept: where it stands in its piece. `clears`: no name if the file has this word in small letters as well. */
export interface Found { readonly from: number; readonly to: number; readonly finding: Finding; readonly clears?: string }

export const KIND_IN_WORDS: Readonly<Record<FindingKind, string>> = {
  'name': 'Listed name', 'like a name': 'Listed name, written otherwise', 'unlisted name': 'Looks like a name', 'date of birth': 'Date of birth', 'known day': 'Day of the case',
  'address': 'Address', 'postcode': 'Postcode', 'telephone': 'Telephone number', 'email': 'Email address', 'nhs number': 'NHS number', 'pupil number': 'Pupil number (UPN)',
  'police number': 'Police number', 'other number': 'Reference number', 'label': 'Label of no one in this review', 'property': 'Document property', 'comment': 'Comment',
  'tracked change': 'Tracked change', 'hidden': 'Hidden content', 'embedded': 'File within the file', 'picture': 'Data in a picture', 'unread': 'Could not be read', 'jigsaw': 'Details that together tell',
}

/** As many as are worked through one by one; a file with more is mended first. */
export const MOST_FINDINGS = 1_000
const AROUND = 60
const LONGEST = 200

/** The words around a stretch of text, on one line. */
export function aroundOf(text: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)]
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`.replaceAll(/\s+/g, ' ').trim()
}

export function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
