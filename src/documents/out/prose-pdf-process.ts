/** The child process that sets one PDF: the document as JSON on its standard input, the PDF on its standard output. */
import { readFileSync } from 'node:fs'
import { text as wordsOf } from 'node:stream/consumers'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf, shownWith } from './font-coverage.ts'
import { FONTS } from './fonts.ts'

const HERE = import.meta.dirname
const fonts = FONTS.map(font => readFileSync(font))
const covered = coverageOf(fonts)
const document = JSON.parse(await wordsOf(process.stdin), (_, value: unknown) => typeof value === 'string' ? shownWith(covered, value) : value) as object

const compiler = NodeCompiler.create({ workspace: HERE, fontArgs: [{ fontBlobs: fonts }] })
compiler.mapShadow(path.join(HERE, 'document.json'), Buffer.from(JSON.stringify(document)))
const compiled = compiler.compile({ mainFileContent: readFileSync(path.join(HERE, 'prose.typ'), 'utf8') })
if (!compiled.result) {
  // Messages of the template, never the document's words.
  console.error(compiler.fetchDiagnostics(compiled.takeDiagnostics() ?? assertNever()).map((each: { message?: string }) => each.message ?? '').join('; '))
  process.exit(1)
}
process.stdout.write(compiler.pdf(compiled.result, { pdfTags: true }))

function assertNever(): never { throw new Error('neither a document nor a complaint') }
