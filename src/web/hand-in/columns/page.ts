/** Which further columns the chronologies of a review are to have: set by the board, best before the agencies begin. */
import { askForColumns } from '../../../commands/chronology/ask-for-columns.ts'
import type { ReviewColumn } from '../../../domain/chronology/review-columns.ts'
import type { Issue } from '../../../domain/history.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { reviewColumns } from '../../../store/chronology/review-columns.ts'
import type { Reader } from '../../../store/database.ts'
import { again, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { rowsAt, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { columns, packages } from '../paths.ts'

const TEMPLATE = 'hand-in/columns/page.njk'
const SPEC: Spec = {
  columns: {
    kind: 'rows', label: 'Column', another: 'Add a column', of: {
      heading: { kind: 'text', label: 'Heading', hint: 'A fact, such as “Child seen?” or “Outcome”' },
      isRequired: { kind: 'tick', label: 'Every entry should have something in it' },
    },
  },
}

async function shown(reader: Reader, caseId: string, typed: Values | null, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const header = await caseHeader(reader, caseId)
  if (!header) return null
  const last = await reviewColumns(reader, caseId)
  const of = { case: caseId }
  return {
    back: { href: packages.to(of), text: 'Agencies’ chronologies' }, here: columns.to(of), title: 'Further columns of the chronologies', name: caseName(header), button: 'Save the columns', basedOn: last.version,
    lead: [
      'Every chronology has the date, the time, the source, what happened and the author’s comment. Here you can ask for more in this review. They are in the template, in the table in which authors write, and beside each entry; columns of a file with the same heading are read as them.',
      'They are facts, and whoever comes to the Learning Event reads them. What agencies have written already stays as it is.',
    ],
    theirs: theirs ? last.columns : null, fields: drawSpec(SPEC, typed ?? { columns: last.columns.map(({ heading, isRequired }) => ({ heading, isRequired })) }, issues),
  }
}

export const columnsPage = page({
  path: columns,
  action: 'ask for columns',
  records: 'nothing of a case',
  show: async ({ reader, params }) => orMissing(await shown(reader, params.case, null, []), model => view(TEMPLATE, model)),
})

export const askForColumnsAct = act({
  path: columns,
  action: 'ask for columns',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const typed = readSpec(SPEC, posted, change)
    if (change.add !== '' || change.remove !== '') return orMissing(await read(reader => shown(reader, params.case, typed, [])), model => view(TEMPLATE, { ...model, basedOn }))
    const asked = rowsAt(typed, 'columns').map((row): ReviewColumn => ({ heading: textAt(row, 'heading'), isRequired: row['isRequired'] === true }))
    return settle(await run(askForColumns, { caseId: params.case, columns: asked, basedOn: Number(basedOn ?? 0) }), {
      done: () => redirect(packages.to({ case: params.case }), asked.length === 0 ? 'No further column is asked for.' : 'The columns are saved.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params.case, typed, issues)), model => again(TEMPLATE, { ...model, basedOn }, issues)),
      overtaken: async () => orMissing(await read(reader => shown(reader, params.case, typed, [], true)), model => overtaken(TEMPLATE, model)),
    })
  },
})
