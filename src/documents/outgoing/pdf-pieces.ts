/** The words of a PDF: every page line by line, also what lies under a black bar or in white; its properties, notes, fields, attachments and earlier versions. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { behind, inItself, seen, type Piece } from '../../domain/leaks/piece.ts'
import { RefusedFile } from '../in/refusal.ts'
import { besideThePage, unseenOn } from './pdf-unseen.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

const MAX_PAGES = 2_000

export async function pdfPieces(bytes: Buffer): Promise<Piece[]> {
  const pieces = await piecesOf(bytes)
  for (const [at, earlier] of earlierVersions(bytes).entries()) {
    pieces.push(inItself('hidden', `An earlier version of the file (${earlier.length} bytes)`, 'The whole file', 'The PDF was changed and keeps what it said before: print it to a new PDF.'))
    try {
      const before = await piecesOf(earlier)
      const now = new Set(pieces.map(each => each.text))
      pieces.push(...before.filter(each => !now.has(each.text)).map(each => ({ ...each, place: `Earlier version ${at + 1}, ${each.place}` })))
    } catch { /* Too broken to be opened by itself: that it is there was said. */ }
  }
  return pieces
}

async function piecesOf(bytes: Buffer): Promise<Piece[]> {
  const pdf = await opened(bytes)
  if (pdf.numPages > MAX_PAGES) throw new RefusedFile(`The PDF has more than ${MAX_PAGES} pages.`, 'Check it in parts.')
  const pieces: Piece[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    pieces.push(...await ofPage(page, `Page ${number}`))
    page.cleanup()
  }
  pieces.push(...await ofDocument(pdf))
  await pdf.loadingTask.destroy()
  return pieces
}

async function opened(bytes: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: 0, enableXfa: true })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new RefusedFile('The PDF is protected with a password, so it cannot be opened.', 'Save it without the password, and choose it again.')
    throw new RefusedFile('The PDF is damaged, so it cannot be opened.', 'Save it as a PDF again.')
  }
}

async function ofPage(page: Page, place: string): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false })
  const text = items.map(item => 'str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '').join('')
  const pieces: Piece[] = []
  if (text.trim() !== '') pieces.push(seen(text, place, true))
  const { OPS } = await getResolvedPDFJS()
  const { unseen, drawn, pictures } = unseenOn(await page.getOperatorList(), OPS)
  if (text.trim() === '' && pictures > 0) pieces.push(inItself('unread', 'A page without words', place, 'The page is a picture: what it says was not read. Look at it, or make the PDF from the document itself.'))
  if (unseen.trim() !== '') pieces.push(inItself('hidden', unseen, place, 'Words that are not seen on the page, and are found by whoever marks or searches it.'))
  const beside = besideThePage(drawn, text)
  if (beside.trim() !== '') pieces.push({ ...inItself('hidden', beside, `${place}, beside the visible page`, 'Words beyond the edges of the page: not seen or printed, and still in the file.'), lined: true })
  for (const note of await page.getAnnotations()) pieces.push(...ofNote(note as Record<string, unknown>, place))
  const described: string[] = []
  descriptions(await page.getStructTree(), described)
  for (const words of described) pieces.push(seen(words, `${place}, description of a picture`))
  return pieces
}

function ofNote(note: Record<string, unknown>, place: string): Piece[] {
  const words = (value: unknown): string => typeof value === 'string' ? value.trim() : typeof value === 'object' && value !== null && 'str' in value ? words(value.str) : Array.isArray(value) ? value.filter(each => typeof each === 'string').join(' ') : ''
  const [contents, author, field, link] = [words(note['contentsObj']), words(note['titleObj']), words(note['fieldValue']), words(note['unsafeUrl'] ?? note['url'])]
  const pieces: Piece[] = []
  if (note['subtype'] === 'Link') return link === '' ? [] : [/^https?:/i.test(link) ? behind(link, `${place}, address of a link`) : seen(link, `${place}, address of a link`)]
  if (note['subtype'] === 'Widget') return field === '' ? [] : [seen(field, `${place}, field of a form`)]
  if (note['subtype'] === 'FileAttachment') pieces.push(inItself('embedded', words((note['file'] as Record<string, unknown> | undefined)?.['filename']) || 'A file', place, 'A file within the file. Whoever opens it finds all of it.'))
  if (contents !== '' || author !== '') pieces.push(inItself('comment', `${author === '' ? '' : `${author}: `}${contents}`, `${place}, note`, 'A note or comment on the page, with the name of who wrote it.'))
  return pieces
}

function descriptions(node: unknown, into: string[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('alt' in node && typeof node.alt === 'string' && node.alt.trim() !== '') into.push(node.alt)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) descriptions(child, into)
}

const OF_A_PERSON = new Set(['Author', 'Manager', 'Company', 'LastModifiedBy', 'SourceModified'])
const OF_PROGRAMS = new Set(['Producer', 'Creator', 'CreationDate', 'ModDate', 'Trapped', 'PDFFormatVersion', 'Language', 'EncryptFilterName'])

async function ofDocument(pdf: Pdf): Promise<Piece[]> {
  const pieces: Piece[] = []
  const { info, metadata } = await pdf.getMetadata()
  const told = { ...info as Record<string, unknown>, ...(info as { Custom?: Record<string, unknown> }).Custom }
  for (const [name, value] of Object.entries(told)) {
    if (typeof value !== 'string' || value.trim() === '' || OF_PROGRAMS.has(name)) continue
    if (name === 'Title' || name === 'Subject' || name === 'Keywords') pieces.push(seen(value, `Document property “${name.toLowerCase()}”`))
    else pieces.push(inItself('property', value, `Document property “${name}”`, OF_A_PERSON.has(name) ? 'Kept in the file’s properties, as a person of the document.' : 'A property that somebody or some program added to the file.'))
  }
  const raw = metadata ? String((metadata as { getRaw?: () => unknown }).getRaw?.() ?? '') : ''
  const creators = [...raw.matchAll(/<(dc:creator|xmp:Author|pdf:Author|xmpMM:History|photoshop:AuthorsPosition|xmpRights:Owner)\b[^>]*>(.*?)<\/\1>/gs)].map(match => (match[2] ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim())
  for (const creator of new Set(creators)) if (creator !== '' && !pieces.some(piece => piece.text === creator)) pieces.push(inItself('property', creator, 'Document property “author” (XMP)', 'Kept in the file’s properties, as a person of the document.'))
  if (raw !== '') pieces.push(behind(raw, 'Properties of the file (XMP)'))
  for (const [name] of await pdf.getAttachments() ?? []) pieces.push(inItself('embedded', name, 'Attachments of the PDF', 'A file within the file. Whoever opens it finds all of it.'))
  bookmarks(await pdf.getOutline() ?? [], pieces)
  const scripts = await pdf.getJSActions()
  if (scripts) pieces.push(behind(JSON.stringify(scripts), 'Programs in the PDF'))
  return pieces
}

function bookmarks(items: readonly { readonly title: string; readonly items: readonly unknown[] }[], into: Piece[]): void {
  for (const item of items) {
    into.push(seen(item.title, 'Bookmark of the PDF'))
    bookmarks(item.items as typeof items, into)
  }
}

/** The file as it was before each change that was added to its end. What is written for quick viewing ends twice without having been changed. */
function earlierVersions(bytes: Buffer): Buffer[] {
  if (bytes.subarray(0, 1024).includes('/Linearized')) return []
  const ends = [...bytes.toString('latin1').matchAll(/startxref\s+\d+\s+%%EOF/g)].map(match => match.index + match[0].length)
  return ends.slice(0, -1).slice(-5).map(end => bytes.subarray(0, end))
}
