/**
 * What a person sees of a number in a worksheet: the cell's number format applied, in the United Kingdom's settings.
 * A date that the format shows without its day stays as it is shown: nothing is assumed that nobody sees. One shown
 * without its year carries the stored day all the same, for whoever reads the row to ask about.
 */
import { addDays, date, dayOfMonth, monthOf, weekday, yearOf } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

export interface ShownNumber { readonly text: string; readonly date?: PlainDate; readonly time?: string }

/** Formats that a workbook names by number only (ECMA-376, 18.8.30), as Excel shows them in the United Kingdom. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'], [1, '0'], [2, '0.00'], [3, '#,##0'], [4, '#,##0.00'], [9, '0%'], [10, '0.00%'],
  [14, 'dd/mm/yyyy'], [15, 'd-mmm-yy'], [16, 'd-mmm'], [17, 'mmm-yy'], [18, 'h:mm AM/PM'], [19, 'h:mm:ss AM/PM'],
  [20, 'hh:mm'], [21, 'hh:mm:ss'], [22, 'dd/mm/yyyy hh:mm'], [45, 'mm:ss'], [46, '[h]:mm:ss'], [47, 'mm:ss'],
])

export function builtInFormat(id: number): string {
  const known = BUILT_IN.get(id)
  if (known) return known
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'dd/mm/yyyy' : 'General'
}

/** The number as shown. `from1904`: the workbook counts its days from 1 January 1904, as old ones made on a Mac do. */
export function showNumber(value: number, format: string, from1904: boolean): ShownNumber {
  const shown = sectionFor(value, format)
  const pieces = datePieces(shown)
  if (!pieces) return { text: plainNumber(value, shown) }
  const moment = momentOf(value, from1904)
  return moment ? showMoment(moment, pieces) : { text: plainNumber(value, 'General') }
}

interface Moment { readonly day: PlainDate | null; readonly seconds: number; readonly hours: number }

/** Day null for serial numbers below 1 (times alone) and for 29 February 1900, which Excel counts but which never was. */
function momentOf(value: number, from1904: boolean): Moment | null {
  if (value < 0 || value > 2_958_466) return null
  let days = Math.floor(value)
  let seconds = Math.round((value - days) * 86_400)
  if (seconds === 86_400) {
    days += 1
    seconds = 0
  }
  return { day: dayOf(days, from1904), seconds, hours: Math.floor((days * 86_400 + seconds) / 3600) }
}

function dayOf(days: number, from1904: boolean): PlainDate | null {
  if (from1904) return addDays(date('1904-01-01'), days)
  if (days === 0 || days === 60) return null
  return addDays(date(days < 60 ? '1899-12-31' : '1899-12-30'), days)
}

const SECTION_NOISE = /\[\$[^\]]*\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]|\[[<>=][^\]]*\]/gi

function sectionFor(value: number, format: string): string {
  if (/\[\$-f800\]/i.test(format)) return 'dd mmmm yyyy'
  if (/\[\$-f400\]/i.test(format)) return 'hh:mm:ss'
  const sections = splitSections(format)
  const chosen = value < 0 ? sections[1] ?? sections[0] : value === 0 ? sections[2] ?? sections[0] : sections[0]
  return (chosen ?? 'General').replace(SECTION_NOISE, '')
}

/** Semicolons part a format, but not those in quotes or after a backslash. */
function splitSections(format: string): string[] {
  const parts = format.match(/(?:"[^"]*"|\\.|[^;"\\])+|;/g) ?? []
  const sections = ['']
  for (const part of parts) {
    if (part === ';') sections.push('')
    else sections[sections.length - 1] += part
  }
  return sections
}

interface Piece { readonly kind: 'year' | 'month' | 'day' | 'hour' | 'elapsed' | 'minute' | 'second' | 'half' | 'literal'; readonly text: string }

const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|AM\/PM|A\/P|\[h+\]|y+|m+|d+|h+|s+(?:\.0+)?|General|./gi

/** The pieces of a date or time format, or null where the format is of a plain number. */
function datePieces(format: string): Piece[] | null {
  if (/^general$/i.test(format)) return null
  const pieces: Piece[] = []
  for (const match of format.matchAll(TOKEN)) pieces.push(pieceOf(match[0], match[1] ?? match[2]))
  if (pieces.every((piece) => piece.kind === 'literal')) return null
  return tellMinutesFromMonths(pieces)
}

function pieceOf(token: string, quoted: string | undefined): Piece {
  if (quoted !== undefined) return { kind: 'literal', text: quoted }
  if (/^[_*]/.test(token)) return { kind: 'literal', text: token.startsWith('_') ? ' ' : '' }
  const low = token.toLowerCase()
  if (low === 'am/pm' || low === 'a/p') return { kind: 'half', text: token }
  if (low.startsWith('[h')) return { kind: 'elapsed', text: low }
  const kinds: Readonly<Record<string, Piece['kind']>> = { y: 'year', m: 'month', d: 'day', h: 'hour', s: 'second' }
  const kind = low === 'general' ? undefined : kinds[low.charAt(0)]
  return kind ? { kind, text: low } : { kind: 'literal', text: /^[?#@]$/.test(token) ? '' : token }
}

/** "m" is minutes right after hours or right before seconds, months otherwise. */
function tellMinutesFromMonths(pieces: readonly Piece[]): Piece[] {
  const timed = pieces.filter((piece) => piece.kind !== 'literal' && piece.kind !== 'half')
  return pieces.map((piece) => {
    if (piece.kind !== 'month' || piece.text.length > 2) return piece
    const at = timed.indexOf(piece)
    const before = timed[at - 1]?.kind
    return before === 'hour' || before === 'elapsed' || timed[at + 1]?.kind === 'second' ? { kind: 'minute', text: piece.text } : piece
  })
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function showMoment(moment: Moment, pieces: readonly Piece[]): ShownNumber {
  const has = (kind: Piece['kind']): boolean => pieces.some((piece) => piece.kind === kind)
  const half = has('half')
  const text = pieces.map((piece) => showPiece(piece, moment, half)).join('').trim()
  const weekdayOnly = has('day') && !has('year') && !has('month')
  const ofDay = has('day') && (weekdayOnly || (has('month') && pieces.some((piece) => piece.kind === 'day' && piece.text.length <= 2)))
  const clock = `${two(Math.floor(moment.seconds / 3600))}:${two(Math.floor(moment.seconds / 60) % 60)}`
  return { text, ...(ofDay && moment.day ? { date: moment.day } : {}), ...(has('hour') ? { time: clock } : {}) }
}

function showPiece(piece: Piece, { day, seconds, hours }: Moment, half: boolean): string {
  const wide = piece.text.length > 1
  const hour = Math.floor(seconds / 3600)
  switch (piece.kind) {
    case 'year': { const year = String(day ? yearOf(day) : 1900); return piece.text.length > 2 ? year : year.slice(2) }
    case 'month': return showMonth(day ? monthOf(day) : 1, piece.text.length)
    case 'day': return showDay(day, piece.text.length)
    case 'hour': { const shown = half ? (hour + 11) % 12 + 1 : hour; return wide ? two(shown) : String(shown) }
    case 'elapsed': return String(hours)
    case 'minute': { const minute = Math.floor(seconds / 60) % 60; return wide ? two(minute) : String(minute) }
    case 'second': return wide ? two(seconds % 60) : String(seconds % 60)
    case 'half': return piece.text.length > 3 ? (hour < 12 ? 'AM' : 'PM') : (hour < 12 ? 'A' : 'P')
    default: return piece.text
  }
}

function showMonth(month: number, width: number): string {
  const name = MONTHS[month - 1] ?? ''
  if (width === 1) return String(month)
  if (width === 2) return two(month)
  return width === 4 ? name : name.slice(0, width === 5 ? 1 : 3)
}

function showDay(day: PlainDate | null, width: number): string {
  if (width === 1) return String(day ? dayOfMonth(day) : 0)
  if (width === 2) return two(day ? dayOfMonth(day) : 0)
  const name = DAYS[day ? weekday(day) : 6] ?? ''
  return width === 3 ? name.slice(0, 3) : name
}

/** Plain numbers as far as chronologies hold them: references, ages, counts, with the format's decimals, commas, zeros and per cent. */
function plainNumber(value: number, format: string): string {
  if (!/[0#]/.test(format) || /E[+-]/i.test(format)) return general(value)
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, '')
  const percent = bare.includes('%')
  const decimals = /[0#]\.([0#]+)/.exec(bare)?.[1]?.length ?? 0
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(Math.min(decimals, 20))
  const [whole = '0', fraction] = fixed.split('.')
  const padded = whole.padStart((/0+(?=\.|[^0#,]|$)/.exec(bare)?.[0] ?? '').length, '0')
  const grouped = bare.includes('#,#') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded
  return `${value < 0 ? '-' : ''}${literal(format.replace(/^-/, ''), 'before')}${grouped}${fraction ? `.${fraction}` : ''}${percent ? '%' : ''}${literal(format, 'after')}`
}

function literal(format: string, side: 'before' | 'after'): string {
  const part = side === 'before' ? /^(?:"[^"]*"|\\.|[£€$ ])+/.exec(format)?.[0] : /(?:"[^"]*"|\\.)+$/.exec(format)?.[0]
  return (part ?? '').replace(/"([^"]*)"|\\(.)/g, '$1$2')
}

function general(value: number): string { return String(Number(value.toPrecision(11))) }
function two(value: number): string { return String(value).padStart(2, '0') }
