/**
 * Chronologies whose truth is known, made up by chance from a seed, and written into the kinds of files that agencies
 * send. What each row means is decided first and worded afterwards, so that a test can compare what was read with it.
 */
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { docx, paragraph, row, table } from './office-files.ts'
import { addDays, date, spoken } from '../../src/domain/plain-date.ts'
import type { PlainDate } from '../../src/domain/plain-date.ts'

export interface TrueEntry {
  readonly agency: string
  /** As the person sees it in the file, or in its table where it has several. */
  row: number
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: string
  readonly from: string | null
  readonly to: string | null
  readonly source: string
  readonly event: string
  readonly comment: string
  readonly outcome: string
}
/** `entries` in the order of the file. */
export interface TrueFile { readonly agency: string; readonly name: string; readonly bytes: Buffer; readonly entries: readonly TrueEntry[]; readonly asks: boolean }

type Chance = (below: number) => number

/** Repeatable: the same seed gives the same numbers. */
export function chance(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

interface When { readonly words: string; readonly earliest: string | null; readonly latest: string | null; readonly precision: string; readonly asks?: boolean; /** As start and end columns give it. */ readonly ends?: readonly [string, string] }

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WORDS = ['Mother', 'said', 'the baby', 'was “settled”', 'at home;', 'health visitor', 'rang,', 'no reply', 'café', '£20 owed', 'x-ray', 'GP’s letter', 'father absent', '"quoted"', 'seen & weighed', 'a < b', 'visit', 'school', '50% attendance', "child's bruise", 'line one\nline two', 'strategy meeting', 'MARAC']
const HEADINGS = {
  date: ['Date', 'Date of event', 'DATE ', 'Event date', 'Date (dd/mm/yy)'], time: ['Time', 'Time (24hr)', 'TIME'], source: ['Source', 'Source of information', 'Source of Information '],
  endDate: ['End Date', 'End date (if different)', 'Date to'], endTime: ['End Time', 'End time', 'Time to'],
  event: ['Event', 'Details of event', 'What happened', 'Description of event', 'Significant event'], comment: ['Comments', 'Analysis', 'Observations of practice', 'IMR author comment', 'Author’s comments/analysis'], outcome: ['Outcome'],
} as const
type Column = keyof typeof HEADINGS

/** A file of one agency with so many entries; format, columns, spelling of dates and what stands between the rows are left to chance. */
export async function trueFile(agency: string, size: number, seed: number): Promise<TrueFile> {
  const next = chance(seed)
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T
  const format = pick(['docx', 'xlsx', 'comma', 'semicolon', 'tab'] as const)
  const yearHeadings = next(3) === 0
  const timeApart = next(3) > 0
  const ends = timeApart && next(3) === 0
  const columns = (['date', ...timeApart ? ['time'] : [], ...ends ? ['endDate', 'endTime'] : [], 'source', 'event', ...next(2) === 0 ? ['outcome'] : [], 'comment'] as Column[])
  if (next(3) === 0) columns.unshift(...columns.splice(columns.indexOf('source'), 1))
  if (next(3) === 0) columns.push(...columns.splice(columns.indexOf('event'), 1))
  const headings = columns.map((column) => pick(HEADINGS[column]))
  const lines: string[][] = []
  const entries: TrueEntry[] = []
  const inOne = (words: string): string[] => columns.map((_, index) => (index === 0 ? words : ''))
  let asks = false
  let year = 2003 + next(6)
  let dayOfYear = 0
  if (next(3) === 0) lines.push(inOne('Chronology for the review'), inOne(''))
  lines.push(headings)
  if (yearHeadings) lines.push(inOne(String(year)))
  for (let count = 0; count < size; count += 1) {
    if (yearHeadings && next(8) === 0) { year += 1; dayOfYear = 0; lines.push(inOne(pick([`${year}`, `Year ${year}`, `${year} (continued)`]))) }
    if (next(12) === 0) lines.push(pick([inOne(''), headings, inOne('Section two: primary school')]))
    dayOfYear = Math.min(364, dayOfYear + next(20))
    const day = addDays(date(`${year}-01-01`), dayOfYear)
    const when = yearHeadings && next(3) > 0 ? yearless(day, next) : anyDate(yearHeadings ? day : addDays(day, next(1500)), next)
    // In one cell, "before 3 May 10:00" is asked about.
    const bounded = when.earliest === null || when.latest === null
    const time = !timeApart && bounded && when.precision !== 'unknown' ? { words: '', from: null, to: null } : anyTime(next)
    asks ||= when.asks === true
    const words = (): string => Array.from({ length: 1 + next(9) }, () => pick(WORDS)).join(' ')
    const entry: TrueEntry = {
      agency, row: lines.length + 1, earliest: when.earliest, latest: when.latest, precision: when.precision, from: time.from, to: time.to,
      source: pick(['HV notes', 'CRIS', 'GP record, p. 4', 'School file']), event: `${agency} ${count}. ${words()}`, comment: next(3) === 0 ? '' : words(), outcome: next(2) === 0 ? '' : words(),
    }
    entries.push(columns.includes('outcome') ? entry : { ...entry, outcome: '' })
    const [start, end] = ends && when.ends ? when.ends : [timeApart || time.words === '' ? when.words : `${when.words} ${time.words}`, '']
    const [startTime, endTime] = ends && time.ends ? time.ends : [time.words, '']
    const cells: Record<Column, string> = {
      date: start, endDate: end, time: startTime, endTime, source: entry.source, event: entry.event, comment: entry.comment, outcome: entry.outcome,
    }
    lines.push(columns.map((column) => cells[column]))
  }
  const split = format === 'docx' && yearHeadings && next(2) === 0
  const bytes = split ? await inSeveralTables(lines, headings, entries, next) : await written(format, lines, columns.indexOf('date'), next)
  return { agency, name: `${agency}.${format === 'docx' || format === 'xlsx' ? format : 'csv'}`, bytes, entries, asks }
}

function two(number: number): string { return String(number).padStart(2, '0') }

function anyDate(day: PlainDate, next: Chance): When {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const name = MONTHS[month - 1] ?? ''
  const short = name.slice(0, 3)
  const later = addDays(day, 1 + next(20))
  const [laterYear, laterMonth, laterDay] = later.split('-').map(Number) as [number, number, number]
  const exact = (words: string): When => ({ words, earliest: day, latest: day, precision: 'day' })
  const lastOfMonth = addDays(date(`${month === 12 ? year + 1 : year}-${two(month === 12 ? 1 : month + 1)}-01`), -1)
  const ofMonth = { earliest: `${day.slice(0, 8)}01`, latest: lastOfMonth }
  const range = { earliest: day, latest: later, precision: 'range' }
  const choices: (() => When)[] = [
    () => exact(`${two(dayOfMonth)}/${two(month)}/${year}`), () => exact(`${dayOfMonth}/${month}/${two(year % 100)}`), () => exact(`${dayOfMonth}.${month}.${two(year % 100)}`), () => exact(`${two(dayOfMonth)}.${two(month)}/${two(year % 100)}`),
    () => exact(`${two(dayOfMonth)}/${two(month)} /${year}`), () => exact(`${dayOfMonth}-${short.toLowerCase()}-${two(year % 100)}`), () => exact(spoken(day)), () => exact(`${dayOfMonth} ${short}. ${year}`), () => exact(day),
    () => exact(`${short} ${dayOfMonth}, ${year}`), () => exact(`on ${dayOfMonth}\u00a0${name} ${year}`),
    () => ({ ...exact(`? ${two(dayOfMonth)}/${two(month)}/${year}`), precision: 'approximate' }), () => ({ ...exact(`approx ${spoken(day)}`), precision: 'approximate' }),
    () => ({ words: `${name} ${year}`, ...ofMonth, precision: 'month' }), () => ({ words: `c. ${name} ${year}`, ...ofMonth, precision: 'approximate' }),
    () => ({ words: `before ${spoken(day)}`, earliest: null, latest: addDays(day, -1), precision: 'before' }), () => ({ words: `since ${spoken(day)}`, earliest: day, latest: null, precision: 'after' }),
    () => ({ words: `${dayOfMonth}.${month}.${two(year % 100)} - ${laterDay}.${laterMonth}.${two(laterYear % 100)}`, ends: [`${dayOfMonth}.${month}.${two(year % 100)}`, `${laterDay}.${laterMonth}.${two(laterYear % 100)}`], ...range }), () => ({ words: `${spoken(day)} – ${spoken(later)}`, ends: [spoken(day), spoken(later)], ...range }),
    () => ({ words: `summer ${year}`, earliest: `${year}-06-01`, latest: `${year}-08-31`, precision: 'season' }), () => ({ words: String(year), earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' }),
    () => ({ words: 'not known', earliest: null, latest: null, precision: 'unknown', asks: true }), () => ({ words: `31/02/${year}`, earliest: null, latest: null, precision: 'unknown', asks: true }),
  ]
  return (choices[next(2) === 0 ? next(11) : next(choices.length)] ?? choices[0])?.() ?? exact(day)
}

function yearless(day: PlainDate, next: Chance): When {
  const [, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const name = MONTHS[month - 1] ?? ''
  const figures = month === Number(day.slice(2, 4)) ? `${dayOfMonth} ${name}` : `${dayOfMonth}/${month}`
  const words = [`${dayOfMonth} ${name}`, `${dayOfMonth}th ${name.slice(0, 3)}`, figures, `${name} ${dayOfMonth}th`][next(4)] ?? ''
  return { words, earliest: day, latest: day, precision: 'day' }
}

interface Clock { readonly words: string; readonly from: string | null; readonly to: string | null; readonly ends?: readonly [string, string] }

function anyTime(next: Chance): Clock {
  const [hour, minute] = [next(23), 1 + next(59)]
  const from = `${two(hour)}:${two(minute)}`
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const half = hour < 12 ? 'am' : 'pm'
  const to = `${two(hour + 1)}:${two(minute)}`
  const all: Clock[] = [
    { words: from, from, to: null }, { words: `${two(hour)}.${two(minute)}`, from, to: null }, { words: `${two(hour)}${two(minute)}hrs`, from, to: null }, { words: `${twelve}.${two(minute)}${half}`, from, to: null },
    { words: `${two(hour)}.${two(minute)} - ${two(hour + 1)}.${two(minute)}`, from, to, ends: [`${two(hour)}.${two(minute)}`, `${two(hour + 1)}${two(minute)}`] }, { words: 'evening', from: null, to: null }, { words: '', from: null, to: null }, { words: '', from: null, to: null },
  ]
  return all[next(all.length)] ?? { words: '', from: null, to: null }
}

async function written(format: 'docx' | 'xlsx' | 'comma' | 'semicolon' | 'tab', lines: readonly (readonly string[])[], dateColumn: number, next: Chance): Promise<Buffer> {
  if (format === 'docx') return docx(paragraph('An agency’s chronology') + table(...lines.map((line) => row(...line.map(inWord)))))
  if (format === 'xlsx') return workbook(lines, dateColumn, next)
  const mark = { comma: ',', semicolon: ';', tab: '\t' }[format]
  const text = lines.map((line) => line.map((words) => (/["\n\r]/.test(words) || words.includes(mark) ? `"${words.replaceAll('"', '""')}"` : words)).join(mark)).join('\r\n')
  const encoding = ['utf8', 'win1252', 'utf16le'][next(3)] ?? 'utf8'
  return iconv.encode(text, encoding, { addBOM: encoding !== 'win1252' })
}

/** A Word document with a table for each year, under the year as a paragraph; some tables begin with the headings again. */
function inSeveralTables(lines: readonly (readonly string[])[], headings: readonly string[], entries: readonly TrueEntry[], next: Chance): Promise<Buffer> {
  const body: string[] = []
  let rows: string[] = []
  const close = (): void => { if (rows.length > 0) body.push(table(...rows)); rows = [] }
  const byRow = new Map(entries.map((entry) => [entry.row, entry]))
  lines.forEach((line, index) => {
    const year = /^(?:Year )?\d{4}(?: \(continued\))?$/.test(line[0] ?? '') && line.slice(1).every((words) => words === '')
    if (year && body.length + rows.length > 0) {
      const headed = rows.length === 1 && rows[0] === row(...headings.map(inWord))
      if (!headed) close()
      const again = headed ? rows : next(2) === 0 ? [row(...headings.map(inWord))] : []
      body.push(paragraph(line[0] ?? ''))
      rows = again
      return
    }
    rows.push(row(...line.map(inWord)))
    const entry = byRow.get(index + 1)
    if (entry) entry.row = rows.length
  })
  close()
  return docx(body.join(''))
}

function inWord(words: string): string {
  return words.split('\n').map((line) => paragraph(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))).join('')
}

/** Days written in full figures are stored as real dates, as Excel does when they are typed. */
async function workbook(lines: readonly (readonly string[])[], dateColumn: number, next: Chance): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Chronology')
  const real = next(2) === 0
  lines.forEach((line, index) => line.forEach((words, column) => {
    const cell = sheet.getCell(index + 1, column + 1)
    const figures = real && column === dateColumn ? /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(words) : null
    const stored = figures ? new Date(Date.UTC(Number(figures[3]), Number(figures[2]) - 1, Number(figures[1]))) : null
    if (stored && stored.getUTCDate() === Number(figures?.[1])) {
      cell.value = stored
      cell.numFmt = 'dd/mm/yyyy'
    } else if (words !== '') cell.value = words
  }))
  return Buffer.from(await book.xlsx.writeBuffer())
}
