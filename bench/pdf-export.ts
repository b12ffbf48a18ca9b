/**
 * The tagged PDF of 1,000 entries and of as many as one PDF holds, against Typst alone in a process of its own: with the same template and the
 * same document ready in a file, and with the same words as bare paragraphs without tags. `node run.mjs bench/pdf-export.ts [turns]`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { asJson, MOST_IN_A_PDF, writePdf } from '../src/documents/out/pdf-chronology.ts'
import { HEAD } from '../test/support/edition.ts'
import { chanceOf } from '../src/example/large/chance.ts'
import { entriesFor } from './entries.ts'
import { byTurns, table } from './turns.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'pdf-export-'))
try {
  for (const count of [1000, MOST_IN_A_PDF]) {
    const edition = { comments: 'with', entries: entriesFor(count, chanceOf(11)) } as const
    const [document, made] = [path.join(folder, `${count}.json`), path.join(folder, 'made.pdf')]
    writeFileSync(document, await text(asJson(HEAD, edition)))
    const alone = (how: string) => () => { execFileSync(process.execPath, [path.join(import.meta.dirname, 'typst-alone.ts'), how, document, made], { stdio: 'ignore' }) }
    const times = await byTurns(Number(process.argv[2] ?? 5), { 'Typst alone': alone('table'), 'Bare paragraphs, no tags': alone('paragraphs'), 'The product’s PDF': () => buffer(writePdf(HEAD, edition)) })
    console.log(`\n${count.toLocaleString('en-GB')} entries, a document of ${(statSync(document).size / 1e6).toFixed(1)} MB\n\n${table(times, 'Typst alone')}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
