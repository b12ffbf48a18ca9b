/** What the abbreviations of an agency's chronology mean. */
import type { Term } from '../../domain/chronology/abbreviations.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { entriesOf } from './entries.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

/** As last said of each, by the alphabet; those said to be none are among them. */
export async function glossaryOf(reader: Reader, of: PackageOf): Promise<(Term & { readonly version: number })[]> {
  return reader.selectFrom('glossary_terms').distinctOn('abbreviation').select(['abbreviation', 'meaning', 'version'])
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).orderBy('abbreviation').orderBy('version', 'desc').execute()
}

/** The entries of the agency's two chronologies, in which abbreviations are looked for. */
export async function bothChronologies(reader: Reader, of: PackageOf): Promise<readonly CommentedEntry[]> {
  return [...(await entriesOf(reader, of, 'events')).entries, ...(await entriesOf(reader, of, 'organisational')).entries]
}

/** Of all agencies that this person may read, each with the agency's code: those that mean something. */
export async function glossaryOfReview(reader: Reader, caseId: string): Promise<(Term & { readonly code: string })[]> {
  const rows = await reader.selectFrom('glossary_terms as term').innerJoin('agencies as agency', 'agency.agency_id', 'term.agency_id')
    .distinctOn(['term.abbreviation', 'agency.code']).select(['term.abbreviation', 'term.meaning', 'agency.code'])
    .where('term.case_id', '=', caseId).orderBy('term.abbreviation').orderBy('agency.code').orderBy('term.version', 'desc').execute()
  return rows.filter(row => row.meaning !== '')
}

export async function sayTerms(writer: Writer, session: Session, of: PackageOf, terms: readonly (Term & { readonly version: number })[]): Promise<void> {
  if (terms.length === 0) return
  await writer.insertInto('glossary_terms').values(terms.map(term => ({ ...keyOf(session, of), ...term, written_by: session.personId }))).execute()
}
