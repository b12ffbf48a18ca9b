/** Writes one part of the package: summary of comments, action plan, practitioners, word on organisational changes. Gaps are allowed until it is submitted. */
import type { PackageParts, Section } from '../../domain/chronology/package.ts'
import { partsOf, writePart as storePart } from '../../store/chronology/parts.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Json } from '../../store/tables.ts'
import type { Command } from '../run.ts'
import { authorGate, collatorIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface PartWriting<S extends Section = Section> extends PackageOf {
  readonly section: S
  readonly content: PackageParts[S]
  /** The version that the form was made from; 0 for none. */
  readonly basedOn: number
}
interface Found extends AuthorGate { readonly version: number; readonly content: PackageParts[Section] }

export const writePart: Command<PartWriting, Found, { version: number }, { version: number }> = {
  name: 'write-part',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const { parts, versions } = await partsOf(act.writer, input)
    return gate && { ...gate, version: versions[input.section], content: parts[input.section] }
  },
  decide(found, input) {
    const issues = collatorIssues(found)
    if (issues.length > 0) return { issues }
    if (found.version !== input.basedOn) return { conflict: { theirs: { version: found.version, content: found.content as unknown as Json } } }
    return { change: { version: found.version + 1 } }
  },
  async write({ writer, session }, { version }, input) {
    await storePart(writer, session, input, input.section, version, input.content)
    return { version }
  },
  history: (change, _result, input) => ({ agency: input.agencyId, part: input.section, version: change.version }),
}
