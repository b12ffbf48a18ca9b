import { dateGiven, furtherColumns, readAs, standingWords } from '../../../domain/chronology/edition-cells.ts'
import type { Term } from '../../../domain/chronology/abbreviations.ts'
import { agesSpoken, birthsSpoken } from '../../../domain/chronology/age.ts'
import type { ChildrenBorn } from '../../../domain/chronology/age.ts'
import { FACT_OUTCOMES } from '../../../domain/chronology/questioned-fact.ts'
import type { CommentedEntry } from '../../../domain/chronology/entry.ts'
import { labelledEntry, type Labelled } from '../../../domain/identity/labelled.ts'
import { unsettled, type Mention } from '../../../domain/identity/mention.ts'
import type { UncommentedEntry } from '../../../domain/chronology/edition.ts'
import type { IntegratedAgency, IntegratedKey } from '../../../store/chronology/integrated.ts'
import type { FactQuestion } from '../../../store/questioned-facts/questioned-facts.ts'
import { caseHome } from '../../cases/paths.ts'
import { questionedFact, questionedFacts, questionEntry } from '../questioned-facts/paths.ts'
import { editions } from '../editions/paths.ts'
import { keyEventPath, keyEventsPath } from '../key-events/paths.ts'
import { themesOfEntryPath } from '../../key-themes/paths.ts'
import { sameEvents } from '../same-events/paths.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { keyText, placeOf, queryOf } from './asked.ts'
import { fileLinks, type FileLinks } from './formats.ts'
import type { Asked, Typed } from './asked.ts'
import { download, downloadWithComments, integrated, integratedWithComments, patterns, picture } from './paths.ts'

export interface IntegratedView {
  readonly back: { readonly href: Address; readonly text: string }
  readonly name: string
  readonly withComments: boolean
  /** Whether the reader comes to the Learning Event as somebody who worked with the family, or as their manager: they are told what this is. */
  readonly forTheEvent: boolean
  /** The way to the other rendition; null for whoever may not read comments. */
  readonly other: Link | null
  /** The way from the words as written to labels and back; null where nobody has a label yet. */
  readonly flip: Link | null
  /** In the view with labels: how many mentions of the entries shown are not settled, and so stand as written. */
  readonly unsettled: number
  readonly picture: Address
  readonly patterns: Address
  readonly here: Address
  readonly sameEvents: Address
  readonly questionedFacts: Address
  readonly keyEvents: Address
  readonly editions: Address
  readonly typed: Typed
  readonly narrowed: boolean
  readonly agencies: readonly AgencyKey[]
  readonly waiting: readonly string[]
  readonly rows: readonly EntryRow[]
  readonly births: string
  readonly glossary: readonly (Term & { readonly code: string })[]
  readonly total: number
  readonly shown: string
  readonly files: readonly FileLinks[]
  readonly previous: Link | null
  readonly next: Link | null
}

export interface AgencyKey { readonly code: string; readonly name: string; readonly colour: number; readonly standing: string; readonly chosen: boolean }

export interface EntryRow {
  readonly entryId: string
  readonly agency: { readonly name: string; readonly code: string; readonly colour: number }
  readonly date: string
  readonly readAs: string
  readonly time: string
  readonly source: string
  readonly event: string
  readonly further: string
  /** The children's ages at the event; '' for who may not know when they were born. */
  readonly ages: string
  readonly place: string
  /** What is questioned in it, and the way to question it; null for whoever may not. */
  readonly questions: readonly (Link & { readonly words: string })[]
  readonly ask: Address | null
  /** The way to make it a key event, or to change it as one; null for whoever may not. */
  readonly keyEvent: Link | null
  /** The Key Themes that rest on it, for whoever writes them. '' where none does. */
  readonly themes: string
  /** The way to put it under Key Themes; null for whoever may not, and while there is none. */
  readonly keyTheme: Link | null
  /** Absent from the rendition without comments. */
  readonly comment?: string
}

/** An entry with what a row of the page needs beside it. */
export interface ShownEntry { readonly entry: CommentedEntry | UncommentedEntry; readonly key: IntegratedKey; readonly file: string | null }

export interface IntegratedMatter {
  readonly caseId: string
  readonly name: string
  readonly asked: Asked
  readonly agencies: readonly IntegratedAgency[]
  readonly mayReadComments: boolean
  readonly withComments: boolean
  readonly forTheEvent: boolean
  readonly entries: readonly ShownEntry[]
  readonly total: number
  readonly earlier: number
  readonly questions: ReadonlyMap<string, readonly FactQuestion[]>
  readonly mayQuestion: boolean
  /** Entries that are key events now; null for whoever may not choose them. */
  readonly keyEvents: ReadonlySet<string> | null
  /** By entry, the Key Themes that rest on it; null for whoever may not write themes, and while there is none. */
  readonly underThemes: ReadonlyMap<string, readonly string[]> | null
  readonly births: ChildrenBorn
  readonly glossary: readonly (Term & { readonly code: string })[]
  /** Null where the words are shown as they were written. */
  readonly labels: { readonly people: readonly Labelled[]; readonly mentions: ReadonlyMap<string, readonly Mention[]> } | null
  readonly hasLabels: boolean
}

export function integratedView(matter: IntegratedMatter): IntegratedView {
  const { caseId, asked, agencies, entries, total, earlier, withComments } = matter
  const here = withComments ? integratedWithComments : integrated
  const files = withComments ? downloadWithComments : download
  const [first, last] = [entries[0], entries.at(-1)]
  const query = queryOf(asked.typed)
  return {
    back: { href: caseHome.to({ case: caseId }), text: matter.name },
    name: matter.name, withComments, forTheEvent: matter.forTheEvent, here: here.to({ case: caseId }), typed: asked.typed, narrowed: asked.narrowed,
    sameEvents: sameEvents.to({ case: caseId }), questionedFacts: questionedFacts.to({ case: caseId }), keyEvents: keyEventsPath.to({ case: caseId }), editions: editions.to({ case: caseId }),
    picture: picture.to({ case: caseId }, query), patterns: patterns.to({ case: caseId }, query),
    other: matter.mayReadComments
      ? { text: withComments ? 'Show without comments' : 'Show with comments', href: (withComments ? integrated : integratedWithComments).to({ case: caseId }, query) } : null,
    flip: matter.labels ? { text: 'Show the words as written', href: here.to({ case: caseId }, { ...query, people: null }) } : matter.hasLabels ? { text: 'Show labels in place of names', href: here.to({ case: caseId }, { ...query, people: 'labels' }) } : null,
    unsettled: matter.labels ? unsettled([...matter.labels.mentions.values()].flat()).length : 0,
    agencies: keyOfAgencies(agencies, asked.typed),
    waiting: agencies.filter(agency => agency.submission === null).map(agency => agency.name),
    rows: entries.map(shown => entryRow(shown, matter, key => placeOf(here, caseId, query, key))), births: birthsSpoken(matter.births), glossary: matter.glossary,
    total,
    shown: entries.length > 0 ? `${earlier + 1} to ${earlier + entries.length} of ${total}` : '',
    files: fileLinks(total, query, (format, more) => files.to({ case: caseId, format }, more)),
    previous: first && earlier > 0 ? { text: 'Earlier entries', href: here.to({ case: caseId }, { ...query, before: keyText(first.key) }) } : null,
    next: last && earlier + entries.length < total ? { text: 'Later entries', href: here.to({ case: caseId }, { ...query, after: keyText(last.key) }) } : null,
  }
}

export function keyOfAgencies(agencies: readonly IntegratedAgency[], typed: Typed): AgencyKey[] {
  return agencies.map(agency => ({ code: agency.code, name: agency.name, colour: agency.colour, chosen: typed.agency.includes(agency.code), standing: standingWords(agency.signedOn) }))
}

function entryRow({ entry: written, key, file }: ShownEntry, { caseId, agencies, questions, mayQuestion, keyEvents, underThemes, births, labels }: IntegratedMatter, standsAt: (key: IntegratedKey) => Address): EntryRow {
  const entry = labels ? labelledEntry(written, labels.mentions.get(key.entryId) ?? [], labels.people) : written
  const agency = agencies[key.agency]
  const themes = underThemes?.get(key.entryId) ?? []
  return {
    ask: mayQuestion ? questionEntry.to({ case: caseId, entry: key.entryId }) : null,
    keyEvent: keyEvents ? { text: keyEvents.has(key.entryId) ? 'A key event: change it' : 'Make it a key event', href: keyEventPath.to({ case: caseId, entry: key.entryId }) } : null,
    themes: labels || themes.length === 0 ? '' : `${themes.length === 1 ? 'Key Theme' : 'Key Themes'}: ${themes.join('; ')}`,
    keyTheme: underThemes ? { text: themes.length > 0 ? 'Change its Key Themes' : 'Put under a Key Theme', href: themesOfEntryPath.to({ case: caseId, entry: key.entryId }, { backTo: standsAt(key) }) } : null,
    questions: (questions.get(key.entryId) ?? []).map(({ questionId, decision }) => ({
      text: decision === null ? 'Questioned, not decided yet' : `Questioned: ${FACT_OUTCOMES[decision.outcome].toLowerCase()}`, words: labels ? '' : decision?.words ?? '', href: questionedFact.to({ case: caseId, question: questionId }),
    })),
    entryId: key.entryId,
    agency: { name: entry.agency, code: agency?.code ?? '', colour: agency?.colour ?? 0 },
    date: dateGiven(entry.date), readAs: readAs(entry.date), time: entry.time?.text ?? '', source: entry.source, event: entry.event,
    further: furtherColumns(entry.other), ages: agesSpoken(births, entry.date), place: placeIn(labels ? null : file, entry.place), ...entry.comment === undefined ? {} : { comment: entry.comment },
  }
}

/** Where the words stand in what the agency sent. */
export function placeIn(file: string | null, place: string): string { return file === null ? place : `${file}, ${place}` }
