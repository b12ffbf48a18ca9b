/** An edition that is made of the identity map, as it is chosen: one child's life, the family's, the one for publication. Never a comment. */
import type { EditionHead } from '../../../../domain/chronology/edition-cells.ts'
import { standingWords } from '../../../../domain/chronology/edition-cells.ts'
import type { UncommentedEntry } from '../../../../domain/chronology/edition.ts'
import { EDITIONS, mapEdition, type EditionRule } from '../../../../domain/chronology/editions.ts'
import { DATE_RULES, generalDate, isDateRule, scaleOf, type DateRule } from '../../../../domain/chronology/general-date.ts'
import { questionedInShort, questionedWords } from '../../../../domain/chronology/questioned-words.ts'
import { labelledEntry, type Labelled } from '../../../../domain/identity/labelled.ts'
import { caseHeader, caseName } from '../../../../store/cases/case-header.ts'
import { glossaryOfReview } from '../../../../store/chronology/glossary.ts'
import { integratedAgencies, type IntegratedQuery } from '../../../../store/chronology/integrated.ts'
import type { Reader } from '../../../../store/database.ts'
import { identitiesOf, type Identity } from '../../../../store/identity/identities.ts'
import { mentionsOfSigned } from '../../../../store/identity/mentions.ts'
import { questionsOn } from '../../../../store/questioned-facts/questioned-facts.ts'
import { placeIn } from '../../integrated/view.ts'
import type { Telling } from '../../integrated/all-entries.ts'

/** As an address or a form asks for it. */
export interface Typed { readonly child: string; readonly dates: string }

export interface MapEditionMade {
  readonly rule: EditionRule
  readonly name: string
  readonly people: readonly Identity[]
  readonly children: readonly Identity[]
  readonly child: Identity | null
  readonly dates: DateRule | null
  /** What is still to be chosen, in a sentence; null where the edition can be made. */
  readonly missing: string | null
  readonly labels: readonly Labelled[]
  readonly query: IntegratedQuery
  readonly head: EditionHead
  readonly tell: Telling<UncommentedEntry>
}

export async function mapEditionMade(reader: Reader, params: { readonly case: string; readonly name: string }, typed: Typed, made: Date): Promise<MapEditionMade | null> {
  const [name, header] = [mapEdition(params.name), await caseHeader(reader, params.case)]
  if (name === null || !header) return null
  const rule: EditionRule = EDITIONS[name]
  const [people, agencies] = [await identitiesOf(reader, params.case), await integratedAgencies(reader, params.case)]
  const children = people.filter(({ kind }) => kind === 'child')
  const child = children.find(({ identityId }) => identityId === typed.child) ?? (children.length === 1 ? children[0] ?? null : null)
  const dates = rule.dates === 'by rule' && isDateRule(typed.dates) ? typed.dates : null
  const labels = people.filter(({ kind }) => rule.labels === 'everybody' || rule.labels === 'practitioners' && (kind === 'practitioner' || kind === 'other')).map(({ identityId, label }) => ({ identityId, label }))
  const about = rule.entries === 'about one child' && child ? `: ${child.label}` : ''
  return {
    rule, name: caseName(header), people, children, child, dates, labels, missing: toChoose(rule, children, child, dates),
    query: { caseId: params.case, agencies, filter: rule.entries === 'about one child' && child ? { child: child.identityId } : {} },
    head: {
      title: `${caseName(header)}: chronology, ${rule.title.toLowerCase()}${about}`, made, columns: rule.columns, paper: 'a4', layout: 'by month', note: noteOf(rule, dates),
      // What agencies say of their abbreviations may name people, and nobody has put labels to it.
      abbreviations: rule.leaves ? [] : await glossaryOfReview(reader, params.case),
      agencies: agencies.map(({ name: agency, code, colour, signedOn }) => ({ name: agency, code, colour, ...rule.leaves ? {} : { standing: standingWords(signedOn) } })),
    },
    tell: tellingOf(params.case, rule, labels, dates, child),
  }
}

function toChoose(rule: EditionRule, children: readonly Identity[], child: Identity | null, dates: DateRule | null): string | null {
  if (rule.entries === 'about one child') return child ? null : children.length === 0 ? 'No child is on the identity map yet.' : 'Choose the child.'
  if (rule.dates === 'as given') return null
  if (dates === null) return 'Choose how dates are told.'
  return dates === 'age' && !child?.born ? 'Choose a child whose day of birth is on the identity map, or tell dates by month or season.' : null
}

function noteOf({ labels }: EditionRule, dates: DateRule | null): string {
  const named = labels === 'everybody' ? 'People are told by their labels.' : labels === 'practitioners' ? 'Practitioners are told by their labels.' : ''
  return `${named}${dates === null ? '' : ` Dates are told ${DATE_RULES[dates].toLowerCase()}.`}`.trim()
}

function tellingOf(caseId: string, rule: EditionRule, labels: readonly Labelled[], dates: DateRule | null, child: Identity | null): Telling<UncommentedEntry> {
  const scale = dates === null || dates === 'age' && !child?.born ? null : scaleOf(dates, child?.born ?? null)
  const age = rule.columns.includes('age') && child?.born ? scaleOf('age', child.born) : null
  return async (reader, found) => {
    const ids = found.map(({ key }) => key.entryId)
    const questions = await questionsOn(reader, caseId, ids)
    const mentions = labels.length > 0 ? await mentionsOfSigned(reader, caseId, ids, false) : new Map<string, never>()
    return found.map(({ entry, key, file }) => {
      const asked = questions.get(key.entryId) ?? []
      const general = scale && generalDate(entry.date, scale)
      return {
        ...labelledEntry(entry, mentions.get(key.entryId) ?? [], labels), place: placeIn(file, entry.place),
        questioned: rule.leaves ? asked.flatMap(each => questionedInShort(each) ?? []) : asked.map(questionedWords),
        ...age ? { age: generalDate(entry.date, age).text } : {},
        ...general ? { date: { text: general.text, earliest: null, latest: null, precision: 'unknown' as const, inferred: false }, time: null, filed: general.filed } : {},
      }
    })
  }
}
