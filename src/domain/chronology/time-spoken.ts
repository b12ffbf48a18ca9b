/** Times written out as they are spoken: "half past one", "quarter to 3 pm", "ten past two in the afternoon". */
import type { Token } from './date-tokens.ts'

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const PAST: Readonly<Record<string, number>> = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20, 'twenty five': 25 }

export interface SpokenTime { readonly hour: number; readonly minute: number; readonly next: number }

/** The hour is on the 12-hour clock: whoever calls still has to settle the half of the day. */
export function spokenTimeAt(tokens: readonly Token[], at: number): SpokenTime | null {
  const start = tokens[at]?.text === 'a' ? at + 1 : at
  const two = `${tokens[start]?.text} ${tokens[start + 1]?.text}`
  const token = tokens[start]
  const [minutes, after] = Object.hasOwn(PAST, two) ? [PAST[two], start + 2]
    : Object.hasOwn(PAST, token?.text ?? '') ? [PAST[token?.text ?? ''], start + 1] : token?.kind === 'number' && token.value > 0 && token.value < 30 ? [token.value, start + 1] : [undefined, start]
  if (minutes === undefined) return oclock(tokens, at)
  const joint = tokens[after]?.text === 'minutes' || tokens[after]?.text === 'mins' ? after + 1 : after
  const word = tokens[joint]?.text
  if (word !== 'past' && word !== 'to') return oclock(tokens, at)
  if (word === 'to' && minutes === 30) return null
  const hour = hourAt(tokens[joint + 1])
  if (hour === null || (word === 'to' && tokens[start]?.kind === 'number' && joint === after)) return null
  if (word === 'past') return { hour, minute: minutes, next: joint + 2 }
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes, next: joint + 2 }
}

function oclock(tokens: readonly Token[], at: number): SpokenTime | null {
  const hour = tokens[at]?.kind === 'word' ? hourAt(tokens[at]) : null
  return hour !== null && tokens[at + 1]?.text === 'oclock' ? { hour, minute: 0, next: at + 2 } : null
}

function hourAt(token: Token | undefined): number | null {
  if (!token) return null
  const named = NUMBERS.indexOf(token.text)
  if (named >= 0) return named + 1
  return token.kind === 'number' && token.text.length <= 2 && token.value >= 1 && token.value <= 12 ? token.value : null
}
