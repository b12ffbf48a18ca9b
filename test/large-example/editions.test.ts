/** The editions of twelve agencies’ 3,000 entries about three children: long files told of while they are made, and what leaves, with nobody’s name in it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { answerMention } from '../../src/commands/identity/answer-mention.ts'
import { run } from '../../src/commands/run.ts'
import { CHILDREN, FAMILY } from '../../src/example/large/words.ts'
import { largeStory } from '../../src/example/large/story.ts'
import { identitiesOf } from '../../src/store/identity/identities.ts'
import { openMentions } from '../../src/store/identity/open-mentions.ts'
import { mapEditionFile, mapEditionPath } from '../../src/web/chronology/editions/paths.ts'
import { download } from '../../src/web/chronology/integrated/paths.ts'
import { checkedFileAt, leakCheck } from '../../src/web/leaks/paths.ts'
import { partsOf } from '../support/edition.ts'
import { largeCast } from '../support/large-example.ts'
import { pdfStructure, pdfWords } from '../support/pdf.ts'
import { browserOf, type Answered } from '../support/web.ts'
import type { Session } from '../../src/store/database.ts'

const the = await largeCast({ after })
const visit = await browserOf(the, { after })
const { caseId } = the
const manager = await the.as('manager@board.example')
const told = [...largeStory().values()].flat()
const NAMES = new RegExp([...CHILDREN.flatMap(({ name, first }) => [name, first]), ...FAMILY.flatMap(([name]) => [name, name.split(' ')[0] ?? name])].map(name => `\\b${name}\\b`).join('|'))

/** Asks until it is made; says how far it was on the way. */
async function asked(person: Session, address: string): Promise<{ readonly answer: Answered; readonly onTheWay: readonly string[] }> {
  const onTheWay: string[] = []
  for (;;) {
    const answer = await visit(person).get(address)
    if (answer.status !== 202) return { answer, onTheWay }
    onTheWay.push(/(\d+) of 3,000 entries|All 3,000/.exec(answer.text)?.[0] ?? '')
    await wait(250)
  }
}

test('the whole of it as a PDF says how far it is while it is made, and is a tagged document of 3,000 rows', async () => {
  const { answer, onTheWay } = await asked(await the.as('health-visitor-2@community-health.example'), download.to({ case: caseId, format: 'pdf' }))
  assert.equal(onTheWay[0], '0 of 3,000 entries')
  assert.ok(onTheWay.includes('All 3,000'), onTheWay.join(', '))
  const { info, structure } = await pdfStructure(answer.bytes)
  assert.match(info, /Tagged: +yes/)
  assert.ok((structure.match(/\bTR\b/g)?.length ?? 0) > 3000)
})

test('one child’s life is told by the entries that name that child, or may do so, with the child’s age at each', async () => {
  const people = await the.frame.database.read(manager, reader => identitiesOf(reader, caseId))
  const isla = people.find(each => each.label === 'Child C')?.identityId ?? assert.fail()
  const { answer } = await asked(manager, mapEditionFile.to({ case: caseId, name: 'child', format: 'csv' }, { child: isla }))
  const rows: Record<string, string>[] = parse(answer.bytes, { bom: true, columns: true })
  assert.equal(rows.filter(row => /\bIsla\b/.test(row['Event'] ?? '')).length, told.filter(({ event }) => /\bIsla\b/.test(event)).length)
  assert.deepEqual(rows.filter(row => !/\bIsla\b|\bTenby\b/.test(Object.values(row).join(' '))), [], 'the surname may be hers until somebody says whose it is')
  assert.ok(rows.filter(row => row['Child’s age']?.startsWith('Aged')).length > rows.length * 0.9)
})

test('once every name is settled the edition for publication is made whole in each format, with not one name of the family, and its leak check finds none', async () => {
  await settleAll()
  for (const format of ['docx', 'xlsx', 'csv', 'pdf']) {
    const page = mapEditionPath.to({ case: caseId, name: 'publication' })
    const send = () => visit(manager).post(page, { file: format, dates: 'month', paper: 'a4' })
    let { to, text } = await send()
    if (to?.startsWith(`${page}?`)) {
      await asked(manager, to)
      ;({ to, text } = await send())
    }
    const check = to?.split('/').at(-1) ?? ''
    assert.equal(to, leakCheck.to({ case: caseId, check }), text.slice(0, 3000))
    const { bytes } = await visit(manager).get(checkedFileAt.to({ case: caseId, check }))
    const said = format === 'pdf' ? await pdfWords(bytes) : format === 'csv' ? bytes.toString('utf8') : [...await partsOf(bytes)].flat().join('\n')
    assert.doesNotMatch(said, NAMES, format)
    assert.match(said, /Child A[^]*Child B[^]*Child C|Child C/, format)
    if (format === 'csv') assert.equal(parse(bytes, { bom: true }).length, 3001)
    const { text: checked } = await visit(manager).get(leakCheck.to({ case: caseId, check }))
    assert.doesNotMatch([...checked.matchAll(/id="finding-\d+">([^]*?)<\/h3>/g)].map(found => found[1]).join('\n'), NAMES, format)
  }
})

/** As somebody would: all that are spelt alike at once where they can only be one person, the others one by one. */
async function settleAll(): Promise<void> {
  for (;;) {
    const open = await the.frame.database.read(manager, reader => openMentions(reader, caseId, {}, { offset: 0, limit: 200 }))
    if (open.length === 0) return
    const done = new Set<string>()
    for (const each of open) {
      const alike = each.couldBe.length === 1
      const same = `${each.spelt} ${each.couldBe.join()}`
      if (alike && done.has(same)) continue
      done.add(same)
      const { entryId, version, field, from } = each
      const outcome = await run(the.frame, answerMention, manager, { caseId, entryId, version, field, from, outcome: 'this person', identityId: each.couldBe[0] ?? null, alike }, randomUUID())
      assert.equal(outcome.kind, 'done')
    }
  }
}
