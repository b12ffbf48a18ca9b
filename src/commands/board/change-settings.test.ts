import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import type { SettingsTyped } from '../../domain/board-settings.ts'
import { boardSettings } from '../../store/board-settings.ts'
import { timetableOf } from '../../store/timetable/timetables.ts'
import { run } from '../run.ts'
import { changeSettings } from './change-settings.ts'

const the = await cast({ after }, '2016-10-03')
const manager = await the.on('board_manager')
const TYPED: SettingsTyped = {
  jurisdiction: 'scotland', reading: 'per step', weeksEnd: 'on the Friday', weeksToAppoint: '3', daysOfNotice: '21', majorityOf: 'respondents', quorum: '5',
  yearsBeforeIncident: '3', teamSize: '9', agenciesForSeparateAuthor: '7', openReferrals: 'no', addressee: '', guidance: 'https://guidance.example/',
}

test('the Board Manager changes how the board counts, and open timetables follow at once', async () => {
  const caseId = await the.openCase([['referral_received', '2016-10-03']])
  const panel = async () => (await the.frame.database.read(manager, reader => timetableOf(reader, caseId, the.frame.moment().today)))
    .steps.find(step => step.key === 'a4_panel')?.due
  assert.equal(await panel(), '2016-10-31')
  assert.equal((await run(the.frame, changeSettings, manager, TYPED, randomUUID())).kind, 'done')
  assert.equal(await panel(), '2016-11-24')
  const settings = await the.frame.database.read(manager, boardSettings)
  assert.deepEqual(settings.majority, { of: 'respondents', quorum: 5 })
  assert.deepEqual([settings.scope, settings.guidance], [{ yearsBeforeIncident: 3, teamSize: 9, agenciesForSeparateAuthor: 7 }, 'https://guidance.example/'])
  assert.equal(settings.timetable.jurisdiction, 'scotland')
  assert.equal(settings.timetable.numbers['days of notice of a Learning Event'], 21)
  assert.equal((await the.frame.database.read(the.otherManager, boardSettings)).timetable.jurisdiction, 'england_and_wales')
})

test('what cannot be read is refused field by field, and nobody but the Board Manager may', async () => {
  const wrong = { ...TYPED, jurisdiction: 'wales', reading: '', weeksToAppoint: 'two', daysOfNotice: '0', quorum: '', teamSize: '2', guidance: 'http://x' }
  const outcome = await run(the.frame, changeSettings, manager, wrong, randomUUID())
  assert.deepEqual(outcome.kind === 'refused' && outcome.issues.map(issue => issue.field), ['jurisdiction', 'reading', 'weeksToAppoint', 'daysOfNotice', 'teamSize', 'guidance', 'quorum'])
  assert.equal((await run(the.frame, changeSettings, await the.on('support_team'), TYPED, randomUUID())).kind, 'not found')
})
