/** What a person asks of `integrate` at a terminal, understood or refused in plain words. */
import { basename } from 'node:path'

export const USAGE = `Integrates agencies' chronologies into one. No server, account or database is needed.

  npm run --silent cli -- integrate "Police=police.docx" "Health=health.xlsx" … [options]

Each agency is given as NAME=FILE; the file is a Word document (.docx), an Excel workbook (.xlsx) or a CSV file.

  --year FILE=2006     the year of dates in FILE that give none (a heading in the file comes first); may be repeated
  --without-comments   leave the authors' comments out of everything written
  --title WORDS        shown at the head of the Word document ("Integrated chronology" otherwise)
  --json FILE          write what was read, what was left out and why, and what is in question
  --docx FILE          write the integrated chronology as a Word document
  --xlsx FILE          write it as an Excel workbook
  --csv FILE           write it as CSV
  --help               show this

Ends with 0 when everything was read, 2 when there are questions to settle, 1 when a file was refused (the others are
still integrated) or the command was not understood.`

export interface AgencyFile { readonly agency: string; readonly file: string; readonly year?: number }
export type OutputKind = 'json' | 'docx' | 'xlsx' | 'csv'
export interface IntegrateArguments {
  readonly agencies: readonly AgencyFile[]
  readonly withComments: boolean
  readonly title: string
  readonly outputs: ReadonlyMap<OutputKind, string>
}

const OUTPUTS: readonly OutputKind[] = ['json', 'docx', 'xlsx', 'csv']

/** What is asked, or a message that says what is wrong with it. `--help` is left to the caller. */
export function readArguments(given: readonly string[]): IntegrateArguments | { readonly wrong: string } {
  const agencies: { agency: string; file: string }[] = []
  const years = new Map<string, number>()
  const outputs = new Map<OutputKind, string>()
  let withComments = true
  let title = 'Integrated chronology'
  for (let index = 0; index < given.length; index += 1) {
    const [name = '', inline] = splitOption(given[index] ?? '')
    if (!name.startsWith('--')) {
      const pair = splitPair(given[index] ?? '')
      if (!pair) return { wrong: `"${given[index]}" is not NAME=FILE. Give each agency as in "Police=police.docx".` }
      agencies.push({ agency: pair[0], file: pair[1] })
      continue
    }
    if (name === '--without-comments') {
      withComments = false
      continue
    }
    const output = OUTPUTS.find((kind) => `--${kind}` === name)
    if (!output && name !== '--year' && name !== '--title') return { wrong: `There is no option ${name}.` }
    const value = inline ?? given[(index += 1)]
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) return { wrong: `${name} must be followed by ${WANTED[name] ?? 'a file to write'}.` }
    if (output) outputs.set(output, value)
    else if (name === '--title') title = value
    else {
      const pair = splitPair(value, value.lastIndexOf('='))
      if (!pair || !/^\d{4}$/.test(pair[1])) return { wrong: `"--year ${value}" is not understood. Give it as in --year police.docx=2006.` }
      years.set(pair[0], Number(pair[1]))
    }
  }
  if (agencies.length === 0) return { wrong: 'No agency was given. Give each as in "Police=police.docx".' }
  const unused = [...years.keys()].find((file) => !agencies.some((agency) => namesFile(file, agency)))
  if (unused !== undefined) return { wrong: `--year names "${unused}", but none of the files given is called so.` }
  const same = sharedOutput(outputs, agencies)
  if (same !== null) return { wrong: same }
  return {
    withComments, title, outputs,
    agencies: agencies.map((each) => {
      const year = [...years].find(([file]) => namesFile(file, each))?.[1]
      return year === undefined ? each : { ...each, year }
    }),
  }
}

const WANTED: Readonly<Record<string, string>> = { '--year': 'FILE=YEAR, as in --year police.docx=2006', '--title': 'the title' }

function splitOption(argument: string): readonly [string, string | undefined] {
  const option = /^(--[a-z-]+)(?:=([\s\S]*))?$/.exec(argument)
  return option ? [option[1] ?? '', option[2]] : [argument, undefined]
}

function splitPair(argument: string, at = argument.indexOf('=')): readonly [string, string] | null {
  const [before, after] = [argument.slice(0, at).trim(), argument.slice(at + 1).trim()]
  return at > 0 && before !== '' && after !== '' ? [before, after] : null
}

/** A file is named for its year by the path or name it was given by, or by its agency. */
function namesFile(named: string, { agency, file }: { readonly agency: string; readonly file: string }): boolean {
  return named === file || named === basename(file) || named === agency || basename(named) === file
}

function sharedOutput(outputs: ReadonlyMap<OutputKind, string>, agencies: readonly { readonly file: string }[]): string | null {
  const files = [...outputs.values()]
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) return `"${twice}" is to be written twice. Give each output a file of its own.`
  const over = files.find((file) => agencies.some((agency) => agency.file === file))
  return over === undefined ? null : `"${over}" is an agency's file and would be written over. Give another file to write.`
}
