/** The decision in brief: what a reader who has one minute must know. */
import { standing } from '../facts.ts'
import { spoken } from '../plain-date.ts'
import { text, type Block, type ProseSection } from '../prose.ts'
import { roleName } from '../roles.ts'
import { outcomeName } from './decision.ts'
import type { Materials } from './materials.ts'
import { who } from './people.ts'
import { statement } from './statement.ts'

export function briefSection(materials: Materials): ProseSection {
  return { id: 'brief', title: 'In brief', blocks: [...outcome(materials), { kind: 'table', caption: 'The road to it', columns: [{ heading: 'What', share: 3 }, { heading: 'When', share: 2 }], rows: road(materials) }] }
}

function outcome({ decisions, considerations, people }: Materials): readonly Block[] {
  const [last, answered] = [decisions.at(-1), considerations.at(-1)?.chair ?? null]
  const chair = roleName('independent_chair')
  if (last) {
    return [statement(last.decision.outcome === null ? 'The decision is deferred.' : `Decided: ${outcomeName(last.decision)}.`,
      { by: who(people, last.by, last.at, chair), on: last.at, source: `decision, version ${last.version}`, words: last.decision.reasons })]
  }
  if (answered?.panel === false) {
    return [statement('No Consideration Panel was convened, and no review follows.', { by: who(people, answered.by, answered.on, chair), on: answered.on, source: 'the Independent Chair’s answer to the Sub-Committee', words: answered.reason })]
  }
  return [text('Nothing is decided yet. This is the record as far as it goes.')]
}

const ROAD = [['referral_received', 'Referral received'], ['initial_review_done', 'Initial review done'], ['circulated_to_subcommittee', 'Circulated to the Sub-Committee'], ['comments_collated', 'Sub-Committee’s views counted'],
  ['chair_agreed_panel', 'Consideration Panel agreed'], ['panel_declined', 'Consideration Panel decided against'], ['panel_held', 'Consideration Panel held'], ['panel_letter', 'Panel Chair’s letter sent'],
  ['chair_decided', 'Decision made'], ['decision_confirmed', 'Decision confirmed in writing'], ['referrer_told', 'Referrer told the reasons'], ['commissioned', 'Review commissioned']] as const

function road({ facts }: Materials): readonly (readonly string[])[] {
  const known = standing(facts)
  return ROAD.flatMap(([kind, what]) => { const fact = known.get(kind); return fact ? [[what, spoken(fact.on)]] : [] })
}
