/** Every kind of letter, opened again by LibreOffice and by mammoth: all that it was filled with is there, and no field is left. */
import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import mammoth from 'mammoth'
import { LETTER_KINDS, letterOf, type LetterKind } from '../../domain/letters/kinds.ts'
import { fieldsOf } from '../../domain/letters/template-check.ts'
import { subjectOf, wordsOf } from '../../domain/letters/words.ts'
import { defaultTemplate } from './default-template.ts'
import { fillLetter } from './fill.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'letters-'))
after(() => { rmSync(folder, { recursive: true, force: true }) })

/** Each field with an example of its own, two paragraphs long where it is one of the kind's. */
function valuesFor(kind: LetterKind): Record<string, string> {
  const described = letterOf(kind)
  const given = Object.fromEntries(Object.entries(fieldsOf(kind)).map(([name, field]) => [name, Object.hasOwn(described.fields, name) ? `${field.example} (${name}).\n\nMore of ${name}.` : field.example]))
  return { ...given, subject: subjectOf(described, given), words: wordsOf(described, given) }
}

const letters = LETTER_KINDS.map(kind => {
  const values = valuesFor(kind)
  return { kind, values, document: fillLetter(defaultTemplate(letterOf(kind).name), values) }
})

function complete(kind: LetterKind, values: Readonly<Record<string, string>>, read: string): void {
  assert.doesNotMatch(read, /[{}]|undefined|\[object/, kind)
  for (const name of ['date', 'addressee', 'reference', 'words', 'signatory', 'signatory_role']) {
    for (const line of (values[name] ?? '').split(/\n+/)) assert.ok(read.includes(line.trim()), `${kind} does not say “${line}”`)
  }
}

test('every kind of letter, read again by another reader, says all that it was filled with and holds no unfilled field', async () => {
  assert.ok(letters.length >= 5)
  for (const { kind, values, document } of letters) complete(kind, values, (await mammoth.extractRawText({ buffer: document })).value)
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0
const skip = hasOffice || process.env['CI'] ? false : 'LibreOffice (soffice) is not installed here'

test('every kind of letter opens in LibreOffice with no unfilled field', { skip }, async () => {
  for (const { kind, document } of letters) writeFileSync(path.join(folder, `${kind}.docx`), document)
  await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder,
    ...letters.map(({ kind }) => path.join(folder, `${kind}.docx`))], { timeout: 120_000 })
  for (const { kind, values } of letters) complete(kind, values, readFileSync(path.join(folder, `${kind}.txt`), 'utf8'))
})
