import type { PackageParts, Section } from '../../../domain/chronology/package.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import { part } from '../paths.ts'
import { SECTION_TITLE } from '../wording.ts'

export interface PartFound {
  readonly head: Head
  readonly section: Section
  readonly parts: PackageParts
  readonly version: number
  readonly writes: boolean
  /** What somebody else saved meanwhile. */
  readonly theirs: PackageParts | null
}

interface Field { readonly name: string; readonly label: string; readonly value: string }
interface Rows { readonly name: string; readonly title: string; readonly rows: readonly (readonly Field[])[]; readonly more: string }

export interface PartView {
  readonly head: Head
  readonly back: Link
  readonly title: string
  readonly intro: string
  readonly here: Address
  readonly version: number
  readonly writes: boolean
  readonly texts: readonly (Field & { readonly hint: string })[]
  readonly instead: { readonly label: string; readonly checked: boolean; readonly reason: string } | null
  readonly rows: Rows | null
  readonly theirs: readonly string[]
}

/** Rows shown blank after those that are filled in. */
const BLANK_ROWS = 3

export function partView(params: PackageParams, found: PartFound): PartView {
  const { head, section, parts, version, writes } = found
  const base = { head, back: { text: head.agency, href: head.home }, title: SECTION_TITLE[section], here: part.to({ ...params, part: section }), version, writes, theirs: found.theirs ? told(section, found.theirs) : [] }
  const blank = writes ? BLANK_ROWS : 0
  switch (section) {
    case 'summary': return {
      ...base, intro: 'Sum up your comments on practice, for the review as a whole.', instead: null, rows: null,
      texts: [
        { name: 'themes', label: 'Themes that emerged', value: parts.summary.themes, hint: 'What runs through your comments' },
        { name: 'learning', label: 'Potential learning for the agency', value: parts.summary.learning, hint: 'What your agency may learn from it' },
      ],
    }
    case 'organisation': return {
      ...base, intro: 'If nothing in the organisation changed over the period of the review, say so here in place of an organisational chronology.', texts: [], rows: null,
      instead: { label: 'Nothing changed in the agency over the period', checked: parts.organisation.none, reason: parts.organisation.reason },
    }
    case 'action_plan': return {
      ...base, intro: 'What your agency will do about each learning point.', texts: [],
      instead: { label: 'There are no learning points for the agency', checked: parts.action_plan.none, reason: parts.action_plan.reason },
      rows: { name: 'actions', title: 'Action', more: 'Save and add more actions', rows: [...parts.action_plan.actions, ...Array.from({ length: blank }, () => ({ learning: '', action: '', owner: '', due: '', noAction: '' }))].map(each => [
        { name: 'learning', label: 'Learning point', value: each.learning }, { name: 'action', label: 'What will be done', value: each.action },
        { name: 'owner', label: 'By whom', value: each.owner }, { name: 'due', label: 'By when', value: each.due },
        { name: 'noAction', label: 'If nothing will be done: why', value: each.noAction ?? '' },
      ]) },
    }
    case 'practitioners': return {
      ...base, intro: 'Those who worked directly with the family and may be invited to the Learning Event. Their managers will be asked before they are contacted.', texts: [],
      instead: { label: 'No practitioner was directly involved', checked: parts.practitioners.none, reason: parts.practitioners.reason },
      rows: { name: 'people', title: 'Practitioner', more: 'Save and add more people', rows: [...parts.practitioners.people, ...Array.from({ length: blank }, () => ({ name: '', role: '', involved: '', contact: '' }))].map(each => [
        { name: 'name', label: 'Name', value: each.name }, { name: 'role', label: 'Role', value: each.role },
        { name: 'involved', label: 'When they were involved', value: each.involved }, { name: 'contact', label: 'How to reach them', value: each.contact },
      ]) },
    }
  }
}

function told(section: Section, parts: PackageParts): string[] {
  const part = parts[section]
  const lines = 'themes' in part ? [part.themes, part.learning] : [part.none ? `None: ${part.reason}` : '',
    ...('actions' in part ? part.actions.map(each => Object.values(each).join(' – ')) : []), ...('people' in part ? part.people.map(each => Object.values(each).join(' – ')) : [])]
  return lines.filter(line => line !== '')
}
