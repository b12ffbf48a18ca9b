/**
 * Integrating 40 agencies of 2,500 entries each, against `sort -m` over the same keys: `node run.mjs bench/integrate.ts`. And the whole of
 * it, the keys made from the entries first, as the command line integrates files. `sort` has a process to start, and files to read and write.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compareKeys, integrate, type SortKey } from '../src/domain/chronology/merge.ts'
import { addDays, date } from '../src/domain/plain-date.ts'
import { chanceOf } from '../src/example/large/chance.ts'
import { entriesFor } from './entries.ts'
import { byTurns, middle, table } from './turns.ts'

const [AGENCIES, EACH, TURNS] = [40, 2500, 15]
const chance = chanceOf(7)
const packages = Array.from({ length: AGENCIES }, (_, agency): SortKey[] => Array.from({ length: EACH }, () => {
  const day = addDays(date('2006-01-01'), chance.below(3650))
  const time = chance.percent(50) ? '99:99' : `${String(chance.below(24)).padStart(2, '0')}:${String(chance.below(60)).padStart(2, '0')}`
  return { day: `${day} 1`, time, agency, position: 0 }
}).toSorted((a, b) => (a.day + a.time < b.day + b.time ? -1 : a.day + a.time > b.day + b.time ? 1 : 0)).map((key, position) => ({ ...key, position })))
const entries = packages.map((_, agency) => entriesFor(EACH, chanceOf(agency)))
const line = ({ day, time, agency, position }: SortKey): string => `${day} ${time} ${String(agency).padStart(3, '0')} ${String(position).padStart(6, '0')}`

const folder = mkdtempSync(path.join(tmpdir(), 'integrate-'))
try {
  const files = packages.map((keys, agency) => {
    const file = path.join(folder, `${agency}.txt`)
    writeFileSync(file, `${keys.map(line).join('\n')}\n`)
    return file
  })
  const sorted = path.join(folder, 'sorted.txt')
  const sortM = (): void => { execFileSync('sort', ['-m', '-o', sorted, ...files], { env: { ...process.env, LC_ALL: 'C' } }) }
  let merged: readonly SortKey[] = []
  const times = await byTurns(TURNS, { '`sort -m` of 40 files': sortM, 'Integration of the same keys': () => { merged = packages.flat().sort(compareKeys) }, 'The same with the keys made of the entries': () => { integrate(entries) } })
  const same = execFileSync('cat', [sorted], { encoding: 'utf8', maxBuffer: 2 ** 30 }).trimEnd() === merged.map(line).join('\n')
  console.log(`${AGENCIES} agencies × ${EACH.toLocaleString('en-GB')} entries, ${TURNS} turns; the same order as sort's: ${same}\n`)
  console.log(table(times, '`sort -m` of 40 files'))
  console.log(`\n${(middle(times['Integration of the same keys']) / middle(times['`sort -m` of 40 files'])).toFixed(2)} times sort -m (target 1.5)`)
  if (!same) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
