/**
 * Every address of the service with the action that allows it, written down by hand and apart from the program's own route table.
 * A page or an act that is not here fails the matrix: whoever adds one says here who may come, and test/access/expected.ts says
 * who may do that.
 */
import type { Action, Phase } from '../../src/domain/access.ts'

export interface ExpectedRoute {
  readonly action: Action
  /** The answer to a visitor who may come, where it is not 200: the address names a secret that the test does not have. */
  readonly answers?: number
  /** Phases in which there is nothing behind the address yet, so that even those who may come find no page. */
  readonly notYetIn?: readonly Phase[]
}

function only(action: Action, more: Omit<ExpectedRoute, 'action'> = {}): ExpectedRoute { return { action, ...more } }

export const EXPECTED_ROUTES: Readonly<Record<string, ExpectedRoute>> = {
  'GET /sign-in': only('come to the door'),
  'POST /sign-in': only('come to the door'),
  'GET /invitation/:token': only('come to the door', { answers: 410 }),
  'POST /invitation/:token': only('come to the door'),
  'GET /accessibility': only('come to the door'),
  'GET /privacy': only('come to the door'),
  'GET /account': only('use own account'),
  'POST /account/sign-out-everywhere': only('use own account'),
  'POST /sign-out': only('use own account'),
  'GET /held/:token': only('use own account', { answers: 404 }),
  'GET /': only('use own account'),
  'GET /access-rules': only('see access rules'),
  'GET /referrals': only('start referral'),
  'POST /referrals': only('start referral'),
  'GET /cases/:case/referral/write': only('write referral'),
  'GET /cases/:case/referral/write/:section': only('write referral'),
  'POST /cases/:case/referral/write/:section': only('write referral'),
  'GET /cases/:case/referral/check': only('write referral'),
  'POST /cases/:case/referral/check': only('write referral'),
  'GET /cases/:case/referral': only('see referral', { notYetIn: ['draft'] }),
  'GET /cases/:case/referral/text': only('see referral', { notYetIn: ['draft'] }),
  'GET /cases/:case/referral/add': only('add to referral'),
  'GET /cases/:case/referral/add/:section': only('add to referral'),
  'POST /cases/:case/referral/add/:section': only('add to referral'),
  'GET /cases/:case/agencies/:agency/secure-files': only('confirm files secured'),
  'POST /cases/:case/agencies/:agency/secure-files': only('confirm files secured'),
  'GET /cases/:case/secure-files': only('record fact'),
  'POST /cases/:case/secure-files/:notice': only('record fact'),
  'GET /people': only('see people'),
  'GET /people/add': only('manage people'),
  'POST /people/add': only('manage people'),
  'GET /people/:person': only('see people'),
  'POST /people/:person/invite': only('invite people'),
  'GET /people/:person/edit': only('manage people'),
  'POST /people/:person/edit': only('manage people'),
  'GET /people/:person/appoint': only('appoint people'),
  'POST /people/:person/appoint': only('appoint people'),
  'GET /roles/:appointment/end': only('appoint people'),
  'POST /roles/:appointment/end': only('appoint people'),
  'GET /cases/:case/integrated-chronology': only('read integrated chronology'),
  'GET /cases/:case/integrated-chronology/with-comments': only('read comments'),
  'GET /cases/:case/integrated-chronology/files/:format': only('read integrated chronology'),
  'GET /cases/:case/integrated-chronology/with-comments/files/:format': only('read comments'),
  'GET /cases': only('see register'),
  'GET /cases/:case': only('see case'),
  'GET /cases/:case/calendar': only('see timetable'),
  'GET /cases/:case/timetable/:step': only('see timetable'),
  'POST /cases/:case/timetable/:step': only('record step'),
  'POST /cases/:case/timetable/:step/plan': only('record step'),
  'GET /cases/:case/timetable-changes': only('adapt timetable'),
  'GET /cases/:case/timetable-changes/:kind': only('adapt timetable'),
  'POST /cases/:case/timetable-changes/:kind': only('adapt timetable'),
  'GET /cases/:case/facts/:fact/correction': only('correct fact'),
  'POST /cases/:case/facts/:fact/correction': only('correct fact'),
  'GET /settings': only('change board settings'),
  'POST /settings': only('change board settings'),
  'GET /cases/:case/exclusions': only('exclude from case'),
  'POST /cases/:case/exclusions': only('exclude from case'),
  'POST /cases/:case/exclusions/:person/lift': only('exclude from case'),
}
