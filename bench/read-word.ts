/** Reads one Word file as the reading process does, for bench/word-import.ts. */
import { readFileSync } from 'node:fs'
import { openArchive } from '../src/documents/in/archive.ts'
import { readWord } from '../src/documents/in/word.ts'

const from = performance.now()
const sheet = await readWord(await openArchive(readFileSync(process.argv[2] ?? ''), 'word'))
if (sheet.tables.every(table => table.rows.length === 0)) process.exitCode = 1
console.error(`alone ${Math.round(performance.now() - from)}`)
