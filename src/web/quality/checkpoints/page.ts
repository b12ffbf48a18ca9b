/** The Sub-Committee's looks at a review, stage by stage: what it found, by whom recorded, and the form for the next. */
import { recordCheckpoint, stagesReached } from '../../../commands/quality/record-checkpoint.ts'
import type { Action } from '../../../domain/access.ts'
import type { Issue } from '../../../domain/history.ts'
import { CHECK_OUTCOMES } from '../../../domain/quality.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { namesOf } from '../../../store/people/names.ts'
import { checkpointsOf } from '../../../store/quality/checkpoints.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Choice, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { quality } from '../paths.ts'

const TEMPLATE = 'quality/checkpoints/page.njk'

function specOf(stages: readonly Choice[]): Spec {
  return {
    stage: { kind: 'radios', label: 'What did the Sub-Committee look at?', choices: stages },
    on: { kind: 'date', label: 'On which day?', whole: true },
    outcome: { kind: 'radios', label: 'What did it find?', choices: Object.entries(CHECK_OUTCOMES).map(([value, text]) => ({ value, text })) },
    comments: { kind: 'area', label: 'Comments', hint: 'What the review does well, and what it asks to be done' },
  }
}

async function shown(reader: Reader, caseId: string, may: (action: Action) => boolean, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const [header, stages] = [await caseHeader(reader, caseId), await stagesReached(reader, caseId)]
  if (!header || !stages) return null
  const made = await checkpointsOf(reader, caseId)
  const names = await namesOf(reader, made.map(each => each.by))
  const reached = stages.filter(stage => stage.since !== null).map(stage => ({ value: stage.key, text: stage.title }))
  return {
    back: { href: caseHome.to({ case: caseId }), text: caseName(header) }, name: caseName(header), here: quality.to({ case: caseId }),
    stages: stages.map(({ key, title, since }) => ({
      title, since, looks: made.filter(each => each.stage === key).map(each => ({ ...each, satisfied: each.outcome === 'satisfied', outcome: CHECK_OUTCOMES[each.outcome], by: names.get(each.by) ?? '' })),
    })),
    fields: may('quality-assure') && reached.length > 0 ? drawSpec(specOf(reached), typed, issues) : null,
  }
}

export const qualityPage = page({
  path: quality,
  action: 'see quality',
  records: { reads: 'quality assurance of a review' },
  show: async ({ reader, params, may }) => {
    const model = await shown(reader, params.case, may, {}, [])
    return model ? view(TEMPLATE, model) : missing
  },
})

export const recordIt = act({
  path: quality,
  action: 'quality-assure',
  handle: async ({ params, posted, may, read, run }) => {
    const stages = await read(reader => stagesReached(reader, params.case)) ?? []
    const typed = readSpec(specOf(stages.map(stage => ({ value: stage.key, text: stage.title }))), posted, NO_ROW_CHANGE)
    const day = dateTyped(posted, 'on')
    const input = { caseId: params.case, stage: textAt(typed, 'stage'), outcome: textAt(typed, 'outcome'), comments: textAt(typed, 'comments'), on: day.state === 'date' ? day.date : null }
    return settle(await run(recordCheckpoint, input), {
      done: () => redirect(quality.to(params), 'It is on record.'),
      refused: async issues => {
        const model = await read(reader => shown(reader, params.case, may, typed, issues))
        return model ? again(TEMPLATE, model, issues) : missing
      },
    })
  },
})
