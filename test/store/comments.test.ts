/** Who finds authors' comments in the database, whatever the program asks it for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { acknowledgeSharing } from '../../src/commands/chronology/acknowledge-sharing.ts'
import { writeEntry } from '../../src/commands/chronology/write-entry.ts'
import { ROLES } from '../../src/domain/roles.ts'
import type { Session } from '../../src/store/database.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { did } from '../support/road.ts'
import { signedPackage } from '../support/signed-package.ts'

test('R179: the database itself gives authors’ comments to nobody but those who run the review, carry it out or write and sign for that agency', async t => {
  const the = await cast(t)
  const review = await openReview(the)
  const { caseId } = review
  const healthSigner = await the.person('Head of nursing', the.health)
  await the.appoint(healthSigner, 'agency_senior_manager', { caseId, agencyId: the.health })
  const csv = (remark: string): string => `Date,Time,Event,Source,Comment\n12/03/2014,10:00,Visit,Log,${remark}\n`
  await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, csv('The police might have asked more'))
  const ofHealth = { caseId, agencyId: the.health }
  await did(the, acknowledgeSharing, review.otherAuthor, { ...ofHealth, understood: true })
  const written = { date: '13 March 2014', time: '', endDate: '', endTime: '', source: 'Log', event: 'Call', comment: 'Health in draft', dateAsItIs: false }
  await did(the, writeEntry, review.otherAuthor, { ...ofHealth, chronology: 'events', written, edits: null })

  const found = async (who: Session): Promise<string[]> => the.frame.database.read(who, async reader => {
    const { rows } = await sql<{ comment: string }>`select comment from entry_comments order by comment`.execute(reader)
    return rows.map(row => row.comment)
  })
  const all = ['Health in draft', 'The police might have asked more']
  const police = ['The police might have asked more']
  for (const role of ['board_manager', 'support_team'] as const) assert.deepEqual(await found(await the.on(role)), all, role)
  for (const role of ['lead_reviewer', 'overview_author', 'review_team_member'] as const) {
    const reviewer = await the.person(ROLES[role].name)
    await the.appoint(reviewer, role, { caseId })
    assert.deepEqual(await found(reviewer), all, role)
  }
  assert.deepEqual(await found(review.author), police, 'an author, of an agency that has not signed')
  assert.deepEqual(await found(review.otherAuthor), all, 'an author, of their own and of what is signed')
  assert.deepEqual(await found(review.signer), police)
  assert.deepEqual(await found(review.chief), police)
  assert.deepEqual(await found(healthSigner), ['Health in draft'], 'another agency’s senior manager')

  for (const role of ['practitioner', 'line_manager', 'strategic_manager', 'referrer', 'authorising_senior_manager'] as const) {
    for (const agencyId of [null, the.police]) {
      const person = await the.person(ROLES[role].name, agencyId)
      await the.appoint(person, role, { caseId, ...agencyId === null ? {} : { agencyId } })
      assert.deepEqual(await found(person), [], role)
    }
  }
  for (const role of ['independent_chair', 'legal_adviser', 'safeguarding_lead', 'subcommittee_chair', 'subcommittee_member', 'system_administrator', 'agency_lead', 'board_member'] as const) {
    assert.deepEqual(await found(await the.on(role)), [], role)
  }
  const barred = await the.person('A conflicted reviewer')
  await the.appoint(barred, 'lead_reviewer', { caseId })
  await the.exclude(barred, caseId)
  assert.deepEqual(await found(barred), [])
  assert.deepEqual(await found(the.otherManager), [], 'another board')
  assert.deepEqual(await found(review.colleague), [], 'no part in it')

  await signedPackage(the, { ...ofHealth, author: review.otherAuthor, signer: healthSigner }, csv('Health when signed'))
  assert.deepEqual(await found(review.author), ['Health in draft', 'Health when signed', 'The police might have asked more'], 'each author, once every package is signed')
  assert.deepEqual(await found(review.signer), police)
})
