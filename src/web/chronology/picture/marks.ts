/**
 * What is drawn in a lane. A column stands for so many entries of one span; a dot for an entry of a known day; a bar for what lies over
 * more days, its ends firm only where they are known, with an arrow where it is open or goes on beyond the edge.
 */
import type { Address } from '../../paths.ts'

interface Placed { readonly x: number; readonly width: number; readonly href: Address; /** Said to whoever hears it, shown to whoever points at it. */ readonly name: string }
export interface Column extends Placed { readonly kind: 'column'; readonly entries: number }
export interface Dot extends Placed { readonly kind: 'dot' }
export interface Bar extends Placed { readonly kind: 'bar'; readonly entries: number; readonly firm: boolean; readonly openBefore: boolean; readonly openAfter: boolean }
export type Mark = Column | Dot | Bar

/** Each mark with the row in which it stands, so that none covers another; rows are filled from the top. */
export function inRows<M extends Mark>(marks: readonly M[]): { readonly mark: M; readonly row: number }[] {
  const ends: number[] = []
  return marks.toSorted((a, b) => a.x - b.x).map(mark => {
    const free = ends.findIndex(end => end + 2 <= mark.x)
    const row = free === -1 ? ends.length : free
    ends[row] = mark.x + mark.width
    return { mark, row }
  })
}

export function rowsNeeded(marks: readonly Mark[]): number { return Math.max(0, ...inRows(marks).map(({ row }) => row + 1)) }
