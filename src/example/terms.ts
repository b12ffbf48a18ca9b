/** The terms of reference of Family N: written and agreed with the Lead Reviewer on 8 November 2016, signed off by the Panel's Chair two days later. */
import { agreeTerms } from '../commands/terms/agree-terms.ts'
import { signOffTerms } from '../commands/terms/sign-off-terms.ts'
import { writeTerms } from '../commands/terms/write-terms.ts'
import { BOARD_MANAGER, PANEL_CHAIR } from './people.ts'
import type { Stage } from './stage.ts'

export async function agreeTermsOfFamilyN(stage: Stage, caseId: string): Promise<void> {
  await stage.act(BOARD_MANAGER.email, writeTerms, { caseId, ...TERMS, reason: '', basedOn: 0 })
  await stage.act(BOARD_MANAGER.email, agreeTerms, { caseId, on: stage.today(), note: 'Discussed at the Lead Reviewer’s first meeting with the office.', basedOn: 1 })
}

export async function signTermsOfFamilyN(stage: Stage, caseId: string): Promise<void> {
  await stage.act(PANEL_CHAIR, signOffTerms, { caseId, basedOn: 1 })
}

const TERMS = {
  questions: ['What were the days of Child A and Child B like, and who knew?', 'How did what was known of Partner 1 travel, and where did it stop?', 'What helped people to act on a worry, and what got in the way?', 'What was done well?'],
  methodology: 'The Learning and Improvement model: chronologies with comments, two Learning Events with practitioners, family conversations. Amended: one event is held in two halves, because eight agencies take part.',
  roles: 'The Lead Reviewer writes the Overview Report, answers to the Independent Chair, and speaks with the Board Manager every fortnight. The Review Team challenges and gives local context.',
  involvement: 'Practitioners take part in both Learning Events and see the chronology without comments. Maternal grandmother and Mother are asked to contribute once the police agree.',
  ownership: 'The Board owns the report and publishes it after the criminal proceedings. The Sub-Committee reviews these terms if the scope changes.',
  answers: ['The second question asks it.', 'Part of the third question; nursery’s referral of July is looked at closely.', 'The first question, asked of every agency.'],
}
