/** Entries as an integrated chronology has them, and the readers by which tests open what was written. */
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { fromBuffer } from 'yauzl'
import type { CommentedEntry } from '../../src/domain/chronology/entry.ts'
import { AS_HANDED_IN, type EditionHead } from '../../src/domain/chronology/edition-cells.ts'
import { date } from '../../src/domain/plain-date.ts'

export const HEAD: EditionHead = {
  title: 'Child K: integrated chronology', made: new Date('2016-10-03T09:00:00Z'),
  columns: AS_HANDED_IN, paper: 'a4', layout: 'by month', note: '', abbreviations: [],
  agencies: [{ name: 'Police', code: 'POL', colour: 0 }, { name: 'Health', code: 'HEA', colour: 1 }],
}

export function entry(change: Partial<CommentedEntry> = {}): CommentedEntry {
  return {
    agency: 'Police', row: 2, place: 'police.docx, Row 2', source: 'Incident log', event: 'Officers attended.', comment: 'Well recorded.', other: {}, sequence: null,
    date: { text: '3.2.06', earliest: date('2006-02-03'), latest: date('2006-02-03'), precision: 'day', inferred: false },
    time: { text: '2215hrs', from: '22:15', to: null }, ...change,
  }
}

export async function bytesOf(stream: Readable): Promise<Buffer> { return Buffer.from(await buffer(stream)) }

/** Every part of a zip archive as text, by its name: nothing in a file is out of this test's sight. */
export function partsOf(archive: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (opened, zip) => {
      if (opened || !zip) return reject(opened ?? new Error('not a zip archive'))
      const parts = new Map<string, string>()
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (part) => zip.openReadStream(part, (failed, stream) => {
        if (failed || !stream) return reject(failed ?? new Error(`cannot read ${part.fileName}`))
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece))
        stream.on('error', reject)
        stream.on('end', () => {
          parts.set(part.fileName, Buffer.concat(pieces).toString('utf8'))
          zip.readEntry()
        })
      }))
      zip.readEntry()
    })
  })
}
