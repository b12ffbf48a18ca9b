import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { withinAtBest } from '../../test/support/patience.ts'
import mammoth from 'mammoth'
import { partsOf } from '../../test/support/edition.ts'
import { integrateFiles } from './integrate.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'integrate-'))
after(() => rmSync(folder, { recursive: true }))

interface Run { readonly code: number; readonly said: string; readonly warned: string }

async function run(...given: readonly string[]): Promise<Run> {
  const said: string[] = []
  const warned: string[] = []
  const code = await integrateFiles(given, { folder, today: new Date('2016-10-03T12:00:00Z'), say: (line) => said.push(line), warn: (line) => warned.push(line) })
  return { code, said: said.join('\n'), warned: warned.join('\n') }
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what this test is about
function json(name: string): any { return JSON.parse(readFileSync(join(folder, name), 'utf8')) }

const POLICE = file('police.csv', 'Date,Time,Source,Event,Comments,Outcome\n3.2.06,2215hrs,CAD log,Officers attended.,CANARY-1,NFA\n,,,,,\n"5/2/06",,CAD log,Returned.,,\n')
const HEALTH = file('health=2006.csv', 'Date;Record;Details;Analysis\n3/2/06 22:00;HV notes;Weighed.;CANARY-2\n4 Feb;HV notes;Rang.;\n')

test('the JSON has the documented shape, entries in integrated order, and the exit code tells of the questions', async () => {
  const { code } = await run(`Police=${POLICE}`, `Health visiting=${HEALTH}`, '--json', 'out.json')
  assert.equal(code, 2)
  const out = json('out.json')
  assert.deepEqual(out.agencies.map((agency: Record<string, unknown>) => [agency['name'], agency['file'], agency['rowsRead'], agency['entries']]), [['Police', POLICE, 4, 2], ['Health visiting', HEALTH, 3, 2]])
  assert.deepEqual(out.agencies[0].leftOut.map((each: Record<string, unknown>) => [each['row'], each['reason']]), [[1, 'Column headings.'], [3, 'Blank row.']])
  assert.deepEqual(out.entries.map((entry: Record<string, unknown>) => entry['event']), ['Weighed.', 'Officers attended.', 'Returned.', 'Rang.'])
  const { place, sequence, ...first } = out.entries[1]
  assert.deepEqual(first, {
    agency: 'Police', row: 2, date: { text: '3.2.06', earliest: '2006-02-03', latest: '2006-02-03', precision: 'day', inferred: false },
    time: { text: '2215hrs', from: '22:15', to: null }, source: 'CAD log', event: 'Officers attended.', comment: 'CANARY-1', other: { Outcome: 'NFA' },
  })
  assert.deepEqual([place, sequence], ['Row 2', null])
  assert.deepEqual(out.questions.map(({ agency, row, column, text }: Record<string, unknown>) => [agency, row, column, text]), [['Health visiting', 3, 'Date', '4 Feb']])
})

test('a year given for a file, by its path or its name, settles dates without one: nothing is in question then', async () => {
  for (const [given, named] of [[HEALTH, HEALTH], [join(folder, HEALTH), HEALTH], [HEALTH, `./${HEALTH}`], [HEALTH, 'Health']] as const) {
    const { code } = await run(`Police=${POLICE}`, `Health=${given}`, '--year', `${named}=2006`, '--json', 'year.json')
    assert.equal(code, 0)
    assert.deepEqual(json('year.json').entries[2].date, { text: '4 Feb', earliest: '2006-02-04', latest: '2006-02-04', precision: 'day', inferred: true })
  }
})

test('R179: without comments not a byte of one is in any file written, nor the key for it', async () => {
  const { code, said } = await run(`Police=${POLICE}`, `Health=${HEALTH}`, '--without-comments', '--json', 'w.json', '--docx', 'w.docx', '--xlsx', 'w.xlsx', '--csv', 'w.csv')
  assert.equal(code, 2)
  assert.ok(!said.includes('CANARY'))
  for (const name of ['w.json', 'w.csv']) assert.ok(!/CANARY|"comment"/i.test(readFileSync(join(folder, name), 'utf8')), name)
  for (const name of ['w.docx', 'w.xlsx']) {
    for (const [part, content] of await partsOf(readFileSync(join(folder, name)))) assert.ok(!content.includes('CANARY'), `${name} ${part}`)
  }
  assert.match((await mammoth.extractRawText({ path: join(folder, 'w.docx') })).value, /Officers attended/)
  await run(`Police=${POLICE}`, `Health=${HEALTH}`, '--json', 'c.json', '--docx', 'c.docx')
  assert.equal(readFileSync(join(folder, 'c.json'), 'utf8').match(/CANARY/g)?.length, 2)
  assert.match((await mammoth.extractRawText({ path: join(folder, 'c.docx') })).value, /CANARY-1/)
})

test('a file that is refused or missing is told of, the others are integrated, and the exit code is 1 even with questions', async () => {
  const broken = file('broken.docx', 'this is no Word document')
  const { code, said } = await run(`GP=${broken}`, 'School=missing.csv', `Folder=${folder}`, `Health=${HEALTH}`, '--json', 'refused.json')
  assert.equal(code, 1)
  const out = json('refused.json')
  assert.deepEqual(out.agencies.map((agency: Record<string, unknown>) => [agency['name'], agency['rowsRead'], agency['entries'], typeof agency['refused']]),
    [['GP', 0, 0, 'string'], ['School', 0, 0, 'string'], ['Folder', 0, 0, 'string'], ['Health', 3, 2, 'undefined']])
  assert.equal(out.entries.length, 2)
  assert.match(said, /School \(missing\.csv\): REFUSED\. There is no such file\./)
})

test('what is asked wrongly is said plainly, with how to ask, and nothing is written', async () => {
  const before = readdirSync(folder).length
  for (const [given, message] of [
    [[], /No agency was given/], [['police.csv'], /is not NAME=FILE/], [[`P=${POLICE}`, '--json'], /--json must be followed by/], [[`P=${POLICE}`, '--pdf', 'x'], /There is no option --pdf/],
    [[`P=${POLICE}`, '--year', 'police.csv=06'], /is not understood/], [[`P=${POLICE}`, '--year', 'other.csv=2006'], /none of the files given is called so/],
    [[`P=${POLICE}`, '--csv', POLICE], /would be written over/], [[`P=${POLICE}`, '--csv', 'a', '--json', 'a'], /written twice/],
  ] as const) {
    const { code, warned } = await run(...given)
    assert.equal(code, 1)
    assert.match(warned, message)
    assert.match(warned, /npm run --silent cli -- integrate/)
  }
  assert.equal(readdirSync(folder).length, before)
})

test('a folder that cannot be written to is said plainly, and no half file is left', async () => {
  const { code, warned } = await run(`Police=${POLICE}`, '--csv', 'nowhere/out.csv')
  assert.equal(code, 1)
  assert.match(warned, /could not be written/)
})

test('the eight files of the worked example are integrated in seconds, all rows accounted for', async () => {
  const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => /\.(docx|xlsx|csv)$/.test(name))
  const { code } = await withinAtBest(10_000, () => run(...seeds.map((name) => `${basename(name).replace(/\..*/, '')}=${join(ROOT, 'seeds', name)}`), '--json', 'seeds.json', '--docx', 'seeds.docx', '--xlsx', 'seeds.xlsx', '--csv', 'seeds.csv'))
  assert.equal(code, 2)
  const { agencies, entries } = json('seeds.json')
  assert.equal(entries.length, 488)
  for (const agency of agencies) assert.equal(agency.rowsRead, agency.entries + agency.leftOut.length, agency.name)
  const days = entries.flatMap(({ date }: { date: { earliest: string | null } }) => date.earliest ?? [])
  assert.deepEqual(days, days.toSorted())
  assert.ok(entries.filter((entry: { comment: string }) => entry.comment !== '').length > 100)
})

test('the command works as npm runs it, with file names from the folder it is called in', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'src/cli.ts'), 'integrate', `Police=${POLICE}`, '--csv', 'npm.csv'], { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: '' } })
  assert.equal(status, 0, stdout)
  assert.match(stdout, /Police \(police\.csv\): 4 rows read, 2 entries, 2 left out, 0 questions/)
  assert.match(readFileSync(join(folder, 'npm.csv'), 'utf8'), /Officers attended/)
  assert.equal(spawnSync(process.execPath, [join(ROOT, 'src/cli.ts'), 'nonsense'], { cwd: folder }).status, 1)
})

test('dates that may be mistaken are pointed out in the report and the JSON, read as given, and change no exit code', async () => {
  const rows = ['01/03/2014', '05/03/2014', '04/04/2014', '05/08/2014', '12/08/2014', '09/03/2014', '20/09/2014', '01/10/2014']
  const order = file('order.csv', `When,Source,Event\n${rows.map((day) => `${day},Log,Seen`).join('\n')}\n`)
  const { code, said } = await run(`Police=${order}`, '--json', 'order.json')
  assert.equal(code, 0)
  assert.match(said, /look: Row 7, "09\/03\/2014": .*other way round it would be 3 September 2014, which does/)
  const out = json('order.json')
  assert.deepEqual(out.pointedOut.map((each: Record<string, unknown>) => [each['agency'], each['place'], each['column'], each['text'], each['about']]), [['Police', 'Row 7', 'When', '09/03/2014', 'day and month']])
  assert.equal(out.entries.find((entry: { row: number }) => entry.row === 7).date.earliest, '2014-03-09')
})
