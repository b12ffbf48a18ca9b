/** The parts of a workbook (.xlsx) around its sheets: contents, properties, and the styles of tinted, wrapped cells. */
import { coreProperties } from './word-parts.ts'
import { XML_HEAD, xmlText } from './xml-text.ts'
import type { Part } from './zip.ts'

export const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface Worksheet {
  /** At most 31 characters, without any of []:*?/\ */
  readonly name: string
  readonly content: Part['content']
}

/** Cell formats: three for each tint, the first tint being none. */
export type CellFormat = 'words' | 'quoted' | 'date'
const FORMATS: readonly CellFormat[] = ['words', 'quoted', 'date']
export const HEADING_STYLE = 1
export function cellStyle(tint: number | null, format: CellFormat): number { return 2 + ((tint ?? -1) + 1) * FORMATS.length + FORMATS.indexOf(format) }

/** `tints` are `#rrggbb`, numbered as `cellStyle` counts them. The first sheet's heading row is printed on every page. */
export function excelParts(title: string, made: Date, tints: readonly string[], sheets: readonly Worksheet[]): Part[] {
  const fixed = (name: string, xml: string): Part => ({ name, content: () => [XML_HEAD, xml] })
  return [
    fixed('[Content_Types].xml', contentTypes(sheets.length)),
    fixed('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + `<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/>`
      + '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'),
    fixed('docProps/core.xml', coreProperties(title, made)),
    fixed('xl/workbook.xml', workbook(sheets)),
    fixed('xl/_rels/workbook.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
      sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')
    }<Relationship Id="rId${sheets.length + 1}" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`),
    fixed('xl/styles.xml', styles(tints)),
    ...sheets.map((sheet, index): Part => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheet.content })),
  ]
}

function workbook(sheets: readonly Worksheet[]): string {
  const [first] = sheets
  const titles = first ? `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${xmlText(first.name.replaceAll("'", "''"))}'!$1:$1</definedName></definedNames>` : ''
  return `<workbook ${S} xmlns:r="${RELATION}"><sheets>${
    sheets.map((sheet, index) => `<sheet name="${xmlText(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${titles}</workbook>`
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`
  return '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + '<Default Extension="xml" ContentType="application/xml"/>' + part('xl/workbook.xml', `${TYPES}.sheet.main+xml`) + part('xl/styles.xml', `${TYPES}.styles+xml`)
    + Array.from({ length: sheets }, (_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`)).join('')
    + part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') + '</Types>'
}

function styles(tints: readonly string[]): string {
  const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour.slice(1).toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF8C8C8C"/></${name}>`
  const alignment = '<alignment vertical="top" wrapText="1"/>'
  const cell = (fillId: number, format: CellFormat): string => `<xf numFmtId="${format === 'date' ? 164 : format === 'quoted' ? 49 : 0}" fontId="0" fillId="${fillId}" borderId="1" xfId="0"`
    + `${format === 'quoted' ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  const fills = [0, ...tints.map((_, index) => index + 3)]
  const formats = fills.flatMap((fillId) => FORMATS.map((format) => cell(fillId, format)))
  return `<styleSheet ${S}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`
    + '<fonts count="2"><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>'
    + `<fills count="${tints.length + 3}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('#e6e6e6')}${tints.map(fill).join('')}</fills>`
    + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${formats.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
    + `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>${formats.join('')}</cellXfs>`
    + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
}
