import type { PlainDate } from '../../../domain/plain-date.ts'
import { dateDoubts } from '../../../domain/referral/doubts.ts'
import { gaps } from '../../../domain/referral/gaps.ts'
import { referralIssues } from '../../../domain/referral/issues.ts'
import type { Referral } from '../../../domain/referral/referral.ts'
import { ALL_SECTIONS, SECTIONS, type Section } from '../../../domain/referral/sections.ts'
import { withoutBlankRows } from '../../../domain/referral/tidy.ts'
import { sectionOfField } from '../form/sections.ts'

export interface SectionLine { readonly section: Section; readonly title: string; readonly status: { readonly text: string; readonly done: boolean } }

/** Each section of a referral that is being written, and how far it has come. */
export function sectionLines(draft: { readonly content: Referral; readonly revisions: ReadonlyMap<Section, number> }, today: PlainDate): readonly SectionLine[] {
  const content = withoutBlankRows(draft.content)
  const [issues, missing, doubts] = [referralIssues(content, today), gaps(content), dateDoubts(content, today)]
  return ALL_SECTIONS.map(section => ({
    section, title: SECTIONS[section].title,
    status: statusOf(draft.revisions.has(section), issues.filter(issue => sectionOfField(issue.field) === section).length, missing.filter(gap => gap.section === section).length,
      doubts.filter(each => sectionOfField(each.field) === section).length),
  }))
}

function statusOf(isSaved: boolean, needed: number, missing: number, doubtful: number): SectionLine['status'] {
  if (!isSaved) return { text: 'Not started', done: false }
  if (needed > 0) return { text: `${needed} ${needed === 1 ? 'answer' : 'answers'} needed`, done: false }
  if (doubtful > 0) return { text: `Can be sent; ${doubtful} ${doubtful === 1 ? 'date' : 'dates'} to look at again`, done: true }
  return missing > 0 ? { text: `Can be sent; ${missing} blank`, done: true } : { text: 'Complete', done: true }
}
