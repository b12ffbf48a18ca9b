/** Writes what was integrated. Each file is written beside its place and then moved there, so that none is ever half written. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { agencyCodes } from '../domain/chronology/agency-code.ts'
import { AS_HANDED_IN, type EditionHead } from '../domain/chronology/edition-cells.ts'
import { writeCsv } from '../documents/out/csv.ts'
import { writeExcel } from '../documents/out/excel-chronology.ts'
import { writeWord } from '../documents/out/word-chronology.ts'
import type { IntegrateArguments, OutputKind } from './integrate-arguments.ts'
import type { Integrated } from './integrate-result.ts'

export async function writeOutputs(asked: IntegrateArguments, result: Integrated, { folder, today }: { readonly folder: string; readonly today: Date }): Promise<void> {
  const codes = agencyCodes(asked.agencies.map((each) => each.agency))
  const agencies = [...codes].map(([name, code], colour) => ({ name, code, colour }))
  const head: EditionHead = { title: asked.title, agencies, made: today, columns: AS_HANDED_IN, paper: 'a4', layout: 'by month', note: '', abbreviations: [] }
  for (const [kind, file] of asked.outputs) await writeWhole(resolve(folder, file), output(kind, head, result))
}

function output(kind: OutputKind, head: EditionHead, { json, edition }: Integrated): Readable {
  switch (kind) {
    case 'json': return Readable.from([`${JSON.stringify(json, null, 2)}\n`])
    case 'docx': return writeWord(head, edition)
    case 'xlsx': return writeExcel(head, edition)
    case 'csv': return writeCsv(head, edition)
  }
}

async function writeWhole(file: string, content: Readable): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`
  try {
    await pipeline(content, createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
