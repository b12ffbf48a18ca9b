/** What a referrer without an account is told of their referral: when it came and who has it now. What was decided they are told by the board's letter alone. */
import type { FactKind } from '../facts.ts'
import { spoken, type PlainDate } from '../plain-date.ts'

/** `letterOn` is the day of the board's last letter to the referrer; null while there is none. */
export function statusLine(steps: ReadonlyMap<FactKind, PlainDate>, letterOn: PlainDate | null): string {
  const received = steps.get('referral_received')
  const head = received ? `Received on ${spoken(received)}` : 'Received'
  return `${head}; ${now(steps, letterOn)}.`
}

function now(steps: ReadonlyMap<FactKind, PlainDate>, letterOn: PlainDate | null): string {
  if (letterOn !== null) return `the board wrote to you on ${spoken(letterOn)}: its letter is below`
  if (['chair_decided', 'panel_declined', 'no_review_decided', 'commissioned'].some(kind => steps.has(kind as FactKind))) return 'the Independent Chair has considered it, and the board will write to you'
  if (steps.has('chair_agreed_panel')) return 'a Consideration Panel is considering it'
  if (steps.has('chair_informed')) return 'the Independent Chair is considering it'
  if (steps.has('circulated_to_subcommittee')) return 'the Sub-Committee is considering it'
  return 'the board’s office is looking at it'
}
