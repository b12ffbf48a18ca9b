/** Writing several entries at once, as the rows of a table: saved row by row, each kept as a draft until it can be an entry. */
import { keepDraft, letGoOfDraft } from '../../../commands/chronology/keep-draft.ts'
import { saveRow } from '../../../commands/chronology/save-row.ts'
import type { Row } from '../../../commands/chronology/save-row.ts'
import { randomUUID } from 'node:crypto'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import { isBlank, saysWhatStands } from '../../../domain/chronology/written-entry.ts'
import { hasAcknowledged } from '../../../store/chronology/authors.ts'
import { draftsOf } from '../../../store/chronology/drafts.ts'
import { entriesOf, entryOf } from '../../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../../store/chronology/entries.ts'
import { writtenColumns } from '../../../store/chronology/review-columns.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { rowsOf, textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import type { ActVisit, Visit } from '../../route.ts'
import { offsetOf } from '../../offset.ts'
import { packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { sharing, table, tableRow } from '../paths.ts'
import { postedRow } from './posted-row.ts'
import { keptOf, outcomeState } from './state.ts'
import type { RowState } from './state.ts'
import { BLANK_ROWS, issuesOf, PAGE_OF_ROWS, tableView } from './view.ts'
import type { TableView } from './view.ts'

const TEMPLATE = 'hand-in/table/page.njk'
const STATE = 'hand-in/table/state.njk'
const MOST_BLANK = 50

type TableVisit = PackageVisit & Pick<Visit, 'actor' | 'query'> & { readonly params: { readonly chronology: string } }

async function shown(reader: Reader, { params, query, services }: TableVisit, outcomes: ReadonlyMap<string, RowState> = new Map()): Promise<TableView | null> {
  const head = await readHead(reader, params)
  if (!head || !isChronologyKind(params.chronology)) return null
  const [of, kind, from] = [packageOf(params), params.chronology, offsetOf(query.get('from') ?? '')]
  const page = await entriesOf(reader, of, kind, { offset: from, limit: PAGE_OF_ROWS })
  const drafts = await draftsOf(reader, of, kind)
  const here = new Set(page.entries.map(entry => entry.entryId))
  const elsewhere = []
  for (const draft of drafts) if (!here.has(draft.entryId)) elsewhere.push(await entryOf(reader, of, draft.entryId))
  return tableView(params, {
    head, kind, from, page, drafts, outcomes, elsewhere: elsewhere.filter(entry => entry !== null), columns: await writtenColumns(reader, of, kind),
    blank: Math.min(MOST_BLANK, Math.max(BLANK_ROWS, offsetOf(query.get('blank') ?? ''))), today: services.moment().today, newId: randomUUID,
  })
}

export const tablePage = page({
  path: table,
  action: 'write chronology',
  records: { reads: 'an agency’s chronology, to write in' },
  async show(visit) {
    if (!await hasAcknowledged(visit.reader, packageOf(visit.params), visit.actor.personId)) return redirect(sharing.to(visit.params))
    return orMissing(await shown(visit.reader, visit), model => view(TEMPLATE, model))
  },
})

export const saveTableAct = act({
  path: table,
  action: 'write chronology',
  async handle(visit) {
    const { params, posted } = visit
    const kind = params.chronology
    if (!isChronologyKind(kind)) return missing
    const rows = rowsOf(posted, 'rows').map(row => rowOf(visit, kind, postedRow(row)))
    const removed = textOf(posted, 'remove')
    if (removed !== '' || textOf(posted, 'more') === 'yes') return keepAll(visit, rows, removed)
    const outcomes = new Map<string, RowState>()
    let saved = 0
    for (const row of rows) {
      const outcome = await saveRow(visit.services, visit.actor, row)
      if (outcome.kind === 'saved' && outcome.isNew) saved++
      const state = outcomeState(outcome, row.written)
      outcomes.set(state.entryId ?? row.entryId, state)
    }
    const told = saved === 0 ? 'There was nothing new to save.' : saved === 1 ? '1 entry is saved.' : `${saved} entries are saved.`
    return orMissing(await visit.read(reader => shown(reader, visit, outcomes)), model => {
      const issues = issuesOf({ ...model, standing: model.standing.filter(row => outcomes.has(row.entryId)), begun: model.begun.filter(row => outcomes.has(row.entryId)) })
      return issues.length === 0 ? redirect(model.here, told) : again(TEMPLATE, { ...model, saved: saved === 0 ? '' : `${told} The others wait for you below; your words are kept.` }, issues)
    })
  },
})

/** The words of all rows are kept, and the page comes again with one more row, or with one fewer. */
async function keepAll(visit: ActVisit<typeof table.pattern>, rows: readonly Row[], removed: string) {
  for (const row of rows) {
    if (row.entryId === removed) await letGoOfDraft(visit.services, visit.actor, row)
    else if (row.basedOn > 0 || !isBlank(row.written)) await keepDraftUnlessSaid(visit, row)
  }
  const blank = rows.filter(row => row.basedOn === 0 && isBlank(row.written)).length
  return redirect(table.to(visit.params, { blank: removed === '' ? blank + 1 : blank, from: visit.query.get('from') }), removed === '' ? null : 'The row is removed.')
}

/** A row that only shows what the entry says is no draft. The entry as it stands; null where it is not there, false where it is out of reach. */
async function keepDraftUnlessSaid({ services, actor, read }: Pick<ActVisit, 'services' | 'actor' | 'read'>, row: Row): Promise<EntryOnRecord | null | false> {
  const current = await read(reader => entryOf(reader, row, row.entryId))
  const isSaid = current !== null && current.version === row.basedOn && saysWhatStands(current, row.written)
  const done = isSaid ? await letGoOfDraft(services, actor, row) : await keepDraft(services, actor, row, row.basedOn, row.written)
  return done && current
}

/** One row, as the browser sends it while somebody types: kept; or, where they went on to the next, saved. */
export const keepRowAct = act({
  path: tableRow,
  action: 'write chronology',
  async handle(visit) {
    const { params, posted, services, actor } = visit
    if (!isChronologyKind(params.chronology)) return missing
    const row = rowOf(visit, params.chronology, { ...postedRow(posted), entryId: params.entry })
    const told = (state: RowState): object => ({ state, n: /^\d{1,4}$/.test(textOf(posted, 'row')) ? textOf(posted, 'row') : '0', written: row.written })
    if (textOf(posted, 'save') !== 'yes') {
      const current = await keepDraftUnlessSaid(visit, row)
      if (current === false) return missing
      return view(STATE, told(keptOf(row.written, current, row.basedOn, services.moment().today)))
    }
    const outcome = await saveRow(services, actor, row)
    if (outcome.kind === 'not found') return missing
    const state = outcomeState(outcome, row.written)
    return outcome.kind === 'overtaken' || outcome.kind === 'taken out' ? overtaken(STATE, told(state)) : view(STATE, told(state))
  },
})

function rowOf({ params }: PackageVisit, chronology: ChronologyKind, { entryId, basedOn, written }: ReturnType<typeof postedRow>): Row {
  return { ...packageOf(params), chronology, entryId, basedOn, written }
}
