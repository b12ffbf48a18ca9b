/**
 * A soft rule that is not kept: it never blocks, it asks for a reason, and the reason is kept. `code` names the rule
 * in the form and in the record; `field` is where the reader is taken.
 */
import type { Issue } from './history.ts'
import { issue } from './history.ts'

export interface Warning { readonly code: string; readonly field: string; readonly message: string }

export function warning(code: string, field: string, message: string): Warning { return { code, field, message } }

/** Asks for the reason of each warning that has none yet. `reasons` is by code. */
export function unansweredWarnings(warnings: readonly Warning[], reasons: Readonly<Record<string, string>>): readonly Issue[] {
  return warnings.filter(({ code }) => !reasons[code]?.trim())
    .map(({ code, message }) => issue(`reason-${code}`, `${message}. Change it, or give a reason for keeping it`))
}
