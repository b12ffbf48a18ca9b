/**
 * Every address of the service with the action that allows it, written down by hand and apart from the program's own route table.
 * A page or an act that is not here fails the matrix: whoever adds one says here who may come, and test/access/expected.ts says
 * who may do that.
 */
import type { Action } from '../../src/domain/access.ts'

export interface ExpectedRoute {
  readonly action: Action
  /** The answer to a visitor who may come, where it is not 200: the address names a secret that the test does not have. */
  readonly answers?: number
}

const only = (action: Action, answers?: number): ExpectedRoute => ({ action, ...(answers === undefined ? {} : { answers }) })

export const EXPECTED_ROUTES: Readonly<Record<string, ExpectedRoute>> = {
  'GET /sign-in': only('come to the door'),
  'POST /sign-in': only('come to the door'),
  'GET /invitation/:token': only('come to the door', 410),
  'POST /invitation/:token': only('come to the door'),
  'GET /accessibility': only('come to the door'),
  'GET /privacy': only('come to the door'),
  'GET /account': only('use own account'),
  'POST /account/sign-out-everywhere': only('use own account'),
  'POST /sign-out': only('use own account'),
  'GET /held/:token': only('use own account', 404),
  'GET /': only('use own account'),
  'GET /access-rules': only('see access rules'),
  'GET /cases': only('see register'),
  'GET /cases/:case': only('see case'),
  'GET /cases/:case/calendar': only('see timetable'),
  'GET /cases/:case/exclusions': only('exclude from case'),
  'POST /cases/:case/exclusions': only('exclude from case'),
  'POST /cases/:case/exclusions/:person/lift': only('exclude from case'),
}
