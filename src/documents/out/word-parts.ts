/** The parts of a Word document (.docx) that are the same in every one we write: styles, settings, footer, properties. */
import { XML_HEAD, xmlText } from './xml-text.ts'
import type { Part } from './zip.ts'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A4 landscape in twentieths of a point, with margins of 1.5 cm. */
export const PAGE = { width: 16838, height: 11906, margin: 850 }
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

/** How a page is laid: as above unless somebody asks for another. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** At the foot of every page, before its number. */
  readonly foot: string
  /** Of ordinary words, in half points; headings are in proportion. */
  readonly type: number
}
const TYPE = 18
export const LANDSCAPE: Layout = { ...PAGE, foot: '', type: TYPE }
/** A3 landscape, to hang on a wall: the same page and its words, larger by the same measure as the paper. */
export const WALL: Layout = { width: 23811, height: 16838, margin: 1202, foot: '', type: 25 }
/** A4 upright with margins of 1.5 cm, for what must stand on few sides. */
export const SIDES: Layout = { width: PAGE.height, height: PAGE.width, margin: PAGE.margin, foot: '', type: TYPE }
export function textWidth({ width, margin }: Layout): number { return width - 2 * margin }

/** A4 upright, for prose, with margins of 2.2 cm. */
export function upright(foot: string): Layout { return { width: PAGE.height, height: PAGE.width, margin: 1247, foot, type: TYPE } }
export const UPRIGHT_WIDTH = PAGE.height - 2 * 1247

/** All parts of a document with that body. `running` stands at the head of every page. No person is named in its properties. */
export function wordParts(title: string, running: string, made: Date, body: Part['content'], layout: Layout = LANDSCAPE): Part[] {
  const fixed = (name: string, xml: string): Part => ({ name, content: () => [XML_HEAD, xml] })
  return [
    fixed('[Content_Types].xml', contentTypes()),
    fixed('_rels/.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
      + `<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`
      + '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'),
    fixed('docProps/core.xml', coreProperties(title, made)),
    fixed('word/_rels/document.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
      ['styles', 'settings', 'header', 'footer'].map((name, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`),
    fixed('word/styles.xml', styles(layout.type)),
    fixed('word/settings.xml', `<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>`
      + '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>'),
    fixed('word/header.xml', `<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(running)}</w:t></w:r></w:p></w:hdr>`),
    fixed('word/footer.xml', `<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${layout.foot === '' ? '' : run(`${xmlText(layout.foot)}. `)}${run('Page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}</w:p></w:ftr>`),
    { name: 'word/document.xml', content: () => inDocument(body(), layout) },
  ]
}

export function coreProperties(title: string, made: Date): string {
  const when = made.toISOString().replace(/\.\d+Z$/, 'Z')
  return '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    + 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${xmlText(title)}</dc:title><dc:creator></dc:creator><dc:language>en-GB</dc:language>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created></cp:coreProperties>`
}

async function* inDocument(body: Iterable<string> | AsyncIterable<string>, { width, height, margin }: Layout): AsyncGenerator<string> {
  yield `${XML_HEAD}<w:document ${W}><w:body>`
  yield* body
  yield '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
    + `<w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/>`
    + `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="425" w:footer="425" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

function run(words: string): string { return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>` }
function field(name: string): string { return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>` }

function contentTypes(): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`
  return '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + part('word/document.xml', `${TYPES}.document.main+xml`)
    + ['styles', 'settings', 'header', 'footer'].map((name) => part(`word/${name}.xml`, `${TYPES}.${name}+xml`)).join('')
    + part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') + '</Types>'
}

function styles(type: number): string {
  const size = (of: number): string => { const half = Math.round(of * type / TYPE); return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>` }
  const paragraph = (id: string, name: string, pPr: string, rPr: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}<w:qFormat/><w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="595959"/>`).join('')
  return `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${size(18)}`
    + '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    + '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    + `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${border}</w:tblBorders></w:tblPr></w:style>`
    + paragraph('Title', 'Title', '<w:spacing w:after="120"/>', `<w:b/>${size(36)}`)
    + paragraph('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>', `<w:b/>${size(28)}`, '<w:next w:val="Normal"/>')
    + paragraph('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/>', `<w:b/>${size(22)}`, '<w:next w:val="Normal"/>')
    + paragraph('Statement', 'Statement', '<w:keepNext/>', '')
    + paragraph('Quote', 'Quote', '<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="A6A6A6"/></w:pBdr><w:spacing w:after="0"/><w:ind w:left="284"/>', '')
    + paragraph('Caption', 'caption', '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', '<w:b/>')
    + paragraph('Provenance', 'Provenance', '<w:spacing w:before="40" w:after="180"/>', `<w:color w:val="404040"/>${size(16)}`)
    + paragraph('TableHeading', 'Table Heading', '<w:keepNext/>', '<w:b/>')
    + paragraph('Header', 'header', '', size(16))
    + paragraph('Footer', 'footer', '<w:jc w:val="right"/>', size(16))
    + '</w:styles>'
}
