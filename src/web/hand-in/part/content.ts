/** What a form of one part of the package says. Rows left wholly blank are no rows. */
import type { PackageParts, Section } from '../../../domain/chronology/package.ts'
import { rowsOf, textOf } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'

type Forms = { readonly [S in Section]: (posted: Posted) => PackageParts[S] }

const FORMS: Forms = {
  summary: posted => ({ themes: textOf(posted, 'themes'), learning: textOf(posted, 'learning') }),
  organisation: posted => ({ none: ticked(posted), reason: textOf(posted, 'reason') }),
  action_plan: posted => ({
    none: ticked(posted), reason: textOf(posted, 'reason'),
    actions: rowsOf(posted, 'actions').map(row => ({ learning: textOf(row, 'learning'), action: textOf(row, 'action'), owner: textOf(row, 'owner'), due: textOf(row, 'due'), noAction: textOf(row, 'noAction') })),
  }),
  practitioners: posted => ({
    none: ticked(posted), reason: textOf(posted, 'reason'),
    people: rowsOf(posted, 'people').map(row => ({ name: textOf(row, 'name'), role: textOf(row, 'role'), involved: textOf(row, 'involved'), contact: textOf(row, 'contact') })),
  }),
}

export function contentFrom<S extends Section>(section: S, posted: Posted): PackageParts[S] { return FORMS[section](posted) }

function ticked(posted: Posted): boolean { return textOf(posted, 'none') === 'yes' }
