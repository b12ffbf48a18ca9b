/** Writes a Key Theme or a further version of one; where there are seven, one more is asked for its reason (R156). Whoever was second sees the words of the first. */
import { writeKeyTheme } from '../../../commands/key-themes/write-key-theme.ts'
import type { Issue } from '../../../domain/history.ts'
import { adviceOn, needsReason } from '../../../domain/key-theme.ts'
import { themeAmongOthers, type ThemeAmongOthers } from '../../../store/key-themes/key-themes.ts'
import { again, orMissing, overtaken, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { editKeyTheme, keyThemePath, keyThemes, newKeyTheme } from '../paths.ts'

const TEMPLATE = 'key-themes/theme-form/page.njk'
const WORDS: Spec = {
  title: { kind: 'text', width: 30, label: 'Name of the theme', hint: 'Such as “the challenge of engaging families in effective interventions”' },
  description: { kind: 'area', label: 'What issue of practice has emerged?', hint: 'So that it can be met in work with other families too, and tells something of how services work' },
  question: { kind: 'area', label: 'Question (optional)', hint: 'A theme need not ask one' },
}
const REASON: Spec = { reason: { kind: 'area', label: 'Why is there to be one more than seven?' } }
const ASIDE: Spec = { aside: { kind: 'tick', label: 'Set this theme aside' } }

interface Where { readonly case: string; readonly theme?: string }

function specOf({ last, others }: ThemeAmongOthers): Spec {
  return { ...WORDS, ...needsReason(last?.stands ?? false, others) ? REASON : {}, ...last ? ASIDE : {} }
}

interface Typed { readonly values: Values | null; readonly issues: readonly Issue[]; /** Whether somebody else's version stands beside the form. */ readonly theirs: boolean; readonly basedOn: number | null }
const FRESH: Typed = { values: null, issues: [], theirs: false, basedOn: null }

function shown(where: Where, of: ThemeAmongOthers, { values, issues, theirs, basedOn }: Typed): object {
  const { last, others } = of
  const own = where.theme === undefined ? null : { case: where.case, theme: where.theme }
  const written: Values = last ? { title: last.title, description: last.description, question: last.question, reason: last.reason, aside: !last.stands } : {}
  return {
    back: own ? { href: keyThemePath.to(own), text: last?.title ?? '' } : { href: keyThemes.to(where), text: 'Key Themes for Analysis' }, here: own ? editKeyTheme.to(own) : newKeyTheme.to(where),
    title: last ? 'Change this theme' : 'Add a Key Theme', lead: [], button: 'Save the theme', basedOn: basedOn ?? last?.version ?? 0, theirs: theirs ? last : null,
    advice: last?.stands ? null : adviceOn(others), fields: drawSpec(specOf(of), values ?? written, issues),
  }
}

export const newKeyThemePage = page({
  path: newKeyTheme, action: 'write key themes', records: 'nothing of a case',
  show: async ({ reader, params }) => orMissing(await themeAmongOthers(reader, params.case, null), of => view(TEMPLATE, shown(params, of, FRESH))),
})

export const editKeyThemePage = page({
  path: editKeyTheme, action: 'write key themes', records: { reads: 'key theme' },
  show: async ({ reader, params }) => orMissing(await themeAmongOthers(reader, params.case, params.theme), of => view(TEMPLATE, shown(params, of, FRESH))),
})

export const addKeyTheme = act({ path: newKeyTheme, action: 'write key themes', handle: async visit => save(visit, visit.params) })
export const changeKeyTheme = act({ path: editKeyTheme, action: 'write key themes', handle: async visit => save(visit, visit.params) })

async function save(visit: ActVisit, where: Where): Promise<Answer> {
  const basedOn = Number(visit.basedOn ?? 0)
  // Read by every field that it could have had: a reason that was typed is kept though nobody asks for one any more.
  const values = readSpec({ ...WORDS, ...REASON, ...ASIDE }, visit.posted, NO_ROW_CHANGE)
  const form = (typed: Partial<Typed>, answer: (model: object) => Answer) => visit.read(async reader => orMissing(await themeAmongOthers(reader, where.case, where.theme ?? null), of => answer(shown(where, of, { ...FRESH, values, basedOn, ...typed }))))
  const theme = { title: textAt(values, 'title'), description: textAt(values, 'description'), question: textAt(values, 'question'), reason: textAt(values, 'reason'), stands: values['aside'] !== true }
  return settle(await visit.run(writeKeyTheme, { caseId: where.case, themeId: where.theme ?? null, ...theme, basedOn }), {
    done: ({ themeId }) => redirect(keyThemePath.to({ case: where.case, theme: themeId }), 'The theme is saved.'),
    refused: issues => form({ issues }, model => again(TEMPLATE, model, issues)),
    overtaken: () => form({ theirs: true, basedOn: null }, model => overtaken(TEMPLATE, model)),
  })
}
