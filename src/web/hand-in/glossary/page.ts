/** What the abbreviations of an agency's chronology mean: asked for once each, and read with the chronology. */
import { explainAbbreviations } from '../../../commands/chronology/explain-abbreviations.ts'
import { unexplained } from '../../../domain/chronology/abbreviations.ts'
import { bothChronologies, glossaryOf } from '../../../store/chronology/glossary.ts'
import type { Reader } from '../../../store/database.ts'
import { orMissing, redirect, view } from '../../answer.ts'
import { rowsOf, textOf } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { glossary } from '../paths.ts'

const TEMPLATE = 'hand-in/glossary/page.njk'
/** More are asked about once these are settled. */
const AT_ONCE = 30

interface ShownTerm { readonly abbreviation: string; readonly meaning: string; readonly isNone: boolean; readonly where: string }

async function shown(reader: Reader, { params, may }: PackageVisit, typed: readonly Posted[] = []): Promise<object | null> {
  const head = await readHead(reader, params)
  if (!head) return null
  const of = packageOf(params)
  const said = new Map(typed.map(row => [textOf(row, 'abbreviation'), row]))
  const withTyped = (term: ShownTerm): ShownTerm => {
    const row = said.get(term.abbreviation)
    return row ? { ...term, meaning: textOf(row, 'meaning'), isNone: textOf(row, 'none') === 'yes' } : term
  }
  const known = await glossaryOf(reader, of)
  const open = unexplained(await bothChronologies(reader, of), known)
  const asked = open.slice(0, AT_ONCE).map(({ abbreviation, times, place, words }) => ({ abbreviation, meaning: '', isNone: false, where: `${times === 1 ? 'Once' : `${times} times`}, first in ${place}: “${words}”` }))
  const explained = known.map(({ abbreviation, meaning }) => ({ abbreviation, meaning, isNone: meaning === '', where: '' }))
  return {
    head, back: { text: head.agency, href: head.home }, save: may('write chronology') ? glossary.to(params) : null, more: Math.max(0, open.length - AT_ONCE),
    asked: asked.map(withTyped), explained: explained.map(withTyped),
  }
}

export const glossaryPage = page({
  path: glossary,
  action: 'see agency chronology',
  records: { reads: 'the abbreviations of an agency’s chronology' },
  show: async visit => orMissing(await shown(visit.reader, visit), model => view(TEMPLATE, model)),
})

export const explainAct = act({
  path: glossary,
  action: 'write chronology',
  handle: async visit => {
    const rows = rowsOf(visit.posted, 'terms')
    // A row without a meaning says nothing, unless it says that the word is no abbreviation.
    const terms = rows.filter(row => textOf(row, 'meaning') !== '' || textOf(row, 'none') === 'yes')
      .map(row => ({ abbreviation: textOf(row, 'abbreviation'), meaning: textOf(row, 'none') === 'yes' ? '' : textOf(row, 'meaning') }))
    return settle(await visit.run(explainAbbreviations, { ...packageOf(visit.params), terms }), {
      done: result => redirect(glossary.to(visit.params), result.terms === 0 ? 'There was nothing new to save.' : result.terms === 1 ? 'One abbreviation is saved.' : `${result.terms} abbreviations are saved.`),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, rows), issues),
    })
  },
})
