/** What `integrate` says at the end: for each agency how many rows were read, left out and why, and what is to be settled. */
import type { IntegrateArguments } from './integrate-arguments.ts'
import type { AgencyReading } from './integrate-result.ts'

/** Questions shown for each agency at most; all are in the JSON. */
const QUESTIONS_SHOWN = 5

export function summarise(readings: readonly AgencyReading[], asked: IntegrateArguments, { say }: { readonly say: (line: string) => void }): void {
  for (const reading of readings) {
    if ('refused' in reading) {
      say(`${reading.agency} (${reading.file}): REFUSED. ${reading.refused} ${reading.advice}`)
      continue
    }
    const { rowsRead, entries, leftOut, questions } = reading.rows
    say(`${reading.agency} (${reading.file}): ${count(rowsRead, 'row')} read, ${count(entries.length, 'entry', 'entries')}, ${leftOut.length} left out, ${count(questions.length, 'question')}.`)
    for (const [reason, rows] of Map.groupBy(leftOut, (each) => each.reason)) say(`  left out, ${count(rows.length, 'row')}: ${reason}`)
    for (const note of reading.notes) say(`  note: ${note}`)
    for (const { place, text, question } of questions.slice(0, QUESTIONS_SHOWN)) say(`  ? ${place}${text === '' ? '' : `, "${shortened(text)}"`}: ${question}`)
    for (const { place, text, told } of reading.pointedOut.slice(0, QUESTIONS_SHOWN)) say(`  look: ${place}, "${shortened(text)}": ${told}`)
    if (reading.pointedOut.length > QUESTIONS_SHOWN) say(`  look: and at ${reading.pointedOut.length - QUESTIONS_SHOWN} more dates`)
    if (questions.length > QUESTIONS_SHOWN) say(`  ? and ${questions.length - QUESTIONS_SHOWN} more${asked.outputs.has('json') ? `, all in ${asked.outputs.get('json')}` : '; --json FILE writes them all'}`)
  }
  const total = readings.reduce((sum, reading) => sum + ('rows' in reading ? reading.rows.entries.length : 0), 0)
  const written = [...asked.outputs.values()].join(', ')
  say(`${count(total, 'entry', 'entries')} integrated, ${asked.withComments ? 'with' : 'without'} comments.${written === '' ? ' Nothing was written: give --json, --docx, --xlsx or --csv.' : ` Written: ${written}`}`)
}

function count(number: number, one: string, many = `${one}s`): string { return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}` }
function shortened(text: string): string { const line = text.replace(/\s+/g, ' ').trim(); return line.length > 60 ? `${line.slice(0, 57)}…` : line }
