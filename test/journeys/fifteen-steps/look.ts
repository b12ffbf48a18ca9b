/** What the Board Manager sees of the dates at one point of the way, on both readings of AMB-3, held to dates that were counted by hand. */
import assert from 'node:assert/strict'
import type { Reading } from '../../../src/domain/procedures/procedure.ts'
import type { Person } from './person.ts'
import { changeTo, explained, timetableOn } from './timetable.ts'
import type { Row } from './timetable.ts'

/** By the key of the step: its due date ('' for none), how it stands, and the beginning of its explanation where that is to be held too. */
export type Dates = Readonly<Record<string, readonly [due: string, state: string, why?: string]>>

export interface Point {
  readonly today: string
  /** What is the same on both readings. */
  readonly both: Dates
  readonly cumulative: Dates
  readonly perStep: Dates
  /** The steps whose own pages are opened, where the date and its reason must be the same and the authority named. */
  readonly open: readonly string[]
  /** What else the page of the case must say of its clocks. */
  readonly clocks?: RegExp
}

const NAMES: Readonly<Record<Reading, 'cumulative' | 'perStep'>> = { 'cumulative': 'cumulative', 'per step': 'perStep' }

/**
 * Reads first by the reading in force, then by the other, in which the case goes on: so the acts of the way are done in both.
 * Returns the one in force now.
 */
export async function lookAt(office: Person, facts: ReadonlyMap<string, string>, point: Point, inForce: Reading): Promise<Reading> {
  await held(office, facts, point, inForce)
  const other = inForce === 'cumulative' ? 'per step' : 'cumulative'
  await changeTo(office, other)
  await held(office, facts, point, other)
  return other
}

async function held(office: Person, facts: ReadonlyMap<string, string>, point: Point, reading: Reading): Promise<void> {
  const rows = await timetableOn(office)
  explained(rows, facts, point.today)
  if (point.clocks) await office.says(point.clocks)
  for (const [key, expected] of Object.entries({ ...point.both, ...point[NAMES[reading]] })) hold(rows, key, expected, `${reading}, ${point.today}`)
  for (const [at, key] of point.open.entries()) await open(office, rows.find(row => row.key === key) ?? assert.fail(`no step ${key}`), at > 0)
}

function hold(rows: readonly Row[], key: string, [due, state, why]: Dates[string] & {}, at: string): void {
  const row = rows.find(each => each.key === key) ?? assert.fail(`no step ${key}, ${at}`)
  assert.deepEqual([row.due, row.state], [due, state], `${key}, ${at}: ${row.why}`)
  if (why !== undefined) assert.ok(row.why.startsWith(why), `${key}, ${at}: ${row.why}`)
}

async function open(office: Person, row: Row, isBackFirst: boolean): Promise<void> {
  if (isBackFirst) await office.click(office.page.locator('.govuk-back-link'))
  const link = office.page.locator(`th a[href$="/timetable/${row.key}"]`).first()
  if (!await link.isVisible()) await office.page.locator('details').filter({ has: link }).locator('summary').click()
  await office.click(link)
  const text = await office.page.locator('main').innerText()
  const authority = /\((.*)\)\.$/.exec(row.why)?.[1] ?? assert.fail(row.why)
  for (const words of [row.title, ...row.due ? [`Due on ${row.due}`] : [], row.why, row.state, `Authority: ${authority}.`]) assert.ok(text.includes(words), `“${words}” is not on the page of the step:\n${text}`)
}
