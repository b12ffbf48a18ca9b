/** An author says what abbreviations mean, or that a word is none. Each saying is a further version; what did not change is not said again. */
import { issue } from '../../domain/history.ts'
import type { Term } from '../../domain/chronology/abbreviations.ts'
import { glossaryOf, sayTerms } from '../../store/chronology/glossary.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface Explaining extends PackageOf { readonly terms: readonly Term[] }
interface Found extends AuthorGate { readonly known: ReadonlyMap<string, Term & { readonly version: number }> }
type Said = readonly (Term & { readonly version: number })[]

export const explainAbbreviations: Command<Explaining, Found, Said, { terms: number }> = {
  name: 'explain-abbreviations',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    return gate && { ...gate, known: new Map((await glossaryOf(act.writer, input)).map(term => [term.abbreviation, term])) }
  },
  decide(found, input) {
    const issues = gateIssues(found)
    if (issues.length > 0) return { issues }
    const terms = new Map(input.terms.map(({ abbreviation, meaning }) => [abbreviation.trim(), meaning.trim()]))
    if (terms.has('')) return { issues: [issue('abbreviation', 'Enter the abbreviation that this meaning is of')] }
    const said = [...terms].filter(([abbreviation, meaning]) => found.known.get(abbreviation)?.meaning !== meaning)
    return { change: said.map(([abbreviation, meaning]) => ({ abbreviation, meaning, version: (found.known.get(abbreviation)?.version ?? 0) + 1 })) }
  },
  async write({ writer, session }, said, input) {
    await sayTerms(writer, session, input, said)
    return { terms: said.length }
  },
  history: (_said, result, input) => ({ agency: input.agencyId, terms: result.terms }),
}
