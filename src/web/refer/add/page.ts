/** Adds to a referral that came without an account: what is new, and rows for the lists. What is there already is not shown. */
import { addAtDoor, type Added } from '../../../commands/referral-at-door/add.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import type { Issue } from '../../../domain/history.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import type { Spec, Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { SECTION_SPECS } from '../../referral/form/sections.ts'
import { withVisit } from '../own-visit.ts'
import { add, status } from '../paths.ts'

const TEMPLATE = 'refer/add/page.njk'
const { agencies, family, keyDates }: Spec = { ...SECTION_SPECS.agencies, ...SECTION_SPECS.family, ...SECTION_SPECS.dates }
const ROWS: Spec = { ...agencies && { agencies }, ...family && { family }, ...keyDates && { keyDates } }

function shown(note: string, typed: Values, issues: readonly Issue[]): object {
  return { back: { href: status.to({}), text: 'Your referral' }, here: add.to({}), note, fields: drawSpec(ROWS, typed, issues) }
}

export const addToFormPage = page({
  path: add, action: 'come to the door', records: 'nothing of a case', show: visit => withVisit(visit, 'sent', async () => view(TEMPLATE, shown('', {}, []))),
})

export const addToForm = act({
  path: add,
  action: 'come to the door',
  handle: visit => withVisit(visit, 'sent', async own => {
    const { posted, services } = visit
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const [note, typed] = [textOf(posted, 'note'), readSpec(ROWS, posted, change)]
    if (change.add !== '' || change.remove !== '') return view(TEMPLATE, shown(note, typed, []))
    // The description has exactly these lists in the referral's own shape, as that of the whole form has.
    const outcome = await addAtDoor(services.database, own, visit.operation, { note, added: typed as unknown as Added }, services.moment())
    if (outcome.kind === 'not there') return missing
    if (outcome.kind === 'refused') return again(TEMPLATE, shown(note, typed, outcome.issues), outcome.issues)
    return redirect(status.to({}), 'Added. Thank you: the board has it now.')
  }),
})
