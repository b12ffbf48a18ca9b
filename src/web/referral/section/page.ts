/** One section of a referral: every save keeps all that was typed, right or wrong; a wrong date is asked about at once. */
import { saveSection } from '../../../commands/referral/save-section.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { dateDoubts, type Doubt } from '../../../domain/referral/doubts.ts'
import { dateIssues } from '../../../domain/referral/issues.ts'
import type { Referral } from '../../../domain/referral/referral.ts'
import { isWritten } from '../../../domain/written.ts'
import { ALL_SECTIONS, isSection, SECTIONS, sectionOf, type Section } from '../../../domain/referral/sections.ts'
import { boardSettings } from '../../../store/board-settings.ts'
import type { Reader } from '../../../store/database.ts'
import { draftOf } from '../../../store/referral/referrals.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { textOf, type Posted } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import type { AnsweredBlock } from '../../forms/answers.ts'
import { drawSection, readSection, SECTION_HINTS, sectionAnswers, sectionOfField } from '../form/sections.ts'
import { writeReferral, writeSection } from '../paths.ts'

const TEMPLATE = 'referral/section/page.njk'

interface Shown { readonly content: Partial<Referral>; readonly issues: readonly Issue[]; readonly basedOn: number; readonly theirs: readonly AnsweredBlock[] | null; readonly doubts?: readonly Doubt[] }

async function shown(reader: Reader, caseId: string, section: Section, { content, issues, basedOn, theirs, doubts = [] }: Shown): Promise<object> {
  return {
    back: { href: writeReferral.to({ case: caseId }), text: 'All sections' }, here: writeSection.to({ case: caseId, section }), title: SECTIONS[section].title,
    hint: SECTION_HINTS[section], fields: drawSection(section, content, issues), basedOn, theirs, doubts,
    guidance: section === 'reasons' ? (await boardSettings(reader)).guidance : null,
  }
}

export const sectionPage = page({
  path: writeSection,
  action: 'write referral',
  records: { reads: 'own draft of a referral' },
  show: async ({ reader, params, services }) => {
    if (!isSection(params.section)) return missing
    const draft = await draftOf(reader, params.case)
    const content = sectionOf(draft.content, params.section)
    return view(TEMPLATE, await shown(reader, params.case, params.section, { content, issues: [], basedOn: draft.revisions.get(params.section) ?? 0, theirs: null, doubts: doubtsIn(draft.content, params.section, services.moment().today) }))
  },
})

export const save = act({
  path: writeSection,
  action: 'write referral',
  handle: async visit => {
    const { params, posted } = visit
    const { section } = params
    if (!isSection(section)) return missing
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const content = readSection(section, posted, change)
    return settle(await visit.run(saveSection, { caseId: params.case, section, content, basedOn: Number(visit.basedOn ?? '0') || 0 }), {
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, params.case, section, { content, issues, basedOn: 0, theirs: null })), issues),
      done: async ({ revision, overtaken }) => {
        const draft = await visit.read(reader => draftOf(reader, params.case))
        if (overtaken) {
          const issue = { field: null, message: 'This section was changed in another window after you opened it. Your text is kept below. Compare the two, then save to make yours the one that counts' }
          const theirs = sectionAnswers(section, sectionOf(draft.content, section))
          return again(TEMPLATE, await visit.read(reader => shown(reader, params.case, section, { content, issues: [], basedOn: draft.revisions.get(section) ?? 0, theirs })), [issue])
        }
        if (change.add !== '' || change.remove !== '') return redirect(writeSection.to({ case: params.case, section }))
        const issues = dateIssues(draft.content).filter(issue => sectionOfField(issue.field) === section)
        if (issues.length > 0) return again(TEMPLATE, await visit.read(reader => shown(reader, params.case, section, { content, issues, basedOn: revision, theirs: null })), issues)
        return redirect(onwards(params.case, section, posted), savedWords(content, doubtsIn(draft.content, section, visit.services.moment().today)))
      },
    })
  },
})

/** Names no date and nobody: the message travels in a cookie. */
export function savedWords(content: Partial<Referral>, doubts: readonly Doubt[]): string {
  if (!isWritten(content)) return 'That section is empty: nothing was written in it.'
  return doubts.length === 0 ? 'Saved.' : `Saved. ${doubts.length === 1 ? 'One date' : 'Some dates'} there may need a second look: see under “Check and send”.`
}

/** Only of what is saved: while a form is being put right, its errors speak alone. */
export function doubtsIn(saved: Referral, section: Section, today: PlainDate): readonly Doubt[] {
  return dateDoubts(saved, today).filter(each => sectionOfField(each.field) === section)
}

/** The next section, or the list of all where the writer asked for it or this was the last. */
function onwards(caseId: string, section: Section, posted: Posted): ReturnType<typeof writeReferral.to> {
  const next = ALL_SECTIONS[ALL_SECTIONS.indexOf(section) + 1]
  return next === undefined || textOf(posted, 'next') === 'list' ? writeReferral.to({ case: caseId }) : writeSection.to({ case: caseId, section: next })
}
