/**
 * The order of elements that ECMA-376 prescribes and Word and Excel insist on, though LibreOffice forgives: checked in every
 * part we write. The sequences are those of the standard's schemas, as far as we use them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { HEAD, bytesOf, entry, partsOf } from '../../../test/support/edition.ts'
import type { Prose } from '../../domain/prose.ts'
import { writeExcel } from './excel-chronology.ts'
import { writeProseWord } from './prose-word.ts'
import { writeExcelTemplate, writeWordTemplate } from './template.ts'
import { writeWord } from './word-chronology.ts'

const SEQUENCES: Readonly<Record<string, string>> = {
  'w:tbl': 'tblPr tblGrid tr', 'w:tr': 'trPr tc', 'w:tc': 'tcPr p', 'w:p': 'pPr r fldSimple hyperlink bookmarkStart bookmarkEnd', 'w:hyperlink': 'r', 'w:body': 'p tbl sectPr', 'w:sectPr': 'headerReference footerReference pgSz pgMar',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription', 'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap vAlign',
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore pBdr spacing ind jc outlineLvl', 'w:rPr': 'rStyle rFonts b i color sz szCs u shd lang',
  'w:style': 'name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr', 'w:styles': 'docDefaults style', 'w:docDefaults': 'rPrDefault pPrDefault',
  'w:settings': 'zoom defaultTabStop characterSpacingControl compat themeFontLang',
  'worksheet': 'sheetPr sheetViews sheetFormatPr cols sheetData autoFilter pageMargins pageSetup headerFooter', 'workbook': 'sheets definedNames',
  'styleSheet': 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles', 'font': 'b sz color name family', 'border': 'left right top bottom diagonal', 'patternFill': 'fgColor bgColor', 'sheetView': 'pane selection',
}
/** Where the standard lets the named elements come in any order, or again and again. */
const FREE: ReadonlySet<string> = new Set(['w:body', 'w:p'])

function faultsOf(part: string, xml: string): string[] {
  const faults: string[] = []
  const open: { name: string; last: number }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => faults.push(`${part}: ${error.message}`))
  parser.on('opentag', ({ name }) => {
    const parent = open.at(-1)
    const sequence = parent && SEQUENCES[parent.name]?.split(' ')
    if (parent && sequence) {
      const at = sequence.indexOf(name.replace(/^w:/, ''))
      if (at < 0) faults.push(`${part}: ${parent.name} may not hold ${name}`)
      else if (at < parent.last && !FREE.has(parent.name)) faults.push(`${part}: ${name} comes too late in ${parent.name}`)
      parent.last = at
    }
    open.push({ name, last: -1 })
  })
  parser.on('closetag', () => { open.pop() })
  parser.write(xml).close()
  return faults
}

const entries = [entry({ event: 'Two\nparagraphs\twith a tab' }), entry({ agency: 'Health', event: '=1', other: { Outcome: 'None' } })]
const PROSE: Prose = { title: 'Record', about: ['Of a case.'], head: 'Head', foot: 'Foot', made: HEAD.made, sections: [{ id: 'first', title: 'First', blocks: [{ kind: 'heading', text: 'Within' }, { kind: 'text', text: 'Words' },
  { kind: 'statement', what: 'It was sent.', words: 'Two\nlines', by: 'Jo', when: 'Today', source: '' }, { kind: 'table', caption: 'Table', columns: [{ heading: 'One', share: 1 }], rows: [['Cell']] }] }] }
const TEMPLATE = { review: 'Child K', agency: 'Police', made: HEAD.made }

test('every part of every file we write is well formed, and its elements stand in the order that the standard prescribes', async () => {
  const files = [writeWord(HEAD, { comments: 'with', entries }), writeWord(HEAD, { comments: 'without', entries: [] }), writeWord({ ...HEAD, layout: 'in short' }, { comments: 'with', entries }), writeExcel(HEAD, { comments: 'with', entries }), writeWordTemplate(TEMPLATE, entries), writeExcelTemplate(TEMPLATE), writeProseWord(PROSE)]
  for (const file of files) for (const [part, xml] of await partsOf(await bytesOf(file))) assert.deepEqual(faultsOf(part, xml), [])
})

test('the check finds a wrong order, an element that has no place and a part that is not well formed', () => {
  assert.equal(faultsOf('x', '<w:tcPr><w:shd/><w:tcW/></w:tcPr>').length, 1)
  assert.equal(faultsOf('x', '<w:tbl><w:p/></w:tbl>').length, 1)
  assert.ok(faultsOf('x', '<w:tbl>').length > 0)
})
