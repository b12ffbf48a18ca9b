/**
 * The Word document of 10,000 entries, against a bare archive of the same XML, and against LibreOffice and pandoc making the same table of HTML:
 * `node run.mjs bench/word-export.ts`. LibreOffice and pandoc are tried once, where they are installed; "quick" leaves them out.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { EditionHead } from '../src/domain/chronology/edition-cells.ts'
import type { CommentedEntry } from '../src/domain/chronology/entry.ts'
import { writeWord } from '../src/documents/out/word-chronology.ts'
import { zipped } from '../src/documents/out/zip.ts'
import { HEAD, partsOf } from '../test/support/edition.ts'
import { chanceOf } from '../src/example/large/chance.ts'
import { entriesFor } from './entries.ts'
import { byTurns, middle, table, timed } from './turns.ts'

const COUNT = 10_000
const head: EditionHead = HEAD
const entries: readonly CommentedEntry[] = entriesFor(COUNT, chanceOf(11))
const folder = mkdtempSync(path.join(tmpdir(), 'word-export-'))
try {
  const made = await buffer(writeWord(head, { comments: 'with', entries }))
  const parts = await partsOf(made)
  const pieces = (text: string): string[] => Array.from({ length: Math.ceil(text.length / 4096) }, (_, at) => text.slice(at * 4096, at * 4096 + 4096))
  const bare = [...parts].map(([name, text]) => ({ name, content: () => pieces(text) }))
  const times: Record<string, number[]> = await byTurns(9, { 'Bare archive of the same XML': async () => { await buffer(zipped(bare, head.made)) }, 'Word document': async () => { await buffer(writeWord(head, { comments: 'with', entries })) } })
  if (process.argv[2] !== 'quick') {
    const html = path.join(folder, 'table.html')
    const cell = (words: string): string => `<td>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`
    writeFileSync(html, `<meta charset="utf-8"><table><tr>${['Agency', 'Date', 'Time', 'Source', 'Event', 'Comment', 'Place'].map(cell).join('')}</tr>${
      entries.map(({ agency, date, time, source, event, comment, place }) => `<tr>${[agency, date.text, time?.text ?? '', source, event, comment, place].map(cell).join('')}</tr>`).join('\n')}</table>`)
    const others: Readonly<Record<string, readonly [string, ...string[]]>> = {
      pandoc: ['pandoc', '-f', 'html', '-t', 'docx', '-o', path.join(folder, 'pandoc.docx'), html],
      LibreOffice: ['soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, html],
    }
    for (const [name, [program, ...args]] of Object.entries(others)) {
      try {
        times[name] = [await timed(() => { execFileSync(program, args, { stdio: 'ignore', timeout: 10 * 60_000 }) })]
      } catch (error) {
        console.log(`${name} could not be measured: ${error instanceof Error ? error.message.slice(0, 200) : ''}\n`)
      }
    }
  }
  const [bareTime, ours] = [middle(times['Bare archive of the same XML'] ?? []), middle(times['Word document'] ?? [])]
  console.log(`${COUNT.toLocaleString('en-GB')} entries, ${(made.length / 1e6).toFixed(1)} MB; peak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n\n${table(times, 'Bare archive of the same XML')}`)
  console.log(`\n${(ours / bareTime).toFixed(2)} times the bare archive (target 1.5)${times['pandoc'] ? `; pandoc takes ${(middle(times['pandoc']) / ours).toFixed(0)} times as long (target 25)` : ''}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
