/** Checks one person against the rules for the part they are to play. The table in rules.ts says what is asked; nothing here knows any part by name. */
import type { Issue } from '../history.ts'
import type { Role } from '../roles.ts'
import type { Checked, ConflictRule } from './rules.ts'
import type { Warning } from '../warning.ts'
import { issue } from '../history.ts'
import { unansweredWarnings, warning } from '../warning.ts'
import { CONFLICT_RULES } from './rules.ts'

/** One thing that somebody may be bound to. `key` names it in the form and in the record. */
export interface Subject { readonly checks: Checked; readonly key: string; readonly name: string }

/** By the key of the subject: true where the person is free of it, false where they are bound to it; missing or null where nobody has said. */
export type Answers = Readonly<Record<string, boolean | null | undefined>>

export interface Finding { readonly rule: ConflictRule; readonly subject: Subject; readonly state: 'not answered' | 'conflict' }

/** How a rule speaks where it is not met. */
export interface Words {
  readonly ask: (subject: Subject) => string
  readonly conflict: (subject: Subject) => string
  readonly field: (subject: Subject) => string
}

export function findingsFor(role: Role, subjects: readonly Subject[], answers: Answers, rules: readonly ConflictRule[] = CONFLICT_RULES): readonly Finding[] {
  return rules.filter(rule => rule.role === role).flatMap(rule => subjects.filter(subject => subject.checks === rule.checks).flatMap((subject): Finding[] => {
    const free = answers[subject.key]
    if (free === true) return []
    if (free === false) return [{ rule, subject, state: 'conflict' }]
    // What the board knows already needs no answer: nothing known is nothing found.
    return rule.how === 'declared' ? [{ rule, subject, state: 'not answered' }] : []
  }))
}

/** What stops the person from taking the part, whatever reason is given. */
export function blockedBy(findings: readonly Finding[], words: Words): readonly Issue[] {
  return findings.filter(({ rule, state }) => state === 'not answered' || rule.effect === 'blocks')
    .map(({ subject, state }) => issue(words.field(subject), state === 'conflict' ? words.conflict(subject) : words.ask(subject)))
}

/** What a reason settles; the code of each warning is the key of its subject. */
export function warnedOf(findings: readonly Finding[], words: Words): readonly Warning[] {
  return findings.filter(({ rule, state }) => state === 'conflict' && rule.effect === 'warns')
    .map(({ subject }) => warning(subject.key, words.field(subject), words.conflict(subject)))
}

/** All that still stands in the way, once the reasons given are counted. */
export function conflictIssues(findings: readonly Finding[], words: Words, reasons: Readonly<Record<string, string>>): readonly Issue[] {
  return [...blockedBy(findings, words), ...unansweredWarnings(warnedOf(findings, words), reasons)]
}
