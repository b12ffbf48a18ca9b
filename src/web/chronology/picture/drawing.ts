/** The lanes under each other, with every mark at its place: all numbers that the template prints. */
import type { Span } from '../../../domain/chronology/spans.ts'
import type { IntegratedAgency } from '../../../store/chronology/integrated.ts'
import type { Address } from '../../paths.ts'
import type { Bar, Mark } from './marks.ts'
import { inRows } from './marks.ts'
import { round, SIDE, ticksOf, WIDTH } from './scale.ts'
import type { Scale, Tick } from './scale.ts'

const AXIS = 44
const COLUMNS = 50
const TALLEST = 28
const ROW = 18
const PADDING = 5

export interface Drawn {
  readonly kind: Mark['kind']
  readonly href: Address
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The middle, for a dot and for a number. */
  readonly middle: number
  /** Shown beside or in the mark; '' where it stands for one entry. */
  readonly number: string
  readonly numberY: number
  readonly firm: boolean
  /** The points of an arrow at either end; '' where that end is closed. */
  readonly before: string
  readonly after: string
}

export interface Lane { readonly agency: IntegratedAgency; readonly y: number; readonly height: number; readonly middle: number; readonly waiting: boolean; readonly marks: readonly Drawn[] }
export interface Drawing { readonly width: number; readonly height: number; readonly side: number; readonly right: number; readonly axis: number; readonly lanes: readonly Lane[]; readonly ticks: readonly Tick[] }

export function drawingOf(lanes: readonly { readonly agency: IntegratedAgency; readonly marks: readonly Mark[] }[], scale: Scale, span: Span): Drawing {
  const most = Math.max(1, ...lanes.flatMap(({ marks }) => marks.map(mark => mark.kind === 'column' ? mark.entries : 0)))
  const hasColumns = lanes.some(({ marks }) => marks.some(mark => mark.kind === 'column'))
  let y = AXIS
  const drawn = lanes.map(({ agency, marks }): Lane => {
    const top = y + PADDING + (hasColumns ? COLUMNS : 0)
    const rows = inRows(marks.filter(mark => mark.kind !== 'column'))
    const height = PADDING * 2 + (hasColumns ? COLUMNS : 0) + Math.max(hasColumns ? 0 : 1, ...rows.map(({ row }) => row + 1)) * ROW
    const lane = {
      agency, y, height, middle: y + height / 2, waiting: agency.submission === null,
      marks: [
        ...marks.flatMap(mark => mark.kind === 'column' ? [column(mark, y + PADDING + COLUMNS, most)] : []),
        ...rows.map(({ mark, row }) => mark.kind === 'bar' ? bar(mark, top + row * ROW) : plain(mark, top + row * ROW)),
      ],
    }
    y += height
    return lane
  })
  return { width: WIDTH, height: y + 8, side: SIDE, right: WIDTH - SIDE, axis: AXIS, lanes: drawn, ticks: ticksOf(scale, span) }
}

function plain(mark: Mark, top: number): Drawn {
  const { kind, href, name, x, width } = mark
  return { kind, href, name, x, width, y: top + 2, height: ROW - 4, middle: round(x + width / 2), number: '', numberY: top + 15, firm: true, before: '', after: '' }
}

/** As tall as it has entries, beside the tallest of the whole picture. */
function column(mark: Extract<Mark, { kind: 'column' }>, foot: number, most: number): Drawn {
  const height = round(Math.max(4, TALLEST * mark.entries / most))
  const gap = Math.min(3, mark.width / 6)
  return { ...plain(mark, foot), x: round(mark.x + gap), width: round(mark.width - 2 * gap), y: foot - height - 2, height, number: String(mark.entries), numberY: foot - height - 6 }
}

function bar(mark: Bar, top: number): Drawn {
  const [middle, left, right] = [top + ROW / 2, round(mark.x), round(mark.x + mark.width)]
  return {
    ...plain(mark, top), y: top + 3, height: ROW - 6, firm: mark.firm, number: mark.entries > 1 ? String(mark.entries) : '', numberY: top + 15,
    before: mark.openBefore ? `${left + 8},${top + 1} ${left - 3},${middle} ${left + 8},${top + ROW - 1}` : '',
    after: mark.openAfter ? `${right - 8},${top + 1} ${right + 3},${middle} ${right - 8},${top + ROW - 1}` : '',
  }
}
