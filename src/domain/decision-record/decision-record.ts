/**
 * The decision record: the whole decision from referral to letter in one document, in the order in which it happened, each fact with
 * who, when and where it stands. What did not happen is said, so that a decision not to review reads as well as any other (R332).
 */
import type { Prose } from '../prose.ts'
import { briefSection } from './brief.ts'
import { considerationSection } from './consideration.ts'
import { criteriaSection } from './criteria.ts'
import { decisionSection } from './decision.ts'
import { historySection, historyWords } from './history.ts'
import { informationSection } from './information.ts'
import { lettersSection } from './letters.ts'
import type { Materials, TellLetter, TellReferral } from './materials.ts'
import { panelSection, recommendationSection } from './panel.ts'
import { initialReviewSection, receivingSection } from './receiving.ts'
import { referralSection } from './referral.ts'
import { timetableSection } from './timetable.ts'

/** How the forms and letters that it quotes are read. */
export interface Telling { readonly referral: TellReferral; readonly letter: TellLetter }

export function decisionRecord(materials: Materials, tell: Telling, made: Date): Prose {
  const { board, reference, history } = materials
  return {
    title: `Decision record: ${reference}`,
    about: [board, 'What was referred, who considered it and on what information, and what was decided, as it is on record.',
      'Confidential. It holds personal information about children and families: keep it where only those who need it can read it.'],
    head: `${board}. Decision record ${reference}. Confidential.`,
    foot: historyWords(history),
    made,
    sections: [
      briefSection(materials), referralSection(materials, tell.referral), receivingSection(materials), initialReviewSection(materials), considerationSection(materials), informationSection(materials),
      panelSection(materials), recommendationSection(materials), criteriaSection(materials), decisionSection(materials), lettersSection(materials, tell.letter), timetableSection(materials), historySection(materials),
    ],
  }
}
