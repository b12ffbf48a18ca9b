/** What an agency changed in its package between one hand-in and another: for the author before submitting again, the manager who signs and the reviewers. */
import { entryDifferences } from '../../../domain/chronology/entry-differences.ts'
import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import { partDifferences } from '../../../domain/chronology/part-differences.ts'
import { entriesOnlyIn, partsIn, submissionsOf } from '../../../store/chronology/handed-in.ts'
import type { HandIn, HandedIn } from '../../../store/chronology/handed-in.ts'
import { recordOf } from '../../../store/chronology/submissions.ts'
import type { Reader } from '../../../store/database.ts'
import { missing, view } from '../../answer.ts'
import { offsetOf } from '../../offset.ts'
import { page } from '../../route.ts'
import { packageOf, readHead } from '../head.ts'
import { changes } from '../paths.ts'
import { changesView, nothingYet } from './view.ts'
import type { Compared } from './view.ts'

const TEMPLATE = 'hand-in/changes/page.njk'

export const changesPage = page({
  path: changes,
  action: 'see agency chronology',
  records: { reads: 'what an agency changed in its package' },
  show: async ({ reader, params, query }) => {
    const head = await readHead(reader, params)
    if (!head) return missing
    const of = packageOf(params)
    const submissions = await submissionsOf(reader, of)
    const { changed } = await recordOf(reader, of)
    const compared = comparedOf(submissions, changed, query.get('before'), query.get('after'))
    if (compared === null) return view(TEMPLATE, nothingYet(head, submissions.length))
    return view(TEMPLATE, changesView(params, {
      head, submissions, changed, compared, from: offsetOf(query.get('from')),
      entries: { events: await differences(reader, of, 'events', compared), organisational: await differences(reader, of, 'organisational', compared) },
      parts: partDifferences(await partsIn(reader, of, compared.before), await partsIn(reader, of, compared.after)),
    }))
  },
})

async function differences(reader: Reader, of: ReturnType<typeof packageOf>, kind: ChronologyKind, { before, after }: Compared) {
  return entryDifferences(await entriesOnlyIn(reader, of, kind, before, after), await entriesOnlyIn(reader, of, kind, after, before))
}

/** The two that the address names, or else the last two hand-ins, of which what stands now is one once it differs. Null where there is nothing to compare. */
function comparedOf(submissions: readonly HandedIn[], changed: boolean, asked: string | null, askedAfter: string | null): Compared | null {
  const numbers = submissions.map(each => each.number)
  const stands: HandIn[] = changed ? [...numbers, null] : numbers
  if (stands.length < 2) return null
  const after = askedAfter === 'now' ? null : numbers.find(each => String(each) === askedAfter) ?? stands.at(-1) ?? null
  const earlier = numbers.filter(each => after === null || each < after)
  const before = earlier.find(each => String(each) === asked) ?? earlier.at(-1)
  return before === undefined ? null : { before, after }
}
