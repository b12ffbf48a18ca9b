import { asOfVersion } from '../../../domain/referral/addendum.ts'
import { urgentAlert } from '../../../domain/referral/consequences.ts'
import { gaps } from '../../../domain/referral/gaps.ts'
import { ALL_SECTIONS, SECTIONS, sectionOf } from '../../../domain/referral/sections.ts'
import type { Reader } from '../../../store/database.ts'
import { letterText } from '../../../documents/letters/letter-text.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { sentLetters } from '../../../store/letters/letters.ts'
import { namesOf } from '../../../store/people/names.ts'
import { noticesOf } from '../../../store/referral/notices.ts'
import { signedWithoutAccount } from '../../../store/referral/links.ts'
import { sentReferral } from '../../../store/referral/referrals.ts'
import { sectionAnswers } from '../form/sections.ts'
import { addToReferral, filesSecured, referral, referralArchive, referralText, timeline } from '../paths.ts'

/** A referral that was sent, in one of its versions; null where there is no such version. `asked` is as it stands in the address, null for the latest. */
export async function sentView(reader: Reader, caseId: string, asked: string | null, mayAdd: boolean) {
  const found = await sentReferral(reader, caseId)
  if (!found) return null
  const version = asked === null ? found.addenda.length : /^\d{1,4}$/.test(asked) ? Number(asked) : -1
  if (version < 0 || version > found.addenda.length) return null
  const content = asOfVersion(found.sent, found.addenda, version)
  const names = await namesOf(reader, [found.sentBy, ...found.addenda.map(addendum => addendum.byPersonId)])
  const name = (id: string): string => names.get(id) ?? 'a person no longer of this board'
  const signed = await signedWithoutAccount(reader, caseId)
  const versions = [{ number: 0, at: found.sentAt, by: name(found.sentBy), note: 'The referral as it was sent' },
    ...found.addenda.map((addendum, at) => ({ number: at + 1, at: new Date(addendum.at), by: name(addendum.byPersonId), note: addendum.note }))]
  return {
    reference: await caseReference(reader, caseId), sentAt: found.sentAt, sentBy: signed === null ? name(found.sentBy) : `${signed}, who has no account here,`, version, isLatest: version === found.addenda.length,
    versions: versions.map(each => ({ ...each, href: referral.to({ case: caseId }, { version: each.number }), here: each.number === version })),
    alert: urgentAlert(content), gaps: gaps(content).map(gap => gap.missing), notices: await noticesOf(reader, caseId),
    sections: ALL_SECTIONS.map(section => ({ title: SECTIONS[section].title, blocks: sectionAnswers(section, sectionOf(content, section)) })),
    add: mayAdd ? addToReferral.to({ case: caseId }) : null, filesSecured: filesSecured.to({ case: caseId }), text: referralText.to({ case: caseId }, { version }), timeline: timeline.to({ case: caseId }),
    archive: referralArchive.to({ case: caseId }),
    latest: referral.to({ case: caseId }), letter: await answerToReferrer(reader, caseId),
  }
}

/** The board's letter with its reasons, once it was sent; null before. */
async function answerToReferrer(reader: Reader, caseId: string) {
  const letter = (await sentLetters(reader, caseId, ['no_panel_referrer'])).at(-1)
  return letter ? { sentOn: letter.sentOn, paragraphs: letterText(letter.document) } : null
}

export type SentView = NonNullable<Awaited<ReturnType<typeof sentView>>>

/** The same as plain text. */
export function sentAsText(shown: SentView): string {
  const head = [`Referral ${shown.reference}`, `Signed and sent by ${shown.sentBy}, ${shown.sentAt.toISOString()}`, `Version ${shown.version}${shown.isLatest ? ', the latest' : ''}`]
  const body = shown.sections.flatMap(section => ['', section.title.toUpperCase(), ...section.blocks.flatMap(block =>
    ['', ...block.title === null ? [] : [block.title], ...block.answers.map(answer => `${answer.label}: ${answer.text || 'Not given'}`)])])
  const added = shown.versions.filter(each => each.number > 0 && each.number <= shown.version).map(each => `${each.number}. ${each.at.toISOString()}, ${each.by}: ${each.note}`)
  return [...head, ...body, '', 'ADDED SINCE IT WAS SENT', '', ...added.length > 0 ? added : ['Nothing'], ''].join('\n')
}
