import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { readWhen } from './read-when.ts'
import { whenSpoken } from './when-spoken.ts'

const SPOKEN: readonly [words: string, time: string, spoken: string][] = [
  ['12/03/2014', '2.15 pm', 'Wednesday 12 March 2014, 14:15'],
  ['? 22 may 2006', '', 'about Monday 22 May 2006'],
  ['about 2010', '', 'about 1 January 2010 to 31 December 2010'],
  ['March 2007', '', 'between 1 March 2007 and 31 March 2007'],
  ['3.6.06 - 5.6.06', '', 'from 3 June 2006 to 5 June 2006'],
  ['before 3 June 2006', '', '2 June 2006 or earlier'],
  ['since 3 June 2006', '', '3 June 2006 or later'],
  ['not known', '', 'no date that can be placed'],
]

for (const [words, clock, spoken] of SPOKEN) {
  test(`“${words}${clock === '' ? '' : ` ${clock}`}” is read back as ${spoken}`, () => {
    const when = readWhen({ start: words, startTime: clock }, { today: date('2016-12-01') })
    assert.equal(whenSpoken(when.date, when.time), spoken)
  })
}
