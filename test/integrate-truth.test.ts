/**
 * The main job against chronologies whose truth is known: made up by chance, written into Word, Excel and CSV files as
 * agencies write them, integrated at the terminal, and every field of every entry compared, and their order.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { integrateFiles } from '../src/cli/integrate.ts'
import { trueFile } from './support/true-chronology.ts'
import type { TrueEntry } from './support/true-chronology.ts'

const folder = mkdtempSync(join(tmpdir(), 'truth-'))
after(() => rmSync(folder, { recursive: true }))

interface ReadEntry {
  readonly agency: string
  readonly row: number
  readonly date: { readonly earliest: string | null; readonly latest: string | null; readonly precision: string }
  readonly time: { readonly from: string | null; readonly to: string | null } | null
  readonly source: string
  readonly event: string
  readonly comment?: string
  readonly other: Readonly<Record<string, string>>
}
interface Written {
  readonly agencies: readonly { readonly rowsRead: number; readonly entries: number; readonly leftOut: readonly { readonly row: number }[] }[]
  readonly entries: readonly ReadEntry[]
  readonly questions: readonly { readonly agency: string; readonly row: number; readonly question: string }[]
}

async function integrate(given: readonly string[]): Promise<{ code: number; out: Written }> {
  const code = await integrateFiles([...given, '--json', 'out.json'], { folder, today: new Date('2030-10-03T12:00:00Z'), say: () => undefined, warn: (line) => assert.fail(line) })
  return { code, out: JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Written }
}

/** Written here anew, from what docs/integrate.md says of the order, and not by the product's own comparison. */
function inTrueOrder(files: readonly (readonly TrueEntry[])[]): TrueEntry[] {
  const key = (entry: TrueEntry, agency: number, position: number): string =>
    [entry.earliest ? `${entry.earliest}b` : entry.latest ? `${entry.latest}a` : 'z', entry.from ?? '99', String(agency).padStart(3, '0'), String(position).padStart(6, '0')].join('|')
  return files.flatMap((entries, agency) => entries.map((entry, position) => ({ entry, key: key(entry, agency, position) }))).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry)
}

const compared = (entry: ReadEntry): TrueEntry => ({
  agency: entry.agency, row: entry.row, earliest: entry.date.earliest, latest: entry.date.latest, precision: entry.date.precision, from: entry.time?.from ?? null, to: entry.time?.to ?? null,
  source: entry.source, event: entry.event, comment: entry.comment ?? '', outcome: entry.other['Outcome'] ?? '',
})

for (let seed = 1; seed <= 20; seed += 1) {
  test(`R150: made-up chronologies, number ${seed}: every entry is as it was meant, in its place, and every row is accounted for`, async () => {
    const agencies = ['Police', 'Health', 'School'].slice(0, 1 + seed % 3)
    const files = await Promise.all(agencies.map((agency, index) => trueFile(agency, 40, seed * 1000 + index * 77)))
    for (const file of files) writeFileSync(join(folder, file.name), file.bytes)
    const { code, out } = await integrate(files.map((file) => `${file.agency}=${file.name}`))
    assert.deepEqual(out.entries.map(compared), inTrueOrder(files.map((file) => file.entries)))
    files.forEach((file, index) => {
      const told = out.agencies[index]
      assert.equal(told?.rowsRead, (told?.entries ?? 0) + (told?.leftOut.length ?? 0))
      assert.equal(told?.entries, file.entries.length)
    })
    const doubtful = files.flatMap((file) => file.entries.filter((entry) => entry.precision === 'unknown').map((entry) => `${entry.agency} ${entry.row}`))
    assert.deepEqual(out.questions.map((each) => `${each.agency} ${each.row}`), doubtful, JSON.stringify(out.questions))
    assert.equal(code, files.some((file) => file.asks) ? 2 : 0)
  })
}
