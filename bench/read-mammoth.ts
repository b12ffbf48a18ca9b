/** Reads one Word file with mammoth, for bench/word-import.ts. */
import mammoth from 'mammoth'

const from = performance.now()
const { value } = await mammoth.convertToHtml({ path: process.argv[2] ?? '' })
if (!value.includes('<table>')) process.exitCode = 1
console.error(`alone ${Math.round(performance.now() - from)}`)
