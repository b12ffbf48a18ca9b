/**
 * The archive that a .docx or .xlsx file is. Its directory is checked before anything is unpacked: how many parts, how
 * large they say they are, whether names repeat or lead elsewhere, whether parts overlap. What a part says about its
 * size is held to while it is unpacked.
 */
import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { RefusedFile } from './refusal.ts'
import type { FileKind } from './recognise.ts'
import { KIND_IN_WORDS, macroFile } from './recognise.ts'
import { MAX_ARCHIVE_PARTS, MAX_SHRINKAGE, MAX_UNPACKED_BYTES, SHRINKAGE_ASKED_FROM } from './limits.ts'

export interface Archive {
  readonly names: readonly string[]
  /** The part as a stream of its unpacked bytes, or null where the archive has none of that name. */
  open(name: string): Promise<Readable | null>
}

/** Opens the archive and checks its directory. Throws RefusedFile. */
export async function openArchive(bytes: Buffer, kind: FileKind): Promise<Archive> {
  const zip = await openZip(bytes)
  const parts = await readDirectory(zip)
  checkSizes([...parts.values()], bytes.length)
  checkKind(parts, kind)
  const findPart = partFinder(parts)
  return {
    names: [...parts.keys()],
    open(name) {
      const part = findPart(name)
      if (!part) return Promise.resolve(null)
      return new Promise((resolve, reject) => {
        zip.openReadStream(part, (error, stream) => error ? reject(damaged()) : resolve(stream))
      })
    },
  }
}

export function damaged(): RefusedFile {
  return new RefusedFile('The file is damaged or was cut short, so it cannot be opened.', 'Open it in Word or Excel, save it again and send the new file. If it does not open there either, ask for the original.')
}

function bomb(): RefusedFile {
  return new RefusedFile('The file would unpack to far more than a chronology can hold, so it was not opened.', 'Save it again under a new name without pictures and unused rows, and send that.')
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => error ? reject(damaged()) : resolve(zip))
  })
}

function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ARCHIVE_PARTS) throw bomb()
  const parts = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(damaged()))
    zip.on('end', () => resolve(parts))
    zip.on('entry', (part: Entry) => {
      if (part.isEncrypted()) return reject(new RefusedFile('The file is protected with a password, so it cannot be opened.', 'Take the password off and send it again.'))
      if (parts.has(part.fileName)) return reject(damaged())
      parts.set(part.fileName, part)
      return zip.readEntry()
    })
    zip.readEntry()
  })
}

function checkSizes(parts: readonly Entry[], fileSize: number): void {
  let packed = 0
  let unpacked = 0
  const places = new Set<number>()
  for (const part of parts) {
    packed += part.compressedSize
    unpacked += part.uncompressedSize
    places.add(part.relativeOffsetOfLocalHeader)
    if (part.uncompressedSize > SHRINKAGE_ASKED_FROM && part.uncompressedSize > part.compressedSize * MAX_SHRINKAGE) throw bomb()
  }
  if (unpacked > MAX_UNPACKED_BYTES) throw bomb()
  if (packed > fileSize || places.size < parts.length) throw damaged()
}

function checkKind(parts: ReadonlyMap<string, Entry>, kind: FileKind): void {
  const names = [...parts.keys()].map((name) => name.toLowerCase())
  if (names.some((name) => name.endsWith('vbaproject.bin'))) throw macroFile()
  const word = names.some((name) => name.startsWith('word/'))
  const excel = names.some((name) => name.startsWith('xl/'))
  if (!names.includes('[content_types].xml') || (!word && !excel)) {
    throw new RefusedFile(`The name says it is a ${KIND_IN_WORDS[kind]}, but it is another kind of archive.`, 'Save it as a Word document (.docx) or an Excel workbook (.xlsx) and send that.')
  }
  if (kind === 'word' && !word) throw new RefusedFile('The name says it is a Word document, but it is an Excel workbook.', 'Give the file the ending .xlsx and send it again.')
  if (kind === 'excel' && !excel) throw new RefusedFile('The name says it is an Excel workbook, but it is a Word document.', 'Give the file the ending .docx and send it again.')
}

/** Some programs write part names in another case, or with a leading slash, than the relationships that point to them. */
function partFinder(parts: ReadonlyMap<string, Entry>): (name: string) => Entry | undefined {
  const folded = new Map([...parts].map(([name, part]) => [fold(name), part]))
  return (name) => parts.get(name) ?? folded.get(fold(name))
}
function fold(name: string): string { return name.replace(/^\//, '').toLowerCase() }
