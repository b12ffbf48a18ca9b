/** The truth table of the criteria: every combination of answers, against a table written by hand and apart from the program. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Answers, Conclusion } from './criteria-set.ts'
import { NO_ANSWER } from './criteria-set.ts'
import { evaluate, isMet } from './evaluate.ts'
import { WORKING_TOGETHER_2015 as SET } from './working-together-2015.ts'

type Said = 'yes' | 'no' | '-'
/** `none`: no, with definitive evidence in words. `no` is the same without a word of it. */
type Concern = Said | 'none'
interface Row { readonly abuse: Said; readonly died: Said; readonly harmed: Said; readonly concern: Concern; readonly custody: Said; readonly detained: Said; readonly deprived: Said; readonly discretion: Said }

/** Regulation 5(2) by hand: abuse, died, harmed, concern about joint working; what must follow, or nothing. */
const REGULATION: readonly (readonly [Said, Said, Said, Concern, 'must always' | 'must unless' | 'nothing'])[] = [
  ['yes', 'yes', 'yes', 'yes', 'must always'], ['yes', 'yes', 'yes', '-', 'must always'], ['yes', 'yes', 'yes', 'no', 'must always'], ['yes', 'yes', 'yes', 'none', 'must always'],
  ['yes', 'yes', 'no', 'yes', 'must always'], ['yes', 'yes', 'no', '-', 'must always'], ['yes', 'yes', 'no', 'no', 'must always'], ['yes', 'yes', 'no', 'none', 'must always'],
  ['yes', 'no', 'yes', 'yes', 'must always'], ['yes', 'no', 'yes', '-', 'must unless'], ['yes', 'no', 'yes', 'no', 'must unless'], ['yes', 'no', 'yes', 'none', 'nothing'],
  ['yes', 'no', 'no', 'yes', 'nothing'], ['yes', 'no', 'no', '-', 'nothing'], ['yes', 'no', 'no', 'no', 'nothing'], ['yes', 'no', 'no', 'none', 'nothing'],
  ['no', 'yes', 'yes', 'yes', 'nothing'], ['no', 'yes', 'yes', '-', 'nothing'], ['no', 'yes', 'yes', 'no', 'nothing'], ['no', 'yes', 'yes', 'none', 'nothing'],
  ['no', 'yes', 'no', 'yes', 'nothing'], ['no', 'yes', 'no', '-', 'nothing'], ['no', 'yes', 'no', 'no', 'nothing'], ['no', 'yes', 'no', 'none', 'nothing'],
  ['no', 'no', 'yes', 'yes', 'nothing'], ['no', 'no', 'yes', '-', 'nothing'], ['no', 'no', 'yes', 'no', 'nothing'], ['no', 'no', 'yes', 'none', 'nothing'],
  ['no', 'no', 'no', 'yes', 'nothing'], ['no', 'no', 'no', '-', 'nothing'], ['no', 'no', 'no', 'no', 'nothing'], ['no', 'no', 'no', 'none', 'nothing'],
]

/** What follows where every question is answered. */
function byHand(row: Row): Conclusion {
  const [, , , , must] = REGULATION.find(([abuse, died, harmed, concern]) => abuse === row.abuse && died === row.died && harmed === row.harmed && concern === row.concern) ?? assert.fail(JSON.stringify(row))
  if (must !== 'nothing') return must
  if (row.custody === 'yes' || row.detained === 'yes' || row.deprived === 'yes') return 'should always'
  return row.discretion === 'yes' ? 'may' : 'not met'
}

const QUESTIONS = ['abuse', 'died', 'harmed', 'custody', 'detained', 'deprived', 'discretion'] as const

/** With a question open, nothing is settled unless it comes to the same whichever way it is answered. */
function oracle(row: Row): Conclusion {
  const open = QUESTIONS.find(question => row[question] === '-')
  if (open === undefined) return byHand(row)
  const [one, other] = [oracle({ ...row, [open]: 'yes' }), oracle({ ...row, [open]: 'no' })]
  return one === other ? one : 'open'
}

function everyRow(): readonly Row[] {
  const said = ['yes', 'no', '-'] as const
  let rows: readonly Partial<Row>[] = [{}]
  for (const question of QUESTIONS) rows = rows.flatMap(row => said.map(answer => ({ ...row, [question]: answer })))
  return rows.flatMap(row => (['yes', 'no', '-', 'none'] as const).map(concern => ({ ...row, concern }) as Row))
}

function answersOf(row: Row): Answers {
  return Object.fromEntries(Object.entries(row).map(([id, said]: [string, Concern]) => {
    const answer: Answer = { ...NO_ANSWER, answer: said === '-' ? null : said === 'yes', age: id === 'deprived' && said === 'yes' ? 16 : null, evidence: said === 'none' ? 'Each agency’s records show it' : '' }
    return [id, answer]
  }))
}

test('R019: what follows from the criteria, over every combination of answers, is what the table written by hand says', () => {
  const rows = everyRow()
  assert.equal(rows.length, 3 ** 7 * 4)
  const met = new Map<Conclusion, number>()
  for (const row of rows) {
    const { conclusion } = evaluate(SET, answersOf(row))
    assert.equal(conclusion, oracle(row), JSON.stringify(row))
    met.set(conclusion, (met.get(conclusion) ?? 0) + 1)
  }
  assert.deepEqual([...met.keys()].sort(), ['may', 'must always', 'must unless', 'not met', 'open', 'should always'])
})

test('R019: with every question answered, the criteria are met exactly by (a) and ((b)(i) or (b)(ii))', () => {
  for (const row of everyRow().filter(each => QUESTIONS.every(question => each[question] !== '-'))) {
    const [a, b1, b2] = [row.abuse === 'yes', row.died === 'yes', row.harmed === 'yes' && row.concern !== 'none']
    assert.equal(isMet(evaluate(SET, answersOf(row)).conclusion), a && (b1 || b2), JSON.stringify(row))
  }
})

test('every conclusion is told in one sentence that says why and where it stands written', () => {
  for (const row of everyRow()) {
    const { conclusion, sentence, restsOn } = evaluate(SET, answersOf(row))
    assert.match(sentence, /^[A-Z][^\n]*\.$/)
    assert.doesNotMatch(sentence, /undefined|null| \.| ,|\( *\)/)
    assert.ok(restsOn.length > 0, JSON.stringify(row))
    if (conclusion !== 'open') assert.match(sentence, /\((regulation 5\(2\)|Working Together 2015)/)
  }
})
