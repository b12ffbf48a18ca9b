/** Adds to a referral that was sent: a note alone, or a section as it is known now. The form as sent is never changed. */
import { addToReferral as command } from '../../../commands/referral/add-to-referral.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Referral } from '../../../domain/referral/referral.ts'
import { ALL_SECTIONS, isSection, SECTIONS, sectionOf, type Section } from '../../../domain/referral/sections.ts'
import { sentReferral } from '../../../store/referral/referrals.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { drawSection, readSection, sectionAnswers } from '../form/sections.ts'
import { addSection, addToReferral, referral } from '../paths.ts'

const TEMPLATE = 'referral/add/page.njk'
const NOTE = 'note'

interface Shown { readonly note: string; readonly content: Partial<Referral> | null; readonly issues: readonly Issue[]; readonly basedOn: number }

function shown(caseId: string, section: Section | null, { note, content, issues, basedOn }: Shown, theirs: Partial<Referral> | null = null): object {
  return {
    back: { href: addToReferral.to({ case: caseId }), text: 'Add to the referral' }, here: addSection.to({ case: caseId, section: section ?? NOTE }), note, basedOn,
    title: section === null ? 'Add a note to the referral' : `Add to: ${SECTIONS[section].title}`, theirs: section === null || theirs === null ? null : sectionAnswers(section, theirs),
    fields: section === null || content === null ? [] : drawSection(section, content, issues),
  }
}

export const choosePage = page({
  path: addToReferral,
  action: 'add to referral',
  records: 'nothing of a case',
  show: async ({ params }) => view('referral/add/choose.njk', {
    back: { href: referral.to(params), text: 'Referral' },
    choices: [{ title: 'A note only', href: addSection.to({ ...params, section: NOTE }) },
      ...ALL_SECTIONS.map(section => ({ title: SECTIONS[section].title, href: addSection.to({ ...params, section }) }))] }),
})

export const addPage = page({
  path: addSection,
  action: 'add to referral',
  records: { reads: 'referral' },
  show: async ({ reader, params }) => {
    const found = await sentReferral(reader, params.case)
    const section = isSection(params.section) ? params.section : null
    if (!found || (section === null && params.section !== NOTE)) return missing
    return view(TEMPLATE, shown(params.case, section, { note: '', content: section === null ? null : sectionOf(found.stands, section), issues: [], basedOn: found.addenda.length }))
  },
})

export const add = act({
  path: addSection,
  action: 'add to referral',
  handle: async visit => {
    const { params, posted } = visit
    const section = isSection(params.section) ? params.section : null
    if (section === null && params.section !== NOTE) return missing
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const content = section === null ? null : readSection(section, posted, change)
    const typed = { note: textOf(posted, 'note'), content, basedOn: Number(visit.basedOn ?? '0') || 0 }
    if (change.add !== '' || change.remove !== '') return view(TEMPLATE, shown(params.case, section, { ...typed, issues: [] }))
    return settle(await visit.run(command, { caseId: params.case, note: typed.note, replaces: content ?? {}, basedOn: typed.basedOn }), {
      done: ({ number, agenciesTold }) => redirect(referral.to({ case: params.case }),
        `Added, as version ${number}.${agenciesTold > 0 ? ` ${agenciesTold} more ${agenciesTold === 1 ? 'agency has' : 'agencies have'} a notice to secure files.` : ''}`),
      refused: issues => again(TEMPLATE, shown(params.case, section, { ...typed, issues }), issues),
      overtaken: () => overtaken(visit, params.case, section, typed),
    })
  },
})

/** Somebody else added first: their text beside this one, which counts when it is saved once more. */
async function overtaken(visit: ActVisit, caseId: string, section: Section | null, typed: Omit<Shown, 'issues'>): Promise<Answer> {
  const found = await visit.read(reader => sentReferral(reader, caseId))
  if (!found) return missing
  const issue = { field: null, message: 'Somebody added to this referral after you opened this page. Compare the two texts, then save again' }
  return again(TEMPLATE, shown(caseId, section, { ...typed, issues: [], basedOn: found.addenda.length }, section === null ? null : sectionOf(found.stands, section)), [issue])
}
