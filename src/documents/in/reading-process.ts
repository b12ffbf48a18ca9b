/**
 * The child process that reads one file: gets the bytes on its standard input and the kind as its argument (with the
 * separator of its cells, where its name gives it), hands
 * tables and rows back piece by piece. It has no environment and may not write files or start programs.
 */
import { openArchive } from './archive.ts'
import { ROWS_AT_ONCE } from './limits.ts'
import type { FileKind } from './recognise.ts'
import { RefusedFile } from './refusal.ts'
import type { Piece } from './reading-pieces.ts'
import type { ReadFile } from './word.ts'

async function read(kind: FileKind, separator: string | undefined, bytes: Buffer): Promise<ReadFile> {
  switch (kind) {
    case 'csv': return (await import('./csv.ts')).readCsv(bytes, separator)
    case 'word': return (await import('./word.ts')).readWord(await openArchive(bytes, kind))
    case 'excel': return (await import('./excel.ts')).readExcel(await openArchive(bytes, kind))
  }
}

async function bytesSent(): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

function send(piece: Piece): Promise<void> {
  return new Promise((resolve, reject) => process.send?.(piece, (error: Error | null) => error ? reject(error) : resolve()))
}

try {
  const { tables, notes } = await read(process.argv[2] as FileKind, process.argv[3], await bytesSent())
  for (const { name, heading, rows } of tables) {
    await send({ table: { name, heading } })
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await send({ rows: rows.slice(from, from + ROWS_AT_ONCE) })
  }
  await send({ done: { notes } })
} catch (error) {
  if (!(error instanceof RefusedFile)) throw error
  await send({ refusal: { refused: error.refused, advice: error.advice } })
}
process.disconnect?.()
