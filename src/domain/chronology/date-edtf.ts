/**
 * A date in the Extended Date/Time Format (ISO 8601-2), for those who take a chronology into another program. Seasons
 * and quarters are written as the months we mean, because programs differ over which months a season has.
 */
import type { PlainDate } from '../plain-date.ts'
import { lastOfMonth, monthOf, yearOf } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'

/** "2006-03-14", "2006-03", "2006", "199X", "2006-11/2006-12", "2014-03~", "../2006-05-02", "2006-05-03/.."; null where no date is known. */
export function edtf(date: EventDate): string | null {
  const { earliest, latest } = date
  if (earliest === null && latest === null) return null
  if (earliest === null || latest === null) return earliest === null ? `../${latest}` : `${earliest}/..`
  if (date.precision === 'decade') return `${earliest.slice(0, 3)}X`
  const mark = date.precision === 'approximate' ? '~' : ''
  const whole = wholeOf(earliest, latest)
  if (whole !== null) return whole + mark
  const months = earliest.endsWith('-01') && latest === lastOfMonth(yearOf(latest), monthOf(latest)) && date.precision !== 'approximate'
  const cut = months && date.precision !== 'range' ? 7 : months ? lengthOf(earliest, latest) : 10
  return `${earliest.slice(0, cut)}${mark}/${latest.slice(0, cut)}${mark}`
}

/** The day, the month or the year that the interval exactly is. */
function wholeOf(earliest: PlainDate, latest: PlainDate): string | null {
  if (earliest === latest) return earliest
  if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4)
  return earliest.endsWith('-01') && latest === lastOfMonth(yearOf(earliest), monthOf(earliest)) ? earliest.slice(0, 7) : null
}

function lengthOf(earliest: PlainDate, latest: PlainDate): number {
  return earliest.endsWith('-01-01') && latest.endsWith('-12-31') ? 4 : 7
}
