/** The written parts of a package, each with all its versions; the last counts. */
import { NO_PARTS, SECTIONS } from '../../domain/chronology/package.ts'
import type { PackageParts, Section } from '../../domain/chronology/package.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

export interface PartsOnRecord { readonly parts: PackageParts; readonly versions: Readonly<Record<Section, number>> }

/** Every part as it now stands; one never written is empty, with version 0. */
export async function partsOf(reader: Reader, of: PackageOf): Promise<PartsOnRecord> {
  const rows = await reader.selectFrom('package_parts').select(['section', 'version', 'content']).distinctOn('section')
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).orderBy('section').orderBy('version', 'desc').execute()
  const latest = new Map(rows.map(row => [row.section, row]))
  const read = <S extends Section>(section: S): PackageParts[S] => {
    const content = latest.get(section)?.content as PackageParts[S] | undefined
    return content ?? NO_PARTS[section]
  }
  return {
    parts: { summary: read('summary'), action_plan: read('action_plan'), practitioners: read('practitioners'), organisation: read('organisation') },
    versions: Object.fromEntries(SECTIONS.map(section => [section, latest.get(section)?.version ?? 0])) as Record<Section, number>,
  }
}

export async function writePart<S extends Section>(writer: Writer, session: Session, of: PackageOf, section: S, version: number, content: PackageParts[S]): Promise<void> {
  await writer.insertInto('package_parts').values({
    ...keyOf(session, of), section, version, content: JSON.stringify(content).replaceAll('\\u0000', '\ufffd'), written_by: session.personId,
  }).execute()
}
