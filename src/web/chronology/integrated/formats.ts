/** The files in which an edition of the chronology is given, the papers on which it is laid out, and the parts in which a long PDF comes. */
import type { Readable } from 'node:stream'
import { PAPERS } from '../../../domain/chronology/edition-cells.ts'
import type { EditionEntries, EditionHead, Paper } from '../../../domain/chronology/edition-cells.ts'
import { writeCsv } from '../../../documents/out/csv.ts'
import { writeExcel } from '../../../documents/out/excel-chronology.ts'
import { MOST_IN_A_PDF, writePdf } from '../../../documents/out/pdf-chronology.ts'
import { writeWord } from '../../../documents/out/word-chronology.ts'
import type { Address, Query } from '../../paths.ts'
import type { Link } from '../../route.ts'

export interface Format {
  readonly words: string
  readonly type: string
  readonly write: (head: EditionHead, edition: EditionEntries) => Readable
  /** Whether it is laid out on paper. */
  readonly papers: boolean
  /** How many entries one file holds. */
  readonly holds: number
}

export const FORMATS: Readonly<Record<string, Format>> = {
  docx: { words: 'Word', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeWord, papers: true, holds: Number.POSITIVE_INFINITY },
  pdf: { words: 'PDF', type: 'application/pdf', write: writePdf, papers: true, holds: MOST_IN_A_PDF },
  xlsx: { words: 'Excel', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeExcel, papers: true, holds: Number.POSITIVE_INFINITY },
  csv: { words: 'CSV', type: 'text/csv; charset=utf-8', write: writeCsv, papers: false, holds: Number.POSITIVE_INFINITY },
}

export function formatNamed(name: string): Format | null { return Object.hasOwn(FORMATS, name) ? FORMATS[name] ?? null : null }

export interface FileAsked { readonly paper: Paper; readonly part: number }

export function fileAsked(query: URLSearchParams): FileAsked {
  const part = /^[1-9]\d{0,3}$/.exec(query.get('part') ?? '')
  return { paper: PAPERS.find(each => each === query.get('paper')) ?? 'a4', part: part ? Number(part[0]) : 1 }
}

export function partsOf(total: number, { holds }: Format): number { return Math.max(1, Math.ceil(total / holds)) }

export interface PartGiven { /** Said in its title. */ readonly words: string; /** How many entries are in it; null where the file is sent while it is made. */ readonly entries: number | null; readonly within: <E>(entries: AsyncGenerator<E>) => AsyncGenerator<E> }

/** The part of an edition that is asked for: all of it where one file holds it. Null where there are not so many. `total` is asked only where a file does not hold everything. */
export async function partGiven(format: Format, part: number, total: () => Promise<number>): Promise<PartGiven | null> {
  const all = Number.isFinite(format.holds) ? await total() : null
  const parts = all === null ? 1 : partsOf(all, format)
  if (part > parts) return null
  if (all === null || parts === 1) return { words: '', entries: all, within: entries => entries }
  return { words: `, part ${part} of ${parts}`, entries: Math.min(format.holds, all - (part - 1) * format.holds), within: entries => ofPart(entries, part, format.holds) }
}

/** The entries of one part of an edition that comes in parts of that many. */
export async function* ofPart<E>(entries: AsyncGenerator<E>, part: number, size: number): AsyncGenerator<E> {
  let at = 0
  for await (const entry of entries) {
    if (at >= part * size) return
    if (at >= (part - 1) * size) yield entry
    at += 1
  }
}

/** The files of an edition as choices of a form: one in several parts has a choice for each. */
export function fileChoices(total: number): readonly { readonly value: string; readonly text: string }[] {
  return Object.entries(FORMATS).flatMap(([name, format]) => {
    const parts = partsOf(total, format)
    return Array.from({ length: parts }, (_, at) => parts === 1 ? { value: name, text: format.words } : { value: `${name}-${at + 1}`, text: `${format.words}, part ${at + 1} of ${parts}` })
  })
}

export interface FileChosen { readonly name: string; readonly format: Format; readonly part: number }

export function fileChosen(value: string): FileChosen | null {
  const [name = '', part = '1'] = value.split('-')
  const format = formatNamed(name)
  return format && /^[1-9]\d{0,3}$/.test(part) ? { name, format, part: Number(part) } : null
}

export interface FileLinks { readonly text: string; readonly files: readonly Link[] }

/** One line for each paper, and one for files without any. A format that comes in parts has a link for each. */
export function fileLinks(total: number, query: Query, to: (format: string, query: Query) => Address): readonly FileLinks[] {
  const line = (text: string, paper: Paper | null): FileLinks => ({
    text, files: Object.entries(FORMATS).filter(([, { papers }]) => papers === (paper !== null)).flatMap(([name, format]) => {
      const [parts, words] = [partsOf(total, format), paper === 'a3' ? `${format.words} on A3` : format.words]
      return Array.from({ length: parts }, (_, at) => ({
        text: parts === 1 ? words : `${words}, part ${at + 1} of ${parts}`, href: to(name, { ...query, paper: paper === 'a3' ? paper : null, part: at === 0 ? null : at + 1 }),
      }))
    }),
  })
  return [line('To print on A4', 'a4'), line('To hang on a wall', 'a3'), line('For other programs', null)]
}
