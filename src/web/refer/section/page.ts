/** One section of a referral that somebody without an account is writing: as with an account, every save keeps all that was typed. */
import { referralVisit, type ReferralVisit } from '../../../commands/referral-at-door/visit.ts'
import { draftAtDoor, saveAtDoor } from '../../../commands/referral-at-door/write.ts'
import { readSettings } from '../../../domain/board-settings.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Doubt } from '../../../domain/referral/doubts.ts'
import { dateIssues } from '../../../domain/referral/issues.ts'
import type { Referral } from '../../../domain/referral/referral.ts'
import { ALL_SECTIONS, isSection, SECTIONS, sectionOf, type Section } from '../../../domain/referral/sections.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import type { AnsweredBlock } from '../../forms/answers.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { drawSection, readSection, SECTION_HINTS, sectionAnswers, sectionOfField } from '../../referral/form/sections.ts'
import { doubtsIn, savedWords } from '../../referral/section/page.ts'
import { enterView } from '../enter/page.ts'
import { withVisit } from '../own-visit.ts'
import { form, formSection, status } from '../paths.ts'

const TEMPLATE = 'referral/section/page.njk'
const OVERTAKEN = { field: null, message: 'This section was changed in another window after you opened it. Your text is kept below. Compare the two, then save to make yours the one that counts' }

interface Shown { readonly content: Partial<Referral>; readonly issues: readonly Issue[]; readonly basedOn: number; readonly theirs: readonly AnsweredBlock[] | null; readonly doubts?: readonly Doubt[] }

function shown(own: ReferralVisit, section: Section, { content, issues, basedOn, theirs, doubts = [] }: Shown): object {
  return {
    back: { href: form.to({}), text: 'All sections' }, here: formSection.to({ section }), title: SECTIONS[section].title, hint: SECTION_HINTS[section],
    fields: drawSection(section, content, issues), basedOn, theirs, doubts, guidance: section === 'reasons' ? readSettings('', { guidance: own.guidance }).guidance : null,
  }
}

export const formSectionPage = page({
  path: formSection,
  action: 'come to the door',
  records: 'nothing of a case',
  show: visit => withVisit(visit, 'writing', async own => {
    const { section } = visit.params
    if (!isSection(section)) return missing
    const draft = await draftAtDoor(visit.services.database, own)
    return view(TEMPLATE, shown(own, section, { content: sectionOf(draft.content, section), issues: [], basedOn: draft.revisions.get(section) ?? 0, theirs: null, doubts: doubtsIn(draft.content, section, visit.services.moment().today) }))
  }),
})

export const saveFormSection = act({
  path: formSection,
  action: 'come to the door',
  handle: async visit => {
    const { posted, params: { section }, services: { database } } = visit
    if (!isSection(section)) return missing
    const own = await referralVisit(database, visit.referralToken)
    if (!own) return again('refer/enter/page.njk', enterView(section, posted.fields, visit.basedOn ?? ''), [{ field: 'code', message: 'Your visit has run out. Type your code: what you typed is saved then' }])
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const content = readSection(section, posted, change)
    const saved = await saveAtDoor(database, own, section, content, Number(visit.basedOn ?? '0') || 0)
    if (!saved) return redirect(status.to({}))
    const draft = await draftAtDoor(database, own)
    if (saved.overtaken) return again(TEMPLATE, shown(own, section, { content, issues: [], basedOn: draft.revisions.get(section) ?? 0, theirs: sectionAnswers(section, sectionOf(draft.content, section)) }), [OVERTAKEN])
    if (change.add !== '' || change.remove !== '') return redirect(formSection.to({ section }))
    const issues = dateIssues(draft.content).filter(issue => sectionOfField(issue.field) === section)
    if (issues.length > 0) return again(TEMPLATE, shown(own, section, { content, issues, basedOn: saved.revision, theirs: null }), issues)
    const next = ALL_SECTIONS[ALL_SECTIONS.indexOf(section) + 1]
    return redirect(next === undefined || textOf(posted, 'next') === 'list' ? form.to({}) : formSection.to({ section: next }), savedWords(content, doubtsIn(draft.content, section, visit.services.moment().today)))
  },
})
