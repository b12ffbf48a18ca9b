/** One checked file as its page shows it: how it stands, the findings asked for, page by page, and who approved it. */
import { KIND_IN_WORDS } from '../../../domain/leaks/finding.ts'
import { APPROVERS, approvalIssues, progressOf, releaseState } from '../../../domain/leaks/release.ts'
import { isAlike } from '../../../commands/leaks/answer-finding.ts'
import type { KeptFinding, LeakCheck } from '../../../store/leaks/checks.ts'
import type { Address } from '../../paths.ts'
import { answerAt, approveAt, checkedFileAt, leakCheck, leakChecks, readAgain } from '../paths.ts'
import { stateWords } from '../state-words.ts'

export const PAGE_OF_FINDINGS = 20
export const WHICH = ['open', 'answered', 'all'] as const
export type Which = (typeof WHICH)[number]

export interface Given {
  readonly params: { readonly case: string; readonly check: string }
  readonly name: string
  readonly check: LeakCheck
  readonly findings: readonly KeptFinding[]
  readonly names: ReadonlyMap<string, string>
  readonly which: Which
  readonly from: number
  readonly answers: boolean
  readonly approves: boolean
  readonly personId: string
  /** What was typed as the reason, where it was refused. */
  readonly typed: { readonly number: number; readonly reason: string; readonly alike: boolean } | null
}

export function checkView({ params, name, check, findings, names, which, from, answers, approves, personId, typed }: Given): object {
  const state = releaseState(check)
  const isOpen = (each: KeptFinding): boolean => each.answer?.noLeak !== true
  const asked = findings.filter(each => which === 'all' || isOpen(each) === (which === 'open'))
  const start = from < asked.length ? from : Math.max(0, Math.floor((asked.length - 1) / PAGE_OF_FINDINGS) * PAGE_OF_FINDINGS)
  const shown = asked.slice(start, start + PAGE_OF_FINDINGS)
  const at = (offset: number): Address => leakCheck.to(params, { which, from: offset === 0 ? null : offset })
  const issues = approvalIssues(check, personId)
  return {
    back: { href: leakChecks.to(params), text: 'Leak checks' }, name, fileName: check.fileName, state, stateWords: stateWords(check), progress: progressOf(check), sha256: check.sha256, size: Math.ceil(check.size / 1024),
    givenAt: check.givenAt, givenBy: names.get(check.givenBy) ?? '', notes: check.notes, refused: check.result?.refused ?? null, advice: check.advice, further: check.result?.further ?? 0, total: findings.length,
    filters: WHICH.map(each => ({ text: `${{ open: 'To answer', answered: 'Answered', all: 'All' }[each]} (${each === 'all' ? findings.length : each === 'open' ? check.open : findings.length - check.open})`, href: leakCheck.to(params, { which: each }), here: each === which })),
    which, from: start, first: shown.length > 0 ? start + 1 : 0, last: start + shown.length, asked: asked.length,
    previous: start > 0 ? { href: at(Math.max(0, start - PAGE_OF_FINDINGS)), text: 'Findings before' } : null, next: start + PAGE_OF_FINDINGS < asked.length ? { href: at(start + PAGE_OF_FINDINGS), text: 'Further findings' } : null,
    findings: shown.map(each => ({
      number: each.number, kind: KIND_IN_WORDS[each.kind], found: each.found, why: each.why, place: each.place, around: each.around,
      away: each.answer?.noLeak === true ? { reason: each.answer.reason, by: names.get(each.answer.by) ?? '', at: each.answer.at } : null,
      alike: findings.filter(other => other.number !== each.number && isOpen(other) === isOpen(each) && isAlike(other, each)).length,
      reason: typed?.number === each.number ? typed.reason : '', ticked: typed?.number === each.number && typed.alike,
    })),
    answerHref: answers && check.approvals.length === 0 ? answerAt.to(params) : null, readHref: answers && state === 'waiting' ? readAgain.to(params) : null, another: answers ? leakChecks.to(params) : null,
    approvers: APPROVERS, approvals: check.approvals.map(each => ({ by: names.get(each.by) ?? '', at: each.at })),
    approveHref: approves && issues.length === 0 ? approveAt.to(params) : null, approvedByMe: check.approvedBy.includes(personId), fileHref: checkedFileAt.to(params),
  }
}
