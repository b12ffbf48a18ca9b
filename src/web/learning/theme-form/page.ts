/** Writes a theme or a further version of one. Where somebody else was there first, their words stand beside the form. */
import { writeTheme } from '../../../commands/learning/write-theme.ts'
import type { Issue } from '../../../domain/history.ts'
import { FACTORS, pointKey, THEME_KINDS, THEME_STATES, type Theme, type ThemeTyped } from '../../../domain/learning/theme.ts'
import type { Reader } from '../../../store/database.ts'
import { learningPointsOf, pointsNamed, type LearningPoint } from '../../../store/learning/points.ts'
import { versionsOfTheme, type ThemeOnRecord } from '../../../store/learning/themes.ts'
import { again, missing, overtaken, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { choicesOf, linesAt, NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { caseLearning, editTheme, newTheme, themePage } from '../paths.ts'

const TEMPLATE = 'learning/theme-form/page.njk'

function specOf(points: readonly LearningPoint[]): Spec {
  return {
    title: { kind: 'text', label: 'Name of the theme' },
    description: { kind: 'area', label: 'What is to be learnt', hint: 'In general words: the theme stands beside those of other reviews' },
    question: { kind: 'area', label: 'Question to the board (optional)', hint: 'What the board should ask itself, where the answer is not plain' },
    kind: { kind: 'radios', label: 'What does it tell of?', choices: choicesOf(THEME_KINDS) },
    ...points.length > 0 ? { points: { kind: 'ticks', label: 'Learning points that it rests on', choices: points.map(point => ({ value: pointKey(point), text: `${point.agency}: ${point.said?.learning ?? `learning point ${point.position}`}` })) } } : {},
    factors: { kind: 'ticks', label: 'Factors in the working world', hint: 'What shaped practice, beside the acts of persons', choices: choicesOf(FACTORS) },
    state: { kind: 'radios', label: 'Status', choices: choicesOf(THEME_STATES) },
  }
}

interface Where { readonly case: string; readonly theme?: string }
interface Shown { readonly values: Values | null; readonly issues: readonly Issue[]; readonly version: number | null; readonly theirs: ThemeOnRecord | null; readonly point: string | null }

/** Null where there is no such theme. */
async function shown(reader: Reader, params: Where, { values, issues, version, theirs, point }: Shown): Promise<object | null> {
  const last = params.theme === undefined ? null : (await versionsOfTheme(reader, params.case, params.theme))[0] ?? null
  if (params.theme !== undefined && last === null) return null
  const points = await pointsFor(reader, params.case, last)
  return {
    back: params.theme === undefined ? { href: caseLearning.to(params), text: 'Learning' } : { href: themePage.to({ case: params.case, theme: params.theme }), text: 'Theme' },
    here: params.theme === undefined ? newTheme.to(params) : editTheme.to({ case: params.case, theme: params.theme }), title: last ? 'Change this theme' : 'Add a theme', lead: [], button: 'Save the theme',
    basedOn: version ?? last?.version ?? 0, theirs: theirs && { ...theirs, kind: THEME_KINDS[theirs.kind], state: THEME_STATES[theirs.state] },
    fields: drawSpec(specOf(points), values ?? (last ? valuesOf(last) : { points: point === null ? [] : [point], state: 'proposed' }), issues),
  }
}

/** The points of the last signed packages, and those that the theme rests on though an agency handed in anew since. */
async function pointsFor(reader: Reader, caseId: string, last: ThemeOnRecord | null): Promise<readonly LearningPoint[]> {
  const current = await learningPointsOf(reader, caseId)
  const known = new Set(current.map(pointKey))
  return [...current, ...await pointsNamed(reader, caseId, last?.points.filter(point => !known.has(pointKey(point))) ?? [])]
}

function valuesOf(theme: Theme): Values { return { ...theme, factors: [...theme.factors], points: theme.points.map(pointKey) } }

const FRESH: Shown = { values: null, issues: [], version: null, theirs: null, point: null }

export const newThemePage = page({
  path: newTheme, action: 'write learning', records: { reads: 'agencies’ learning points' },
  show: async ({ reader, params, query }) => { const model = await shown(reader, params, { ...FRESH, point: query.get('point') }); return model ? view(TEMPLATE, model) : missing },
})

export const editThemePage = page({
  path: editTheme, action: 'write learning', records: { reads: 'learning theme' },
  show: async ({ reader, params }) => { const model = await shown(reader, params, FRESH); return model ? view(TEMPLATE, model) : missing },
})

export const addTheme = act({ path: newTheme, action: 'write learning', handle: async visit => save(visit, visit.params) })
export const changeTheme = act({ path: editTheme, action: 'write learning', handle: async visit => save(visit, visit.params) })

async function save(visit: ActVisit, params: Where): Promise<Answer> {
  const basedOn = Number(visit.basedOn ?? 0)
  const points = await visit.read(async reader => pointsFor(reader, params.case, params.theme === undefined ? null : (await versionsOfTheme(reader, params.case, params.theme))[0] ?? null))
  const values = readSpec(specOf(points), visit.posted, NO_ROW_CHANGE)
  const model = (more: Partial<Shown>) => visit.read(reader => shown(reader, params, { ...FRESH, values, version: basedOn, ...more }))
  return settle(await visit.run(writeTheme, { caseId: params.case, themeId: params.theme ?? null, typed: typedIn(values), basedOn }), {
    done: ({ themeId }) => redirect(themePage.to({ case: params.case, theme: themeId }), 'The theme is saved.'),
    refused: async issues => { const found = await model({ issues }); return found ? again(TEMPLATE, found, issues) : missing },
    overtaken: async () => {
      const theirs = await visit.read(async reader => (await versionsOfTheme(reader, params.case, params.theme ?? ''))[0] ?? null)
      const found = await model({ theirs, version: theirs?.version ?? basedOn })
      return found ? overtaken(TEMPLATE, found) : missing
    },
  })
}

function typedIn(values: Values): ThemeTyped {
  return {
    title: textAt(values, 'title'), description: textAt(values, 'description'), question: textAt(values, 'question'), kind: textAt(values, 'kind'), state: textAt(values, 'state'),
    factors: linesAt(values, 'factors'), points: linesAt(values, 'points'),
  }
}
