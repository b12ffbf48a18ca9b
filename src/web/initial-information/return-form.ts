/** The form on which an agency writes what it knows: the same for its people with an account and for a named contact with a link. */
import { BLANK_RETURN, STANDINGS, type ReturnContent, type VersionStanding } from '../../domain/information/return.ts'
import type { Posted } from '../forms/posted.ts'
import { textOf } from '../forms/posted.ts'
import { readSpec } from '../forms/read-spec.ts'
import { rowsAt, textAt, type RowChange, type Spec, type Values } from '../forms/spec.ts'

const PARTS: Spec = {
  nothingHeld: { kind: 'tick', label: 'Our agency holds nothing on this family' },
  involvement: { kind: 'area', label: 'Your agency’s involvement', hint: 'When and why it began, what was done, and how it stands now' },
  events: { kind: 'rows', label: 'Key event', another: 'Add another key event', of: {
    date: { kind: 'text', label: 'Date', hint: 'As far as it is known: 12 March 2016, spring 2016, not known' },
    event: { kind: 'area', label: 'What happened' },
  } },
  family: { kind: 'rows', label: 'Family member', another: 'Add another family member', of: {
    name: { kind: 'text', label: 'Name by which your agency knows them' },
    relation: { kind: 'text', label: 'Relation to the child' },
  } },
  concerns: { kind: 'area', label: 'Concerns', hint: 'About the child, about others in the family, or about how agencies worked together' },
  records: { kind: 'area', label: 'Where the records are', hint: 'Which records there are, where, and who keeps them' },
}

/** `earlier`: how many versions were sent before. A further one says how it stands to them, and why it comes. */
export function returnSpec(earlier: number): Spec {
  if (earlier === 0) return PARTS
  return {
    standing: { kind: 'radios', label: 'How does this stand to what was sent before?', choices: Object.entries(STANDINGS).map(([value, text]) => ({ value, text })) },
    reason: { kind: 'area', label: 'Why is there a further version?' }, ...PARTS,
  }
}

export interface ReturnTyped { readonly values: Values; readonly content: ReturnContent; readonly standing: VersionStanding | null; readonly reason: string }

export function readReturnForm(earlier: number, posted: Posted): ReturnTyped & { readonly change: RowChange } {
  const change: RowChange = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
  const values = readSpec(returnSpec(earlier), posted, change)
  const standing = textAt(values, 'standing')
  return { values, change, content: contentOf(values), standing: standing === 'adds' || standing === 'replaces' ? standing : null, reason: textAt(values, 'reason') }
}

/** Rows in which nothing was written are no events and no people. */
function contentOf(values: Values): ReturnContent {
  return {
    nothingHeld: values['nothingHeld'] === true, involvement: textAt(values, 'involvement'), concerns: textAt(values, 'concerns'), records: textAt(values, 'records'),
    events: rowsAt(values, 'events').map(row => ({ date: textAt(row, 'date'), event: textAt(row, 'event') })).filter(row => row.date !== '' || row.event !== ''),
    family: rowsAt(values, 'family').map(row => ({ name: textAt(row, 'name'), relation: textAt(row, 'relation') })).filter(row => row.name !== '' || row.relation !== ''),
  }
}

export const BLANK_FORM: Values = { ...BLANK_RETURN, events: [], family: [] }

/** Whether a button was pressed that only changes the number of rows. */
export function changesRows({ add, remove }: RowChange): boolean { return add !== '' || remove !== '' }
