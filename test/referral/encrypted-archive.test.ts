import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { settings } from '../../src/web/settings/paths.ts'
import { referralArchive } from '../../src/web/referral/paths.ts'
import { cast } from '../support/cast.ts'
import { decrypted, entriesOf } from '../support/open-archive.ts'
import { draftReferral, sentReferralCase } from '../support/road.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')

test('R306: a referral is sent here, over the service itself; an export for mail is an archive encrypted with AES-256, and the officer it goes to is the board’s to set', async () => {
  const caseId = await sentReferralCase(the)
  const here = referralArchive.to({ case: caseId })
  const referrer = visit(await the.on('agency_lead'))
  assert.match((await referrer.get(here)).text, /named no officer/)
  const form = (await visit(manager).get(settings.to({}))).text
  const typed = Object.fromEntries([...form.matchAll(/name="([^"]+)"[^>]*value="([^"]*)"( checked)?/g)].filter(match => !match[0].includes('type="radio"') || match[3]).map(match => [match[1] ?? '', (match[2] ?? '').replaceAll('&amp;', '&')]))
  assert.equal((await visit(manager).post(settings.to({}), { ...typed, addressee: 'Safeguarding officer, referrals@board.example' })).status, 303)
  const page = await referrer.get(here)
  assert.match(page.text, /It goes to: <strong>Safeguarding officer, referrals@board\.example/)
  const password = /name="password" value="([^"]+)"/.exec(page.text)?.[1] ?? assert.fail()
  assert.equal((await referrer.post(here, { password: 'abc' })).status, 422)
  const { bytes, headers } = await referrer.post(here, { password })
  assert.match(String(headers['content-disposition']), /Referral 2016-\w+ version 0\.zip/)
  const [entry, ...more] = await entriesOf(bytes)
  if (!entry) return assert.fail('an entry')
  assert.deepEqual([more.length, entry.encrypted, entry.strength], [0, true, 3])
  assert.ok(!bytes.includes('Quillon'), 'nothing of it in clear')
  assert.match(decrypted(entry, password).toString(), /Quillon Arbery[^]*neglect is suspected/)
  assert.throws(() => decrypted(entry, 'K7QM2-K7QM2-K7QM2-K7QM2-K7QM2'), /wrong password|changed/)
  const kept = await the.owner.query(`select facts as words from history where act = 'export-referral' union all select result::text from operations where command = 'export-referral'`)
  assert.ok(kept.rows.length >= 2 && kept.rows.every(row => !(row.words as string).includes(password)))
  const reads = await the.owner.query(`select person_id from access_log where case_id = $1 and what = 'referral as an encrypted archive'`, [caseId])
  assert.equal(reads.rows.length, 1)
  assert.equal((await referrer.get(referralArchive.to({ case: await draftReferral(the, await the.on('agency_lead')) }))).status, 404)
  assert.equal((await visit(await the.on('chief_officer')).post(here, { password })).status, 404)
})
