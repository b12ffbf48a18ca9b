/** Puts a finding of the leak check away as no leak, with a reason, or takes it up again; where asked, with all others of the same words. */
import { issue } from '../../domain/history.ts'
import { answerIssues } from '../../domain/leaks/release.ts'
import { checkOf, findingsOf, recordAnswers, type CheckOf, type KeptFinding, type LeakCheck } from '../../store/leaks/checks.ts'
import type { Command } from '../run.ts'

interface Input extends CheckOf { readonly number: number; readonly noLeak: boolean; readonly reason: string; readonly alike: boolean }
interface Found { readonly check: LeakCheck; readonly finding: KeptFinding; readonly alike: readonly KeptFinding[] }

export const answerFinding: Command<Input, Found, readonly number[], { readonly answered: number }> = {
  name: 'answer-finding',
  action: 'check outgoing file',
  about: ({ caseId }) => ({ caseId }),
  async find({ writer }, input) {
    const [check, findings] = [await checkOf(writer, input), await findingsOf(writer, input)]
    const finding = findings.find(each => each.number === input.number)
    return check && finding ? { check, finding, alike: findings.filter(each => isAlike(each, finding)) } : null
  },
  decide({ check, finding, alike }, input) {
    const issues = answerIssues(check, input).map(each => each.field === null ? each : issue(`reason-${input.number}`, each.message))
    if (issues.length > 0) return { issues }
    // What others were answered already stays as it was answered.
    return { change: [finding.number, ...input.alike ? alike.filter(each => each.number !== finding.number && (each.answer?.noLeak ?? false) !== input.noLeak).map(each => each.number) : []] }
  },
  async write({ writer, session }, numbers, input) {
    await recordAnswers(writer, session, input, numbers, { noLeak: input.noLeak, reason: input.reason.trim() })
    return { answered: numbers.length }
  },
  history: (numbers, _result, { checkId, noLeak }) => ({ check: checkId, findings: numbers.join(', '), noLeak }),
}

/** The same words, found for the same reason, wherever they stand. */
export function isAlike(one: Pick<KeptFinding, 'kind' | 'found'>, other: Pick<KeptFinding, 'kind' | 'found'>): boolean {
  return one.kind === other.kind && one.found.toLowerCase() === other.found.toLowerCase()
}
