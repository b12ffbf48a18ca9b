import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { agenciesToTell } from '../../../domain/referral/consequences.ts'
import { dateDoubts } from '../../../domain/referral/doubts.ts'
import { gaps, REFLECTION } from '../../../domain/referral/gaps.ts'
import { referralIssues } from '../../../domain/referral/issues.ts'
import type { Referral } from '../../../domain/referral/referral.ts'
import { ALL_SECTIONS, SECTIONS, sectionOf, type Section } from '../../../domain/referral/sections.ts'
import { withoutBlankRows } from '../../../domain/referral/tidy.ts'
import type { Address } from '../../paths.ts'
import { sectionAnswers, sectionOfField } from '../form/sections.ts'

/** Where a section is changed, and where all of them are. */
export interface Ways { readonly section: (section: Section) => Address; readonly all: Address }

/** A referral as it is looked at for the last time before it is sent. */
export function checkView(draft: Referral, today: PlainDate, ways: Ways) {
  const content = withoutBlankRows(draft)
  const linkTo = (issue: Issue): string => {
    const section = sectionOfField(issue.field)
    return section === null ? ways.all : `${ways.section(section)}#${issue.field ?? ''}`
  }
  return {
    reflection: REFLECTION, agencies: agenciesToTell(content),
    needed: referralIssues(content, today).map(issue => ({ message: issue.message, href: linkTo(issue) })),
    doubts: dateDoubts(content, today).map(({ field, question }) => ({ question, href: linkTo({ field, message: question }) })),
    gaps: gaps(content).map(gap => ({ missing: gap.missing, href: `${ways.section(gap.section)}#${gap.field}` })),
    sections: ALL_SECTIONS.map(section => ({ title: SECTIONS[section].title, href: ways.section(section), blocks: sectionAnswers(section, sectionOf(content, section)) })),
  }
}
