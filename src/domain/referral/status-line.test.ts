import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactKind } from '../facts.ts'
import { date } from '../plain-date.ts'
import { CODE_ALPHABET, readCode, spokenCode } from './receipt-code.ts'
import { statusLine } from './status-line.ts'

const steps = (...kinds: FactKind[]) => new Map(kinds.map(kind => [kind, date('2016-10-03')]))

test('the status line says when the referral came and who has it, in plain words', () => {
  const lines = [['referral_received'], ['referral_received', 'circulated_to_subcommittee'], ['referral_received', 'circulated_to_subcommittee', 'chair_informed'],
    ['referral_received', 'chair_informed', 'chair_agreed_panel']] as const
  assert.deepEqual(lines.map(kinds => statusLine(steps(...kinds), null)), [
    'Received on 3 October 2016; the board’s office is looking at it.', 'Received on 3 October 2016; the Sub-Committee is considering it.',
    'Received on 3 October 2016; the Independent Chair is considering it.', 'Received on 3 October 2016; a Consideration Panel is considering it.'])
})

test('what was decided is not told by the status line: it reads the same whatever the decision', () => {
  const decided = (['panel_declined', 'no_review_decided', 'commissioned', 'chair_decided'] as const).map(kind => statusLine(steps('referral_received', kind), null))
  assert.equal(new Set(decided).size, 1)
  assert.match(decided[0] ?? '', /the board will write to you/)
  assert.match(statusLine(steps('referral_received'), date('2016-10-20')), /wrote to you on 20 October 2016/)
})

test('a code is read however it is grouped or written, and nothing else is taken for one', () => {
  const code = CODE_ALPHABET.slice(0, 22) + 'CDF'
  assert.equal(spokenCode(code).split('-').length, 5)
  for (const typed of [code, spokenCode(code), spokenCode(code).toLowerCase(), code.replaceAll(/(.{5})/g, '$1 ')]) assert.equal(readCode(typed), code)
  for (const typed of ['', code.slice(1), `${code}C`, code.replace('C', '0'), 'a'.repeat(25)]) assert.equal(readCode(typed), null, typed)
})
