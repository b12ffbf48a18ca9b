/**
 * The leak check of a 100-page report with 200 listed names, against `grep -F` looking for the same 200 names in the same text, in one
 * run and by turns: `node run.mjs bench/leak-check.ts`. The check looks for far more than grep does; grep has a process to start.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { isWord } from '../src/documents/outgoing/dictionary.ts'
import { piecesOf } from '../src/documents/outgoing/pieces-of.ts'
import { checkText } from '../src/domain/leaks/check-text.ts'
import type { ListedPerson } from '../src/domain/leaks/listed.ts'
import { seen } from '../src/domain/leaks/piece.ts'
import { chanceOf } from '../src/example/large/chance.ts'
import { makeWord } from '../test/leaks/make-files.ts'
import { cleanReport, type CleanReport } from '../test/leaks/prose.ts'

/** Words on a printed page of a report. */
const PAGE = 500
const PAGES = 100
const TURNS = 40

const names = namesOf(200)
const report = reportOf(PAGES * PAGE)
const paragraphs = report.sections.flatMap(section => section.paragraphs)
const people = names.map((name, at): ListedPerson => ({ personId: String(at), label: 'somebody', family: at < 8, names: [name], born: null, addresses: [] }))
const listed = { people, days: [], labels: ['Child A'], allowed: [] }
const pieces = paragraphs.map((words, at) => seen(words, `Paragraph ${at + 1}`))

const folder = mkdtempSync(path.join(tmpdir(), 'leak-check-'))
try {
  writeFileSync(path.join(folder, 'report.txt'), paragraphs.join('\n'))
  writeFileSync(path.join(folder, 'names.txt'), `${names.join('\n')}\n`)
  const file = await makeWord(report)
  const times = { check: [] as number[], grep: [] as number[], grepAnyCase: [] as number[] }
  let [found, lines] = [0, 0]
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.check.push(timed(() => { found = checkText(pieces, listed, isWord).filter(each => each.kind === 'name').length }))
    times.grep.push(timed(() => { lines = grep([]) }))
    times.grepAnyCase.push(timed(() => { grep(['-i']) }))
  }
  const whole: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const from = performance.now()
    checkText((await piecesOf(file, 'report.docx', 'word')).pieces, listed, isWord)
    whole.push(performance.now() - from)
  }
  const [check, plain, anyCase] = [middle(times.check), middle(times.grep), middle(times.grepAnyCase)]
  console.log(`${PAGES} pages, ${paragraphs.join('\n').length.toLocaleString('en-GB')} characters, ${names.length} names; ${found} names found by the check, in ${lines} lines by grep; ${TURNS} turns on ${cpus().length} cores, Node ${process.version}\n`)
  console.log('| | Median | Least | Against `grep -F` |\n|---|---|---|---|')
  row('Leak check', times.check, plain)
  row('`grep -F -f names`', times.grep, plain)
  row('`grep -F -i -f names`', times.grepAnyCase, plain)
  row('Word file opened, read and checked', whole, plain)
  console.log(`\nLeak check ÷ grep -F: ${(check / plain).toFixed(2)} (median), ${(Math.min(...times.check) / Math.min(...times.grep)).toFixed(2)} (least); ÷ grep -F -i: ${(check / anyCase).toFixed(2)}`)
} finally {
  rmSync(folder, { recursive: true })
}

function grep(flags: readonly string[]): number {
  const { stdout } = spawnSync('grep', ['-F', ...flags, '-f', 'names.txt', 'report.txt'], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  return stdout.split('\n').length - 1
}

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function middle(times: readonly number[]): number { return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0 }
function row(name: string, times: readonly number[], against: number): void { console.log(`| ${name} | ${middle(times).toFixed(1)} ms | ${Math.min(...times).toFixed(1)} ms | ${(middle(times) / against).toFixed(2)} |`) }

function namesOf(count: number): string[] {
  const chance = chanceOf(42)
  const syllables = ['bar', 'den', 'kil', 'mor', 'tas', 'wen', 'hol', 'fer', 'ris', 'cam', 'dul', 'nev', 'por', 'sal', 'thor', 'ven', 'ga', 'lo', 'mi', 'ra']
  const word = (): string => { const made = chance.of(syllables) + chance.of(syllables) + chance.of(['', 'son', 'ley', 'a', 'wick', 'man']); return made.charAt(0).toUpperCase() + made.slice(1) }
  return Array.from(new Set(Array.from({ length: count * 2 }, () => `${word()} ${word()}`))).slice(0, count)
}

/** Ordinary prose, in which every fiftieth paragraph names somebody. */
function reportOf(words: number): CleanReport {
  const sections: { heading: string; paragraphs: string[] }[] = []
  let [count, paragraph] = [0, 0]
  for (let seed = 0; count < words; seed += 1) for (const section of cleanReport(seed).sections) {
    const own = section.paragraphs.map(each => (paragraph += 1) % 50 === 0 ? `${each} ${names[paragraph / 50 % names.length]} was there.` : each)
    sections.push({ ...section, paragraphs: own })
    count += own.reduce((sum, each) => sum + each.split(' ').length, 0)
  }
  return { title: 'Overview Report', sections }
}
