/** A document in prose as Word: headings in their styles, tables with their heading row repeated, words of others set apart, the foot on every page. */
import type { Readable } from 'node:stream'
import type { Block, Prose, ProseSection, Statement, Table } from '../../domain/prose.ts'
import { provenance } from '../../domain/prose.ts'
import { upright, UPRIGHT_WIDTH, wordParts } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph } from './word-table.ts'
import { xmlText } from './xml-text.ts'
import { zipped } from './zip.ts'

export function writeProseWord(prose: Prose): Readable {
  return zipped(wordParts(prose.title, prose.head, prose.made, () => body(prose), upright(prose.foot)), prose.made)
}

function* body(prose: Prose): Generator<string> {
  yield wordParagraph(prose.title, 'Title')
  for (const line of prose.about) yield wordParagraph(line, '')
  yield wordParagraph('Contents', 'Heading1')
  for (const section of prose.sections) yield entry(section)
  for (const [at, section] of prose.sections.entries()) {
    yield bookmarked(section, at)
    for (const block of section.blocks) yield* written(block)
  }
}

/** A line of the contents, which leads to its section. */
function entry({ id, title }: ProseSection): string {
  return `<w:p><w:hyperlink w:anchor="${xmlText(id)}" w:history="1"><w:r><w:rPr><w:color w:val="1D70B8"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">${xmlText(title)}</w:t></w:r></w:hyperlink></w:p>`
}

function bookmarked({ id, title }: ProseSection, at: number): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="${at}" w:name="${xmlText(id)}"/><w:r><w:t xml:space="preserve">${xmlText(title)}</w:t></w:r><w:bookmarkEnd w:id="${at}"/></w:p>`
}

function* written(block: Block): Generator<string> {
  switch (block.kind) {
    case 'heading': return yield wordParagraph(block.text, 'Heading2')
    case 'text': return yield* lines(block.text, '')
    case 'statement': return yield* statement(block)
    case 'table': return yield* table(block)
  }
}

function* statement(said: Statement): Generator<string> {
  yield* lines(said.what, 'Statement')
  if (said.words !== '') yield* lines(said.words, 'Quote')
  yield wordParagraph(provenance(said), 'Provenance')
}

function* table({ caption, columns, rows }: Table): Generator<string> {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const sized = columns.map(({ heading, share }) => ({ heading, width: Math.floor(UPRIGHT_WIDTH * share / shares) }))
  yield wordParagraph(caption, 'Caption')
  yield tableStart(sized, caption)
  for (const row of rows) yield tableRow(sized, row.map(words => ({ words })))
  yield TABLE_END
}

function* lines(words: string, style: string): Generator<string> { for (const line of words.split(/\r\n|\r|\n/)) yield wordParagraph(line, style) }
