/**
 * Reading a Word table of 10,000 rows, against mammoth and pandoc, each in a process of its own (ours with what the product's reading process
 * may have), with its time, that of the reading alone where it says so, and its most memory:
 * `node run.mjs bench/word-import.ts [rows]`. Targets: ten times faster than mammoth, an eighth of its memory.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { writeWordTemplate } from '../src/documents/out/template.ts'
import { readingProcess } from '../src/documents/in/reading-child.ts'
import { chanceOf } from '../src/example/large/chance.ts'
import { entriesFor } from './entries.ts'
import { middle } from './turns.ts'

const ROWS = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(path.join(tmpdir(), 'word-import-'))
const here = (name: string): string => path.join(import.meta.dirname, name)
try {
  const file = path.join(folder, 'table.docx')
  writeFileSync(file, await buffer(writeWordTemplate({ review: 'Child K', agency: 'Police', made: new Date('2016-10-03T09:00:00Z') }, entriesFor(ROWS, chanceOf(5)))))
  const ways: Readonly<Record<string, readonly [turns: number, program: string, ...args: string[]]>> = {
    'The product’s reader': [5, process.execPath, ...readingProcess().execArgv, `--allow-fs-read=${file}`, here('read-word.ts'), file], mammoth: [3, process.execPath, here('read-mammoth.ts'), file], pandoc: [1, 'pandoc', '-f', 'docx', '-t', 'json', '-o', path.join(folder, 'out.json'), file],
  }
  const found: (readonly [name: string, ms: number, alone: number, mb: number])[] = []
  for (const [name, [turns, program, ...args]] of Object.entries(ways)) {
    const runs = Array.from({ length: turns }, () => {
      const from = performance.now()
      const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', program, ...args], { encoding: 'utf8', timeout: 20 * 60_000 })
      return { status, ms: performance.now() - from, alone: Number(/alone (\d+)/.exec(stderr)?.[1]), mb: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 }
    }).filter(run => run.status === 0)
    if (runs.length === 0) console.log(`${name} could not be measured.`)
    else found.push([name, middle(runs.map(run => run.ms)), middle(runs.map(run => run.alone)), middle(runs.map(run => run.mb))])
  }
  const [, ours = 1, oursAlone = 1, memory = 1] = found[0] ?? []
  console.log(`${ROWS.toLocaleString('en-GB')} rows, each in a process of its own\n\n| | Its start included | Against ours | Reading alone | Against ours | Peak memory | Against ours |\n|---|---|---|---|---|---|---|`)
  for (const [name, ms, alone, mb] of found) {
    const told = Number.isNaN(alone) ? '| |' : `${(alone / 1000).toFixed(2)} s | ${(alone / oursAlone).toFixed(1)} |`
    console.log(`| ${name} | ${(ms / 1000).toFixed(2)} s | ${(ms / ours).toFixed(1)} | ${told} ${Math.round(mb)} MB | ${(mb / memory).toFixed(1)} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
