import type { Reading } from '../../../store/records/readings.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { accessLog } from '../paths.ts'

export const READINGS_ON_A_PAGE = 50

export interface AccessLogView {
  readonly rows: readonly { readonly at: Date; readonly person: Link; readonly what: string; readonly case: Link | null }[]
  /** What the list is narrowed to, in words; null where it shows everything. */
  readonly narrowed: { readonly words: string; readonly all: Address } | null
  readonly first: Link | null
  readonly next: Link | null
}

interface Asked { readonly caseId: string | null; readonly personId: string | null; readonly before: number | null }

export function accessLogView(found: readonly Reading[], { caseId, personId, before }: Asked): AccessLogView {
  const shown = found.slice(0, READINGS_ON_A_PAGE)
  const last = found.length > READINGS_ON_A_PAGE ? shown.at(-1) : undefined
  const narrow = { case: caseId, person: personId }
  return {
    rows: shown.map(each => ({
      at: each.at, what: each.what.charAt(0).toUpperCase() + each.what.slice(1),
      person: { text: each.name, href: accessLog.to({}, { ...narrow, person: each.personId }) },
      case: each.caseReference === null ? null : { text: each.caseReference, href: accessLog.to({}, { ...narrow, case: each.caseId }) },
    })),
    narrowed: caseId === null && personId === null ? null : { words: narrowedTo(shown[0], caseId, personId), all: accessLog.to({}) },
    first: before === null ? null : { text: 'Newest readings', href: accessLog.to({}, narrow) },
    next: last ? { text: 'Older readings', href: accessLog.to({}, { ...narrow, before: last.readId }) } : null,
  }
}

function narrowedTo(first: Reading | undefined, caseId: string | null, personId: string | null): string {
  const parts = [...(personId !== null && first ? [`by ${first.name}`] : []), ...(caseId !== null && first?.caseReference ? [`of case ${first.caseReference}`] : [])]
  return parts.length > 0 ? `Readings ${parts.join(' ')} only.` : 'No reading matches.'
}
