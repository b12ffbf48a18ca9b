import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docx, row, table, xlsx } from '../../../test/support/office-files.ts'
import { openArchive } from './archive.ts'
import { recognise } from './recognise.ts'
import type { FileKind } from './recognise.ts'
import { readCsv } from './csv.ts'
import { readExcel } from './excel.ts'
import { isRefusal, readFile } from './read-file.ts'
import { RefusedFile } from './refusal.ts'
import { readWord } from './word.ts'

/** The same damage on every run, so that a failure can be looked into. */
function damage(bytes: Buffer, seed: number): Buffer {
  let state = seed * 2_654_435_761 % 2 ** 32
  const next = (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor(state / 2 ** 32 * below)
  }
  const damaged = Buffer.from(bytes)
  for (let times = 1 + next(6); times > 0; times -= 1) damaged[next(damaged.length)] = next(256)
  if (seed % 5 === 0) damaged.copyWithin(next(damaged.length), next(damaged.length), next(damaged.length))
  return seed % 7 === 0 ? damaged.subarray(0, next(damaged.length)) : damaged
}

async function read(bytes: Buffer, name: string): Promise<unknown> {
  const kind: FileKind = recognise(bytes, name)
  if (kind === 'csv') return readCsv(bytes)
  const archive = await openArchive(bytes, kind)
  return kind === 'word' ? readWord(archive) : readExcel(archive)
}

async function samples(): Promise<[string, Buffer][]> {
  return [
    ['a.docx', await docx(table(row('Date', 'Event'), row('12/03/2006', 'Seen'), row('13/03/2006', '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>')))],
    ['a.xlsx', await xlsx([{ name: 'A', data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>38788</v></c></row>', after: '<mergeCells><mergeCell ref="A1:A9"/></mergeCells>' }], { texts: ['<t>Date</t>'], formats: ['14'] })],
    ['a.csv', Buffer.from('Date,Event\n12/03/2006,"Seen, at home"\n')],
  ]
}

test('six hundred damaged files are each read or refused, and none crashes or hangs a reader', async () => {
  for (const [name, bytes] of await samples()) {
    for (let seed = 1; seed <= 200; seed += 1) {
      try {
        await read(damage(bytes, seed), name)
      } catch (error) {
        assert.ok(error instanceof RefusedFile, `${name}, damage ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
      }
    }
  }
})

test('damaged files through the reading process end in a sheet or a refusal', async () => {
  for (const [name, bytes] of await samples()) {
    for (const seed of [3, 5, 7, 11]) {
      const result = await readFile(damage(bytes, seed), name)
      assert.ok(isRefusal(result) || result.tables.length > 0)
    }
  }
})
