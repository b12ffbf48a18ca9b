/** One part of a Word document as its XML goes by, turned into pieces. */
import { behind, inItself, seen, type Piece } from '../../domain/leaks/piece.ts'
import { localName, type Attributes } from '../in/xml.ts'
import { symbol } from '../in/word-text.ts'
import { addToLook, isHidden, valueOf, type Look } from './word-look.ts'

interface Paragraph { text: string; hidden: string; how: string; deleted: string; inserted: string; readonly authors: Set<string>; formatted: boolean; look: Look }
interface Table { readonly number: number; row: number; column: number; cell: Look }
interface Draft { readonly piece: Piece; readonly page: number }

const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
/** What describes a picture or a field to people who do not see it. */
const DESCRIBED = new Set(['descr', 'title', 'alt', 'tooltip'])

export class WordPart {
  readonly #title: string
  readonly #styles: ReadonlyMap<string, Look>
  readonly #drafts: Draft[] = []
  readonly #path: string[] = []
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: Table[] = []
  readonly #changes: { readonly kind: string; readonly author: string }[] = []
  readonly #behind = new Set<string>()
  #run: Look = {}
  #collects = false
  #instruction = false
  #count = 0
  #tableCount = 0
  #page = 1
  /** A page was ended by hand, which Word marks once more where it drew the break. */
  #broken = false
  #comment: { readonly author: string; text: string } | null = null
  #comments = 0

  constructor(title: string, styles: ReadonlyMap<string, Look>) {
    this.#title = title
    this.#styles = styles
  }

  open(name: string, attributes: Attributes): void {
    const element = localName(name)
    const within = this.#path.at(-1) ?? ''
    this.#path.push(element)
    for (const [key, value] of Object.entries(attributes)) if (DESCRIBED.has(localName(key)) && value.trim() !== '') this.#put(seen(value, `${this.#place()}, description of a picture or link`))
    this.#open(element, within, key => valueOf(attributes, key))
  }

  close(): void {
    const element = this.#path.pop() ?? ''
    switch (element) {
      case 'p': return this.#endParagraph()
      case 'tbl': this.#tables.pop(); return
      case 't': case 'delText': this.#collects = false; return
      case 'instrText': case 'delInstrText': this.#instruction = false; return
      case 'comment': return this.#endComment()
      default: if (CHANGES.has(element) && this.#isAround(this.#path.at(-1) ?? '')) this.#changes.pop()
    }
  }

  text(words: string): void {
    if (this.#instruction) this.#behind.add(words)
    if (this.#collects) this.#add(words)
  }

  pieces(): readonly Piece[] {
    const paged = this.#title === '' && this.#page > 1
    const pieces = this.#drafts.map(({ piece, page }) => paged ? { ...piece, place: `Page ${page}, ${piece.place.charAt(0).toLowerCase()}${piece.place.slice(1)}` } : piece)
    return [...pieces, ...this.#behind.size > 0 ? [behind([...this.#behind].join('\n'), `${this.#title === '' ? 'The document' : this.#title}: fields, bookmarks and tags`)] : []]
  }

  #open(element: string, within: string, value: (key: string) => string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    if (within === 'rPr' && this.#path.at(-3) === 'r') addToLook(this.#run, element, value)
    else if (within === 'pPr' && paragraph) addToLook(paragraph.look, element === 'shd' ? element : '', value)
    else if (within === 'tcPr') addToLook(this.#tables.at(-1)?.cell ?? {}, element === 'shd' ? element : '', value)
    switch (element) {
      case 'p': this.#paragraphs.push({ text: '', hidden: '', how: '', deleted: '', inserted: '', authors: new Set(), formatted: false, look: {} }); return
      case 'pStyle': if (paragraph) paragraph.look = { ...this.#styles.get(value('val') ?? '') }; return
      case 'r': this.#run = { ...this.#tables.at(-1)?.cell, ...paragraph?.look }; return
      case 'rStyle': Object.assign(this.#run, this.#styles.get(value('val') ?? '')); return
      case 'tbl': this.#tables.push({ number: this.#tables.length > 0 ? this.#tables[0]?.number ?? 0 : this.#tableCount += 1, row: 0, column: 0, cell: {} }); return
      case 'tr': { const table = this.#tables.at(-1); if (table) [table.row, table.column] = [table.row + 1, 0]; return }
      case 'tc': { const table = this.#tables.at(-1); if (table) [table.column, table.cell] = [table.column + 1, {}]; return }
      case 't': case 'delText': this.#collects = true; return
      case 'instrText': case 'delInstrText': this.#instruction = true; return
      case 'fldSimple': this.#behind.add(value('instr') ?? ''); return
      case 'tab': if (within === 'r') this.#add('\t'); return
      case 'br': case 'cr': this.#add('\n'); if (value('type') === 'page') [this.#page, this.#broken] = [this.#page + 1, true]; return
      case 'lastRenderedPageBreak': if (!this.#broken) this.#page += 1; this.#broken = false; return
      case 'noBreakHyphen': this.#add('-'); return
      case 'sym': this.#add(symbol(value('char') ?? '', value('font') ?? '') ?? ''); return
      case 'bookmarkStart': case 'alias': case 'tag': case 'docVar': this.#behind.add(`${value('name') ?? ''} ${value('val') ?? ''}`.trim()); return
      case 'docPr': case 'cNvPr': this.#behind.add(value('name') ?? ''); return
      case 'comment': this.#comment = { author: value('author') ?? '', text: '' }; return
      default: this.#change(element, within, value('author'))
    }
  }

  #change(element: string, within: string, author: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    if (CHANGES.has(element) && this.#isAround(within)) {
      this.#changes.push({ kind: element, author: author ?? '' })
      return
    }
    // The mark of a paragraph, a row or a cell that was put in or taken out; a format that was changed.
    if (author === undefined || !(CHANGES.has(element) || /^cell(?:Ins|Del|Merge)$/.test(element) || element.endsWith('Change'))) return
    if (paragraph) {
      paragraph.formatted = true
      paragraph.authors.add(author)
    } else this.#put(inItself('tracked', `(${author})`, this.#place(), 'A change to the layout is tracked with the name of who made it.'))
  }

  /** Around runs, a change holds their words; within properties it only marks something. */
  #isAround(within: string): boolean { return within !== 'rPr' && within !== 'trPr' && within !== 'tcPr' && within !== 'pPr' && within !== 'numPr' }

  #add(words: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    this.#broken = false
    const change = this.#changes.at(-1)
    if (change) paragraph.authors.add(change.author)
    if (change?.kind === 'del' || change?.kind === 'moveFrom') {
      paragraph.deleted += words
      return
    }
    if (change) paragraph.inserted += words
    const hidden = isHidden(this.#run)
    if (hidden !== null && words.trim() !== '') {
      paragraph.hidden += words
      paragraph.how = hidden
    }
    // Hidden words break the sentence for nobody who reads it, yet stand in it.
    paragraph.text += words
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const { text, hidden, how, deleted, inserted, authors, formatted } = paragraph
    if (this.#comment) {
      this.#comment.text += `${this.#comment.text === '' ? '' : '\n'}${text}${deleted}`
      return
    }
    if (text.trim() !== '' && this.#tables.length === 0) this.#count += 1
    const place = this.#place()
    if (text.trim() !== '') this.#put(seen(text, place))
    if (hidden.trim() !== '') this.#put(inItself('hidden', hidden, place, HIDDEN[how] ?? 'Hidden text.'))
    const by = [...authors].filter(each => each !== '').join(', ')
    if (deleted.trim() !== '') this.#put(inItself('tracked', `${deleted}${by === '' ? '' : ` (${by})`}`, place, 'Deleted by a tracked change: it is no longer shown, and still in the file.'))
    if (inserted.trim() !== '') this.#put(inItself('tracked', `${inserted}${by === '' ? '' : ` (${by})`}`, place, 'Inserted by a tracked change, which says who did it and when.'))
    if (formatted && deleted.trim() === '' && inserted.trim() === '') this.#put(inItself('tracked', `(${by})`, place, 'A change of format is tracked with the name of who made it.'))
  }

  #endComment(): void {
    if (!this.#comment) return
    this.#comments += 1
    const { author, text } = this.#comment
    this.#drafts.push({ piece: inItself('comment', author === '' ? text : `${author}: ${text}`, `Comment ${this.#comments}`, 'A comment in the margin, with the name of who wrote it.'), page: this.#page })
    this.#comment = null
  }

  #place(): string {
    const table = this.#tables.at(-1)
    const where = table ? `Table ${table.number}, row ${table.row}, column ${table.column}` : `Paragraph ${Math.max(1, this.#count)}`
    return this.#title === '' ? where : `${this.#title}, ${where.charAt(0).toLowerCase()}${where.slice(1)}`
  }

  #put(piece: Piece): void { this.#drafts.push({ piece, page: this.#page }) }
}

const HIDDEN: Readonly<Record<string, string>> = {
  hidden: 'Hidden text: not shown or printed, and found by whoever has it shown.', white: 'White on white: not seen, and found by whoever marks it.', tiny: 'In letters too small to be seen.',
}
