/** The key events as a document: the chosen entries in the order of the chronology, each in the words it was given, without comments. */
import type { EditionHead, Row } from '../../../domain/chronology/edition-cells.ts'
import { EDITIONS } from '../../../domain/chronology/editions.ts'
import { withoutComment, type UncommentedEntry } from '../../../domain/chronology/edition.ts'
import { SIDES, type Laid } from '../../../domain/chronology/key-event.ts'
import { questionedWords } from '../../../domain/chronology/questioned-words.ts'
import { layPdf } from '../../../documents/out/pdf-chronology.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { integratedAgencies } from '../../../store/chronology/integrated.ts'
import type { Reader } from '../../../store/database.ts'
import { keyEvents } from '../../../store/key-events/key-events.ts'
import { questionsOn } from '../../../store/questioned-facts/questioned-facts.ts'
import { accountsOf, type Account } from '../../../store/same-events/tellings.ts'

export interface KeyEventTold { readonly account: Account; /** Of whoever chose it; empty where the entry's own stand. */ readonly words: string; readonly row: Row<UncommentedEntry> }
export interface KeyEventsDocument {
  readonly name: string
  readonly head: EditionHead
  readonly events: readonly KeyEventTold[]
  /** Chosen, but no longer in what its agency has signed. */
  readonly gone: number
}

export async function keyEventsDocument(reader: Reader, caseId: string, made: Date): Promise<KeyEventsDocument | null> {
  const header = await caseHeader(reader, caseId)
  if (!header) return null
  const [chosen, agencies] = [await keyEvents(reader, caseId), await integratedAgencies(reader, caseId)]
  const accounts = await accountsOf(reader, caseId, [...chosen.keys()])
  const questions = await questionsOn(reader, caseId, accounts.map(({ entryId }) => entryId))
  const events = accounts.map((account): KeyEventTold => {
    const words = chosen.get(account.entryId)?.words ?? ''
    return { account, words, row: { ...withoutComment(account.entry), event: words === '' ? account.entry.event : words, questioned: (questions.get(account.entryId) ?? []).map(questionedWords) } }
  })
  const name = caseName(header)
  const told = new Set(accounts.map(({ agencyId }) => agencyId))
  return {
    name, events, gone: chosen.size - accounts.length,
    head: { title: `${name}: key events`, made, columns: EDITIONS['key-events'].columns, paper: 'a4', layout: 'in short', note: '', abbreviations: [], agencies: agencies.filter(({ agencyId }) => told.has(agencyId)).map(({ name: agency, code, colour }) => ({ name: agency, code, colour })) },
  }
}

/** The same words are laid out alike: what was measured is kept for a while. */
const KEPT = 50
const kept = new Map<string, Promise<Laid>>()

/** Null where there is nothing to measure, or no PDF can be set on this machine. */
export async function lengthOf(document: KeyEventsDocument): Promise<Laid | null> {
  return document.events.length === 0 ? null : measured(document).catch(() => null)
}

function measured({ head, events }: KeyEventsDocument): Promise<Laid> {
  const entries = events.map(({ row }) => row)
  const document = JSON.stringify([head.title, head.agencies, entries])
  const known = kept.get(document)
  if (known) return known
  const laid = layPdf(head, { comments: 'without', entries }, SIDES)
  kept.set(document, laid)
  laid.catch(() => kept.delete(document))
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
  return laid
}
