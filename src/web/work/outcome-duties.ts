/** What a review still asks for beside its timetable: a record of each member of the family (R008), and the Sub-Committee's look at its quality (R046). */
import { factsOf } from '../../domain/procedures/procedure.ts'
import { stagesOf } from '../../domain/quality.ts'
import { caseName } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import { family } from '../family/paths.ts'
import { quality } from '../quality/paths.ts'
import type { Duty } from './duty.ts'
import type { OwnCase } from './read-own-cases.ts'
import { runsReview } from './review-duties.ts'

type Found = Omit<Duty, 'caseName' | 'caseHref'>
export interface OutcomeRecords { readonly familyWithout: number; readonly looked: ReadonlySet<string> }

export function outcomeDuties(own: OwnCase, { familyWithout, looked }: OutcomeRecords): readonly Duty[] {
  const { header, standing } = own
  const params = { case: header.caseId }
  const found: Found[] = []
  if (runsReview(own) && familyWithout > 0) {
    found.push({
      what: `Record how ${familyWithout === 1 ? 'a member' : `${familyWithout} members`} of the family ${familyWithout === 1 ? 'is' : 'are'} involved`, act: 'See the family', href: family.to(params), due: null, own: true,
      why: 'Families, surviving children included, are invited to contribute and told how they will be involved (toolkit, National context).',
    })
  }
  const stage = standing.onBoard.has('subcommittee_chair') && standing.phase === 'review' ? stageToLookAt(own, looked) : undefined
  if (stage) {
    found.push({
      what: `Assure the quality of the review: ${stage.title.charAt(0).toLowerCase()}${stage.title.slice(1)}`, act: 'Record what the Sub-Committee finds', href: quality.to(params), due: null, own: true,
      why: 'The Sub-Committee assures the quality of the work as the review goes on (toolkit, Learning and Improvement Strategy).',
    })
  }
  return found.map(duty => ({ ...duty, caseName: caseName(header), caseHref: caseHome.to(params) }))
}

/** The last stage that is reached and not looked at: an earlier one is overtaken by it. */
function stageToLookAt({ table }: OwnCase, looked: ReadonlySet<string>) {
  const produced = new Set(table.procedure.steps.flatMap(step => step.outputs.flatMap(factsOf)))
  const recorded = new Set(table.steps.flatMap(step => step.outputs.flatMap(output => output.recorded)))
  const last = stagesOf(produced).findLast(stage => recorded.has(stage.after))
  return last && !looked.has(last.key) ? last : undefined
}
