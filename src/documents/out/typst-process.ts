/**
 * The child process that sets one PDF: its argument is the template's name, on its standard input comes the document as JSON. On its standard
 * output it gives what the template measured of itself, as JSON on one line, and then the PDF.
 */
import { readFileSync } from 'node:fs'
import { text as wordsOf } from 'node:stream/consumers'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf, shownWith } from './font-coverage.ts'
import { FONTS } from './fonts.ts'

const HERE = import.meta.dirname
const template = process.argv[2] ?? ''
const fonts = FONTS.map(font => readFileSync(font))
const covered = coverageOf(fonts)
const document = JSON.parse(await wordsOf(process.stdin), (_, value: unknown) => typeof value === 'string' ? shownWith(covered, value) : value) as object

const compiler = NodeCompiler.create({ workspace: HERE, fontArgs: [{ fontBlobs: fonts }] })
compiler.mapShadow(path.join(HERE, 'document.json'), Buffer.from(JSON.stringify(document)))
const compiled = compiler.compile({ mainFileContent: readFileSync(path.join(HERE, template), 'utf8') })
if (!compiled.result) {
  // Messages of the template, never the document's words.
  console.error(compiler.fetchDiagnostics(compiled.takeDiagnostics() ?? assertNever()).map((each: { message?: string }) => each.message ?? '').join('; '))
  process.exit(1)
}
const measured = compiler.query(compiled.result, { selector: '<measured>' }) as readonly { readonly value?: unknown }[]
process.stdout.write(`${JSON.stringify(measured.map(each => each.value))}\n`)
process.stdout.write(compiler.pdf(compiled.result, { pdfTags: true }))

function assertNever(): never { throw new Error('neither a document nor a complaint') }
