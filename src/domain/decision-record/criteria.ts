/** The criteria for a Serious Case Review, one by one in the words in force on the day, as they were assessed and as the Chair adopted them. */
import type { Holding } from '../criteria/evaluate.ts'
import type { AdoptedLine } from '../criteria/adopted.ts'
import { spoken } from '../plain-date.ts'
import { heading, text, type Block, type ProseSection } from '../prose.ts'
import { roleName } from '../roles.ts'
import type { DecisionOnRecord, Materials } from './materials.ts'
import { who, type People } from './people.ts'
import { statement } from './statement.ts'

const HOLDINGS: Readonly<Record<Holding, string>> = { yes: 'Holds', presumed: 'Presumed to hold: nothing on record shows otherwise', no: 'Does not hold', open: 'Not answered' }

export function criteriaSection({ decisions, assessments, people }: Materials): ProseSection {
  const assessed = assessments.length === 0 ? [text('Nobody answered the criteria before the decision.')] : assessments.map(each =>
    statement(`The criteria were answered, version ${each.version}.`, { by: who(people, each.by, each.on), on: each.on, source: `assessment of the criteria, version ${each.version}, on version ${each.referralVersion} of the referral`, words: each.research }))
  const adopted = decisions.flatMap(each => oneDecision(each, people, decisions.length > 1))
  return { id: 'criteria', title: 'The criteria', blocks: [heading('Before the decision'), ...assessed, ...adopted.length > 0 ? adopted : [text('The Independent Chair has not adopted any answers yet.')]] }
}

function oneDecision(of: DecisionOnRecord, people: People, several: boolean): readonly Block[] {
  const { assessment } = of
  return [
    heading(several ? `As adopted in version ${of.version} of the decision` : 'As adopted in the decision'),
    statement(assessment.sentence, { by: who(people, of.by, of.at, roleName('independent_chair')), on: of.at, source: assessment.title === '' ? `decision, version ${of.version}` : assessment.title }),
    ...assessment.warning === null ? [] : [text(assessment.warning)],
    ...assessment.lines.flatMap(line => oneCriterion(line, of, people)),
  ]
}

function oneCriterion(line: AdoptedLine, of: DecisionOnRecord, people: People): readonly Block[] {
  const inForce = `in force from ${spoken(line.from)}${line.until === null ? '' : ` to ${spoken(line.until)}`}`
  const details = [...line.details, ...line.restsOn.length === 0 ? [] : [`Rests on: ${line.restsOn.join('; ')}`]]
  const before = line.assessed && (line.assessed.said !== line.said || line.assessed.evidence !== line.evidence) ? [statement(`Before the decision it was answered: ${answer(line.assessed.said)}.`,
    { by: who(people, line.assessed.by, line.assessed.on), on: line.assessed.on, source: 'assessment of the criteria', words: line.assessed.evidence })] : []
  return [
    text(`${line.mark}: “${line.words}” (${line.source}; ${inForce})`), ...before,
    statement(`${HOLDINGS[line.holding]}. Answer: ${answer(line.said)}.${details.length === 0 ? '' : ` ${details.join('. ')}.`}`,
      { by: who(people, of.by, of.at, roleName('independent_chair')), on: of.at, source: `decision, version ${of.version}`, words: line.evidence }),
  ]
}

function answer(said: boolean | null): string { return said === null ? 'none' : said ? 'yes' : 'no' }
