/** The timetable of the case as the Board Manager reads it on its page, and what makes a date of it explained. */
import assert from 'node:assert/strict'
import type { Reading } from '../../../src/domain/procedures/procedure.ts'
import type { Person } from './person.ts'

export interface Row { readonly key: string; readonly title: string; readonly due: string; readonly provisional: boolean; readonly planned: string; readonly why: string; readonly state: string }

const DATE = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}`
const AUTHORITY = String.raw`\((?:toolkit|Working Together 2015), [^()]+(?:\([iv]+\))?[^()]*\)\.$`
const COUNTED = new RegExp(String.raw`^(\d+) (working day|day|week|month)s?(?:, as this board has set,)? (after|before) (.+?)(?:,? (on|expected by|planned for) (${DATE})|, which has no date yet) ${AUTHORITY}`)
const SAME_DAY = new RegExp(String.raw`^On the day that (.+?),? (on|expected by|planned for) (${DATE}) ${AUTHORITY}`)
const UNDATED = new RegExp(String.raw`^(?:As soon as (.+?)(?:,? (on|expected by|planned for) (${DATE})|, which has no date yet); the toolkit gives no number of days|No date is set) ${AUTHORITY}`)
/** Not working days in England and Wales, from October 2016 to January 2017. */
const HOLIDAYS = new Set(['2016-12-26', '2016-12-27', '2017-01-02'])

/** By the page that settles how the board counts its days. */
export async function changeTo(office: Person, reading: Reading): Promise<void> {
  await office.follow('Settings')
  await office.choose({ reading })
  await office.press('Save')
  await office.says(/The settings are changed/)
}

export async function timetableOn(office: Person): Promise<readonly Row[]> {
  await office.follow('Cases')
  await office.click(office.page.locator('main tbody tr').first().getByRole('link').first())
  const rows = await office.page.locator('main tbody tr').filter({ has: office.page.locator('th a[href*="/timetable/"]') }).evaluateAll(found => found.map(row => {
    const [, due, state] = [...row.querySelectorAll('td')]
    const link = row.querySelector('th a')
    return {
      key: link?.getAttribute('href')?.split('/').at(-1) ?? '', title: link?.textContent ?? '', due: due?.querySelector('strong')?.textContent ?? '',
      provisional: due?.textContent.includes('(provisional)') ?? false, planned: /Planned for (\d+ \w+ \d+)/.exec(due?.textContent ?? '')?.[1] ?? '',
      why: due?.querySelector('.service-why')?.textContent ?? '', state: state?.querySelector('.govuk-tag')?.textContent.trim() ?? '',
    }
  }))
  assert.ok(rows.length >= 20, `a timetable of ${rows.length} rows`)
  return rows
}

/**
 * Every date must follow from its own explanation by a count of one's own; what it counts from must be a fact that this
 * walk has recorded on that very day, or a day that another row of the same table tells; and where there is no date, the row says why.
 */
export function explained(rows: readonly Row[], facts: ReadonlyMap<string, string>, today: string): void {
  const told = new Set([today, ...rows.flatMap(({ due, planned }) => [due, planned])])
  for (const { title, due, why } of rows) {
    const [counted, same, none] = [COUNTED.exec(why), SAME_DAY.exec(why), UNDATED.exec(why)]
    const [what, how, day] = counted ? counted.slice(4, 7) : same ? same.slice(1, 4) : none ? none.slice(1, 4) : assert.fail(`“${title}” does not explain itself: ${why}`)
    if (how === 'on') assert.equal(facts.get(what ?? ''), day, `“${title}” counts from a fact that this walk has not recorded so: ${why}`)
    else if (day !== undefined) assert.ok(told.has(day), `“${title}” counts from a day that the timetable does not tell: ${why}`)
    if (counted) assert.equal(due, day === undefined ? '' : added(day, Number(counted[1]) * (counted[3] === 'before' ? -1 : 1), counted[2] ?? ''), `“${title}” is not due when it says: ${why}`)
    else assert.equal(due, same ? day : '', `“${title}”: ${why}`)
  }
}

/** A count of its own, apart from the product's. */
function added(day: string, number: number, unit: string): string {
  const on = new Date(`${day} UTC`)
  const step = (days: number): void => { on.setUTCDate(on.getUTCDate() + days) }
  if (unit === 'month') on.setUTCMonth(on.getUTCMonth() + number)
  else if (unit !== 'working day') step(number * (unit === 'week' ? 7 : 1))
  else for (let left = Math.abs(number); left > 0;) {
    step(Math.sign(number))
    if (on.getUTCDay() % 6 !== 0 && !HOLIDAYS.has(on.toISOString().slice(0, 10))) left -= 1
  }
  return on.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
