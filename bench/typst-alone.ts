/** Typst alone, for bench/pdf-export.ts: compiles the template with the document that lies in a file, or that document's words as bare paragraphs, and writes the PDF. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FONTS } from '../src/documents/out/fonts.ts'

const [, , how = 'table', document = '', out = ''] = process.argv
const HERE = path.join(import.meta.dirname, '../src/documents/out')
const compiler = NodeCompiler.create({ workspace: HERE, fontArgs: [{ fontBlobs: FONTS.map(font => readFileSync(font)) }] })
compiler.mapShadow(path.join(HERE, 'document.json'), readFileSync(document))
const PARAGRAPHS = `#let doc = json("/document.json")
#set page(paper: "a4", flipped: true, margin: 1.5cm)
#set text(font: ("Noto Sans", "DejaVu Sans", "Noto Emoji"), size: 9pt, hyphenate: false)
#for each in doc.tables { for row in each.rows { for words in row.cells { par(text(words)) } } }`
const { result } = compiler.compile({ mainFileContent: how === 'table' ? readFileSync(path.join(HERE, 'chronology.typ'), 'utf8') : PARAGRAPHS })
if (!result) process.exit(1)
writeFileSync(out, compiler.pdf(result, { pdfTags: how === 'table' }))
