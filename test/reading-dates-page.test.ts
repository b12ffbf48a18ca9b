/** docs/reading-dates.md tells people how dates and times are read: every line of its tables is read here, and must be true. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readDate } from '../src/domain/chronology/read-date.ts'
import { readTime } from '../src/domain/chronology/read-time.ts'
import { date } from '../src/domain/plain-date.ts'

const page = readFileSync(new URL('../docs/reading-dates.md', import.meta.url), 'utf8')
const lines = (part: string): string[][] => [...part.matchAll(/^\| (?!Words)(.+?) \| (.+?) \| ?(asked)? ?\|$/gm)].map(([, words = '', told = '', asked = '']) => [words, told, asked])
const span = (from: string | null, to: string | null, none: string): string => (from === null && to === null ? none : from === null ? `to ${to}` : to === null ? from : from === to ? from : `${from} to ${to}`)

test('the page on reading dates tells the truth', () => {
  const days = lines(page.slice(0, page.indexOf('## Times')))
  assert.ok(days.length > 50)
  for (const [given = '', told, asked] of days) {
    const heading = /^(.*) \(under the heading (\d{4})\)$/.exec(given)
    const read = readDate(heading?.[1] ?? given, { today: date('2026-11-23'), ...(heading ? { year: Number(heading[2]) } : {}) })
    const { earliest, latest } = read.date
    const shown = latest === null && earliest !== null ? `from ${earliest}` : span(earliest, latest, 'not known')
    assert.deepEqual([shown, read.questions.length > 0 ? 'asked' : ''], [told, asked], given)
    assert.equal(read.date.inferred, heading !== null, given)
  }
})

test('and on reading times', () => {
  const times = lines(page.slice(page.indexOf('## Times')))
  assert.ok(times.length > 10)
  for (const [given = '', told, asked] of times) {
    const read = readTime(given)
    assert.deepEqual([span(read.time?.from ?? null, read.time?.to ?? null, 'no clock time'), read.questions.length > 0 ? 'asked' : ''], [told, asked], given)
  }
})
