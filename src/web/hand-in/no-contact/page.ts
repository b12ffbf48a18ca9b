/** A period in which the agency had nothing to do with the family, said in one step and kept as an entry of its own. */
import { writeEntry } from '../../../commands/chronology/write-entry.ts'
import { silentEntry, silentIssues } from '../../../domain/chronology/no-contact.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { missing, orMissing, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { chronology, noContact } from '../paths.ts'
import { KIND_TITLE } from '../wording.ts'

const TEMPLATE = 'hand-in/no-contact/page.njk'
const BLANK = { from: '', to: '', source: '', how: '', comment: '' }

async function shown(reader: Reader, { params }: PackageVisit & { readonly params: { readonly chronology: string } }, typed: typeof BLANK): Promise<object | null> {
  const head = await readHead(reader, params)
  if (!head || !isChronologyKind(params.chronology)) return null
  return { head, back: { text: KIND_TITLE[params.chronology], href: chronology.to(params) }, here: noContact.to(params), typed }
}

export const noContactPage = page({
  path: noContact,
  action: 'write chronology',
  records: 'nothing of a case',
  show: async visit => orMissing(await shown(visit.reader, visit, BLANK), model => view(TEMPLATE, model)),
})

export const addSilenceAct = act({
  path: noContact,
  action: 'write chronology',
  handle: async visit => {
    const { params, posted, services } = visit
    const kind = params.chronology
    if (!isChronologyKind(kind)) return missing
    const typed = { from: textOf(posted, 'from'), to: textOf(posted, 'to'), source: textOf(posted, 'source'), how: textOf(posted, 'how'), comment: textOf(posted, 'comment') }
    const formFaulty = (issues: readonly Issue[]) => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typed), issues)
    const issues = silentIssues(typed, services.moment().today)
    if (issues.length > 0) return formFaulty(issues)
    return settle(await visit.run(writeEntry, { ...packageOf(params), chronology: kind, written: silentEntry(typed), edits: null }), {
      done: () => redirect(chronology.to(params), 'The period without contact is an entry of the chronology.'),
      refused: formFaulty,
    })
  },
})
