/** The service's own template of a letter: a plain A4 letter, which a board may take as the beginning of a headed one of its own. */
import PizZip from 'pizzip'
import { coreProperties, W } from '../out/word-parts.ts'
import { XML_HEAD, xmlText } from '../out/xml-text.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Style and words of each paragraph, with the fields that every letter has. */
const LETTER: readonly (readonly [style: string, words: string])[] = [
  ['', '{date}'],
  ['', '{addressee}'],
  ['', 'Our reference: {reference}'],
  ['Subject', '{subject}'],
  ['', '{words}'],
  ['Signature', ''],
  ['Close', '{signatory}'],
  ['Close', '{signatory_role}'],
  ['Close', '{board}'],
]

/** The template as a Word document. `name` is the kind's, for the document's title. */
export function defaultTemplate(name: string): Buffer {
  const zip = new PizZip()
  for (const [part, xml] of Object.entries(partsOf(name))) zip.file(part, XML_HEAD + xml, { date: EPOCH })
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const EPOCH = new Date('2016-01-01T00:00:00Z')

function partsOf(name: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + '<Default Extension="xml" ContentType="application/xml"/>'
      + `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>`
      + ['styles', 'header', 'footer'].map(part => `<Override PartName="/word/${part}.xml" ContentType="${TYPES}.${part}+xml"/>`).join('')
      + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`
      + `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': coreProperties(name, EPOCH),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${
      ['styles', 'header', 'footer'].map((part, at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/${part}" Target="${part}.xml"/>`).join('')}</Relationships>`,
    'word/styles.xml': styles(),
    'word/header.xml': `<w:hdr ${W}>${paragraph('Header', '{board}')}</w:hdr>`,
    'word/footer.xml': `<w:ftr ${W}>${paragraph('Footer', 'Confidential')}</w:ftr>`,
    'word/document.xml': `<w:document ${W}><w:body>${LETTER.map(([style, words]) => paragraph(style, words)).join('')}`
      + '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
      + '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>',
  }
}

function paragraph(style: string, words: string): string {
  const run = words ? `<w:r><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>` : ''
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${run}</w:p>`
}

function styles(): string {
  const style = (id: string, pPr: string, rPr: string): string =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id === 'Header' || id === 'Footer' ? id.toLowerCase() : `Letter ${id.toLowerCase()}`}"/><w:basedOn w:val="Normal"/><w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`
  return `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>`
    + '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + style('Header', '<w:spacing w:after="0"/>', '<w:b/><w:sz w:val="28"/><w:szCs w:val="28"/>')
    + style('Footer', '<w:spacing w:after="0"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>')
    + style('Subject', '<w:keepNext/>', '<w:b/>')
    + style('Signature', '<w:keepNext/><w:spacing w:before="600" w:after="0"/>', '')
    + style('Close', '<w:keepNext/><w:spacing w:after="0"/>', '')
    + '</w:styles>'
}
