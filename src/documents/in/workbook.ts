/** What the sheets of a workbook share: their names and order, the texts they point to, the formats of their cells. */
import type { Archive } from './archive.ts'
import { damaged } from './archive.ts'
import { builtInFormat } from './number-format.ts'
import { RefusedFile } from './refusal.ts'
import { findMainPart, readRelationships } from './relationships.ts'
import { MAX_TEXT } from './limits.ts'
import { localName, readXml } from './xml.ts'

export interface WorkbookSheet { readonly name: string; readonly hidden: boolean; readonly part: string }
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly from1904: boolean
  readonly texts: readonly string[]
  /** Number formats by the style number that a cell names. */
  readonly formats: readonly string[]
}

/** Reads everything but the sheets themselves. Throws RefusedFile. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = await findMainPart(archive)
  const related = await readRelationships(archive, main)
  const { sheets, from1904 } = await readSheetList(archive, main, new Map(related.map((each) => [each.id, each.target])))
  const partOf = (type: string): string | null => related.find((each) => each.type.endsWith(`/${type}`))?.target ?? null
  return { sheets, from1904, texts: await readTexts(archive, partOf('sharedStrings')), formats: await readFormats(archive, partOf('styles')) }
}

async function readSheetList(archive: Archive, main: string, targets: ReadonlyMap<string, string>): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const stream = await archive.open(main)
  if (!stream) throw damaged()
  const sheets: WorkbookSheet[] = []
  let from1904 = false
  await readXml(stream, {
    open(name, attributes) {
      const element = localName(name)
      if (element === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes['date1904'] ?? '')
      if (element !== 'sheet') return
      const key = Object.keys(attributes).find((each) => each.endsWith(':id')) ?? ''
      const part = targets.get(attributes[key] ?? '')
      if (part && /sheets?\//i.test(part) && !/chartsheets|dialogsheets|macrosheets/i.test(part)) {
        sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part })
      }
    },
  })
  return { sheets, from1904 }
}

async function readTexts(archive: Archive, part: string | null): Promise<string[]> {
  const stream = part ? await archive.open(part) : null
  const texts: string[] = []
  if (!stream) return texts
  const text = new RichText()
  let total = 0
  await readXml(stream, {
    open(name) {
      if (localName(name) === 'si') text.start()
      else text.open(localName(name))
    },
    close(name) {
      if (localName(name) !== 'si') return text.close(localName(name))
      texts.push(text.text)
      total += text.text.length
      if (total > MAX_TEXT) throw new RefusedFile('The file holds more text than can be read.', 'Send the chronology in several files.')
    },
    text(words) { text.add(words) },
  })
  return texts
}

async function readFormats(archive: Archive, part: string | null): Promise<string[]> {
  const stream = part ? await archive.open(part) : null
  const own = new Map<number, string>()
  const formats: string[] = []
  if (!stream) return formats
  let inCells = false
  await readXml(stream, {
    open(name, attributes) {
      const element = localName(name)
      if (element === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General')
      else if (element === 'cellXfs') inCells = true
      else if (element === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0)
        formats.push(own.get(id) ?? builtInFormat(id))
      }
    },
    close(name) { if (localName(name) === 'cellXfs') inCells = false },
  })
  return formats
}

/** Text in differently formatted pieces; the pronunciation that Japanese workbooks add is no part of it. */
export class RichText {
  text = ''
  #phonetic = false
  #collecting = false

  start(): void { this.text = '' }
  open(element: string): void {
    if (element === 'rPh') this.#phonetic = true
    this.#collecting = element === 't' && !this.#phonetic
  }
  close(element: string): void {
    if (element === 'rPh') this.#phonetic = false
    this.#collecting = false
  }
  /** Excel writes characters that XML cannot hold as _xHHHH_; a carriage return is the one that people's text has. */
  add(words: string): void {
    if (this.#collecting) this.text += words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => code.toLowerCase() === '000d' ? '' : String.fromCharCode(Number.parseInt(code, 16)))
  }
}
