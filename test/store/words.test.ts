/** Who finds, in the database and whatever the program asks it for, words of a case that were meant for few. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { judgePackage } from '../../src/commands/chronology/judge-package.ts'
import { askInformation } from '../../src/commands/initial-information/ask-information.ts'
import { giveInformation } from '../../src/commands/initial-information/give-information.ts'
import { BLANK_RETURN } from '../../src/domain/information/return.ts'
import { date } from '../../src/domain/plain-date.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { Session } from '../../src/store/database.ts'
import { requestsOf } from '../../src/store/initial-information/requests.ts'
import { cast, type Cast } from '../support/cast.ts'
import { bringIntoScope, openReview } from '../support/hand-in.ts'
import { commissionedCase, did } from '../support/road.ts'
import { signedPackage } from '../support/signed-package.ts'

async function found(the: Cast, who: Session, table: string): Promise<number> {
  return the.frame.database.read(who, async reader => {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(reader)
    return Number(rows[0]?.count)
  })
}

test('a referral, and what agencies answered about a family, are for those who consider it, who wrote it and who answered', async t => {
  const the = await cast(t)
  const caseId = await commissionedCase(the)
  await bringIntoScope(the, caseId)
  const office = await the.on('board_manager')
  await did(the, askInformation, office, {
    caseId, agencyIds: [the.police, the.health], question: 'What do you know?', purpose: 'To decide', relevance: 'You hold records', consent: 'obtained', justification: '', dueOn: date('2026-12-01'),
  })
  const [request] = await the.frame.database.read(office, reader => requestsOf(reader, caseId, the.police))
  if (!request) assert.fail('nothing was asked')
  await did(the, giveInformation, await the.on('chief_officer'), { caseId, agencyId: the.police, requestId: request.requestId, content: { ...BLANK_RETURN, involvement: 'Three calls' }, files: [], standing: null, reason: '' })

  const part = async (role: Role, agencyId: string | null = null): Promise<Session> => {
    const person = await the.person(role, agencyId)
    await the.appoint(person, role, { caseId, from: date('2015-01-01'), ...agencyId === null ? {} : { agencyId } })
    return person
  }
  const healthChief = await the.person('Health chief', the.health)
  await the.appoint(healthChief, 'chief_officer', { agencyId: the.health })

  for (const role of ['support_team', 'independent_chair', 'legal_adviser', 'subcommittee_member'] as const) {
    const person = await the.on(role)
    assert.deepEqual([await found(the, person, 'referrals'), await found(the, person, 'initial_requests'), await found(the, person, 'initial_returns')], [1, 2, 1], role)
  }
  assert.ok(await found(the, await part('authorising_senior_manager'), 'referrals') === 1)
  for (const person of [await part('practitioner', the.police), await part('line_manager'), await part('strategic_manager'), await part('chronology_author', the.police),
    await part('agency_senior_manager', the.police), await part('lead_reviewer'), await part('review_team_member'), healthChief]) {
    for (const table of ['referrals', 'referral_saves', 'referral_addenda', 'initial_returns']) assert.equal(await found(the, person, table), 0, `${person.name} ${table}`)
    assert.equal(await found(the, person, 'cases'), 1, `${person.name} reaches the case`)
  }
  assert.equal(await found(the, healthChief, 'initial_requests'), 1, 'their own alone')
  assert.equal(await found(the, await the.on('chief_officer'), 'initial_returns'), 1, 'what they answered')
})

test('R179: what the review says of a package, which may quote its comments, is for those who may open that package', async t => {
  const the = await cast(t)
  const review = await openReview(the)
  const { caseId, agencyId } = review
  await signedPackage(the, { caseId, agencyId, author: review.author, signer: review.signer }, 'Date,Time,Event,Source,Comment\n12/03/2014,10:00,Visit,Log,Perhaps late\n')
  await did(the, judgePackage, await the.on('board_manager'), { caseId, agencyId, rating: 'sufficient', comments: 'That it was “perhaps late” tells much', returned: false })
  for (const person of [await the.on('support_team'), review.author, review.signer, review.chief]) assert.equal(await found(the, person, 'package_reviews'), 1, person.name)
  const practitioner = await the.person('Practitioner', the.police)
  await the.appoint(practitioner, 'practitioner', { caseId, agencyId })
  for (const person of [practitioner, review.otherAuthor, await the.on('independent_chair'), await the.on('legal_adviser'), await the.on('subcommittee_member')]) {
    assert.equal(await found(the, person, 'package_reviews'), 0, person.name)
  }
})
