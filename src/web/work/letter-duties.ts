/** Letters on their way: what waits for its signatory's approval, and what waits for the office to send it. */
import { may } from '../../domain/access.ts'
import type { FactKind } from '../../domain/facts.ts'
import { letterOf } from '../../domain/letters/kinds.ts'
import { isSettled, stateOf } from '../../domain/letters/progress.ts'
import { caseName } from '../../store/cases/case-header.ts'
import type { Letter } from '../../store/letters/letters.ts'
import { caseHome } from '../cases/paths.ts'
import { letter as letterAt, letters as lettersAt } from '../letters/paths.ts'
import type { Duty } from './duty.ts'
import { isOffice } from './read-own-cases.ts'
import type { OwnCase } from './read-own-cases.ts'

export function letterDuties(own: OwnCase, letters: readonly Letter[]): readonly Duty[] {
  const { standing } = own
  const toApprove = may('approve letters', standing) ? letters.filter(each => stateOf(each) === 'waits for approval' && (standing.onBoard.has(each.signatory) || standing.onCase.has(each.signatory))) : []
  const toSend = may('send letters', standing) && isOffice(own) ? letters.filter(each => stateOf(each) === 'waits to be sent') : []
  return [
    ...duty(own, toApprove, 'Read and approve', 'A letter goes out in its signatory’s name once they have approved its words.'),
    ...duty(own, toSend, 'Send', 'Its signatory has approved it.'),
  ]
}

/** What letters that are not sent yet will put on record: nobody is asked to write them again. */
export function underWay(letters: readonly Letter[]): ReadonlySet<FactKind> {
  return new Set(letters.filter(each => !isSettled(each)).flatMap(each => letterOf(each.kind).facts))
}

function duty(own: OwnCase, letters: readonly Letter[], does: string, why: string): readonly Duty[] {
  const [first] = letters
  if (!first) return []
  const params = { case: own.header.caseId }
  const facts = new Set(letters.flatMap(each => letterOf(each.kind).facts))
  const step = own.table.steps.find(({ outputs }) => outputs.some(output => output.on === null && output.facts.some(kind => facts.has(kind))))
  const many = letters.length > 1
  return [{
    caseName: caseName(own.header), caseHref: caseHome.to(params), own: true, due: step?.due ?? null, why: step ? `${why} ${step.explanation}` : why,
    what: many ? `${does} ${letters.length} letters` : `${does} the letter: ${letterOf(first.kind).name}`, act: many ? 'See the letters' : does === 'Send' ? 'Send it' : 'Read it',
    href: many ? lettersAt.to(params) : letterAt.to({ ...params, letter: first.letterId }),
  }]
}
