import type { Issue } from '../../../domain/history.ts'
import { AGENDA, nextItem } from '../../../domain/panel/agenda.ts'
import { countSentence } from '../../../domain/panel/count.ts'
import { dissenters, PARTS, recommendationSentence, recommended, type Part } from '../../../domain/panel/recommendation.ts'
import type { Reader } from '../../../store/database.ts'
import { ballotsOf } from '../../../store/panel/ballots.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { issuesOfPanel } from '../../../store/panel/issues.ts'
import { recommendationsOf, type Recommendation } from '../../../store/panel/recommendations.ts'
import { namesOf } from '../../../store/people/names.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import type { Spec, Values } from '../../forms/spec.ts'
import * as paths from '../paths.ts'

const HINTS: Readonly<Record<Part, string>> = {
  considerations: 'What weighed most with the Panel', rationale: 'Why the Panel came to this', disagreement: 'Who held otherwise, and why; if nobody did, say so', reasoning: 'So that it is clear to the Independent Chair without having been there',
}
export const PARTS_SPEC: Spec = Object.fromEntries((Object.keys(PARTS) as Part[]).map(part => [part, { kind: 'area', label: PARTS[part], hint: HINTS[part] }]))

interface Typed { readonly values: Values; readonly reason: string; readonly isOvertaken: boolean }

/** Null where there is no Panel. */
export async function recommendationView(reader: Reader, caseId: string, chairs: boolean, typed: Typed | null, issues: readonly Issue[]): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const { panel, done } = found
  const ballots = await ballotsOf(reader, caseId, panel.number)
  const [need, kind] = [ballots.need?.closed?.count ?? null, ballots.kind?.closed?.count ?? null]
  const made = (await recommendationsOf(reader, caseId)).filter(each => each.number === panel.number)
  const last = made.at(-1) ?? null
  const missing = panel.heldOn === null ? 'The Panel has not met yet.' : nextItem(done) ? `The recommendation follows from the votes. First: ${AGENDA[nextItem(done) ?? 'need'].title}.` : null
  const names = await namesOf(reader, [...made.map(each => each.by), ...need?.entitled ?? []])
  const against = need && !missing ? dissenters(need, kind) : { need: [], kind: [] }
  const named = (ids: readonly string[]): readonly string[] => ids.map(id => names.get(id) ?? '')
  return {
    back: { href: paths.panel.to({ case: caseId }), text: 'Panel' }, here: paths.recommendation.to({ case: caseId }), missing, basedOn: made.length, isOvertaken: typed?.isOvertaken ?? false,
    votes: need && !missing ? {
      sentence: recommendationSentence(recommended(need, kind)), need: countSentence(need), kind: kind ? countSentence(kind) : null,
      against: { need: named(against.need), kind: named(against.kind) }, needHref: paths.vote.need.to({ case: caseId }), kindHref: paths.vote.kind.to({ case: caseId }),
    } : null,
    issues: await issuesOfPanel(reader, caseId, panel.number),
    versions: made.toReversed().map(each => ({ ...each, by: names.get(each.by) ?? '', sentence: recommendationSentence(each), parts: partsOf(each) })),
    writes: chairs && !missing, closed: panel.closedOn, reason: typed?.reason ?? '', fields: drawSpec(PARTS_SPEC, typed?.values ?? valuesOf(last), issues),
    close: chairs && last && panel.closedOn === null ? paths.close.to({ case: caseId }) : null,
  }
}

function partsOf(each: Recommendation) { return (Object.keys(PARTS) as Part[]).map(part => ({ label: PARTS[part], text: each[part] })) }

function valuesOf(last: Recommendation | null): Values {
  return last ? { considerations: last.considerations, rationale: last.rationale, disagreement: last.disagreement, reasoning: last.reasoning } : {}
}
