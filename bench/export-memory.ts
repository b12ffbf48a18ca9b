/**
 * The most memory that the service takes for the whole of 50,000 entries as Word, Excel and CSV, against 1,000, each in a process of its own:
 * `node run.mjs bench/export-memory.ts`. Nothing may hold the whole chronology: the difference must stay small beside its size.
 */
import { spawnSync } from 'node:child_process'
import { cast } from '../test/support/cast.ts'
import { manyEntries } from '../test/support/many-entries.ts'
import { commissionedCase } from '../test/support/review.ts'
import { download } from '../src/web/chronology/integrated/paths.ts'
import type { Exporting } from './export-once.ts'
import { endings } from './turns.ts'

const { ending, end } = endings()
const the = await cast(ending, '2016-12-01')
const manager = await the.on('board_manager')
console.log('| Entries | File | Size | Time | Peak memory |\n|---|---|---|---|---|')
for (const each of [50, 2500]) {
  const caseId = await commissionedCase(the)
  await manyEntries(the, caseId, { agencies: 20, each })
  for (const format of ['docx', 'xlsx', 'csv']) {
    const asked: Exporting = { app: the.app, token: the.token(manager), address: download.to({ case: caseId, format }) }
    const { stdout, stderr, status } = spawnSync(process.execPath, [new URL('export-once.ts', import.meta.url).pathname], { env: { ...process.env, EXPORTING: JSON.stringify(asked) }, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    const { bytes, ms, rss } = JSON.parse(stdout) as { bytes: number; ms: number; rss: number }
    console.log(`| ${(each * 20).toLocaleString('en-GB')} | ${format} | ${(bytes / 1e6).toFixed(2)} MB | ${(ms / 1000).toFixed(1)} s | ${rss} MB |`)
  }
}
await end()
