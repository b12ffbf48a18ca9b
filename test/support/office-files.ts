/** Word and Excel files for tests, made from raw XML so that a test says exactly what stands in the file. */
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export type Parts = Readonly<Record<string, string | Buffer>>

export async function zip(parts: Parts): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name)
  file.end()
  return buffer(file.outputStream)
}

/** A .docx whose body is the given WordprocessingML; `parts` adds to or replaces the archive's parts. */
export function docx(body: string, parts: Parts = {}): Promise<Buffer> {
  return zip({
    '[Content_Types].xml': contentTypes('/word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD_NAMESPACE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

export function paragraph(words: string): string { return `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>` }
/** A table cell; `content` is plain words or paragraphs as XML, `properties` the inside of its tcPr. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
}
export function row(...cells: string[]): string { return `<w:tr>${cells.map((each) => each.startsWith('<w:tc>') || each.startsWith('<w:sdt>') || each.startsWith('<w:trPr>') ? each : cell(each)).join('')}</w:tr>` }
export function table(...rows: string[]): string { return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>` }

export interface SheetXml { readonly name: string; readonly data: string; readonly state?: string; readonly before?: string; readonly after?: string }

/** A .xlsx of the given sheets (`data` is the inside of sheetData), shared strings (inside of each si) and number formats. */
export function xlsx(sheets: readonly SheetXml[], { texts = [], formats = [], from1904 = false, parts = {} }: { texts?: readonly string[]; formats?: readonly string[]; from1904?: boolean; parts?: Parts } = {}): Promise<Buffer> {
  const files: Record<string, string | Buffer> = {
    '[Content_Types].xml': contentTypes('/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${RELATED}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${
      sheets.map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(Object.fromEntries([
      ...sheets.map((_, index) => [`rId${index + 1}`, ['worksheet', `worksheets/sheet${index + 1}.xml`]] as const),
      ['rIdT', ['sharedStrings', 'sharedStrings.xml']], ['rIdS', ['styles', 'styles.xml']],
    ])),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${SHEET_NAMESPACE}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${SHEET_NAMESPACE}"><numFmts>${
      formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${
      formats.map((code, index) => `<xf numFmtId="${/^\d+$/.test(code) ? code : 200 + index}"/>`).join('')}</cellXfs></styleSheet>`,
  }
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = `${XML}<worksheet xmlns="${SHEET_NAMESPACE}">${sheet.before ?? ''}<sheetData>${sheet.data}</sheetData>${sheet.after ?? ''}</worksheet>`
  })
  return zip({ ...files, ...parts })
}

function contentTypes(part: string, type: string): string {
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${type}"/></Types>`
}

function relationships(entries: Readonly<Record<string, readonly [string, string]>>): string {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
    Object.entries(entries).map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}
