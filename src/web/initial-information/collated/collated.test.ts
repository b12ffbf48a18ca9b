import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { did, sentReferralCase } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { giveInformation } from '../../../commands/initial-information/give-information.ts'
import { askAllAgencies } from '../../../commands/initial-information/ask-all-agencies.ts'
import { BLANK_RETURN } from '../../../domain/information/return.ts'
import { date } from '../../../domain/plain-date.ts'
import { readFile as readTables, isRefusal } from '../../../documents/in/read-file.ts'
import { requestsOf } from '../../../store/initial-information/requests.ts'
import * as paths from '../paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')

test('R329: each agency’s return is a record of its own, in versions of which those that stand are collated, on a page and in Word', async () => {
  const caseId = await sentReferralCase(the)
  await did(the, askAllAgencies, manager, { caseId, agencyIds: [the.police, the.health], question: 'What do you hold?', purpose: 'Deciding', relevance: 'You knew them', consent: 'obtained', justification: '', dueOn: date('2016-10-17') })
  const request = (await the.frame.database.read(manager, reader => requestsOf(reader, caseId, the.police)))[0] ?? assert.fail()
  const lead = await the.on('agency_lead')
  const give = (involvement: string, more: { standing: 'adds' | 'replaces' | null; reason: string }) => did(the, giveInformation, lead, {
    caseId, agencyId: the.police, requestId: request.requestId, content: { ...BLANK_RETURN, involvement, events: [{ date: '12 March 2016', event: `Call: ${involvement}` }] }, files: [], ...more,
  })
  await give('Two calls', { standing: null, reason: '' })
  await give('Three calls', { standing: 'replaces', reason: 'A third was found' })
  await give('And a visit', { standing: 'adds', reason: 'From another file' })
  const versions = (await the.frame.database.read(manager, reader => requestsOf(reader, caseId, the.police)))[0]?.versions
  assert.deepEqual(versions?.map(each => each.version), [1, 2, 3], 'none is lost')

  const { text } = await visit(await the.on('subcommittee_member')).get(paths.collated.to({ case: caseId }))
  assert.match(text, /Police[^]*Three calls[^]*And a visit/)
  assert.match(text, /Community health <strong[^>]*>No answer yet/)
  assert.doesNotMatch(text, /Two calls/, 'what was replaced does not stand')
  const word = await visit(manager).get(paths.collatedWord.to({ case: caseId }))
  const sheet = await readTables(word.bytes, 'a.docx')
  assert.ok(!isRefusal(sheet), 'our own reader reads it')
  assert.deepEqual(sheet.tables.flatMap(table => table.rows.map(row => row.cells.map(cell => cell?.text))).filter(cells => cells[0] !== 'Date'), [['12 March 2016', 'Call: Three calls'], ['12 March 2016', 'Call: And a visit']])
  for (const person of [lead, the.otherManager]) for (const to of [paths.collated, paths.collatedWord]) assert.equal((await visit(person).get(to.to({ case: caseId }))).status, 404)

})
