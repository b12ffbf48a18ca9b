/** Every page and act of the service, area by area. What is not here is not served. */
import { ABOUT_ROUTES } from './about/routes.ts'
import { CASE_ROUTES } from './cases/routes.ts'
import { INTEGRATED_ROUTES } from './chronology/integrated/routes.ts'
import { EXCLUSION_ROUTES } from './exclusions/routes.ts'
import { COMMISSIONING_ROUTES } from './commissioning/routes.ts'
import { DECISION_ROUTES } from './decision/routes.ts'
import { DISAGREEMENT_ROUTES } from './disagreements/routes.ts'
import { PANEL_ROUTES } from './panel/routes.ts'
import { INFORMATION_ROUTES } from './initial-information/routes.ts'
import { GOOD_PRACTICE_ROUTES } from './good-practice/routes.ts'
import { REFERRAL_LINK_ROUTES } from './referral-links/routes.ts'
import { REFER_ROUTES } from './refer/routes.ts'
import { REFERRAL_ROUTES } from './referral/routes.ts'
import { LETTER_ROUTES } from './letters/routes.ts'
import { MAIL_ROUTES } from './mail/routes.ts'
import { PEOPLE_ROUTES } from './people/routes.ts'
import { AGENCY_ROUTES } from './agencies/routes.ts'
import { CASE_PEOPLE_ROUTES } from './case-people/routes.ts'
import { ACTION_ROUTES } from './actions/routes.ts'
import { QUESTIONED_FACT_ROUTES } from './chronology/questioned-facts/routes.ts'
import { KEY_EVENT_ROUTES } from './chronology/key-events/routes.ts'
import { KEY_THEME_ROUTES } from './key-themes/routes.ts'
import { LEARNING_EVENT_ROUTES } from './learning-event/routes.ts'
import { EDITION_ROUTES } from './chronology/editions/routes.ts'
import { SAME_EVENT_ROUTES } from './chronology/same-events/routes.ts'
import { TERMS_ROUTES } from './terms-of-reference/routes.ts'
import { FAMILY_ROUTES } from './family/routes.ts'
import { IDENTITY_ROUTES } from './identity/routes.ts'
import { LEARNING_ROUTES } from './learning/routes.ts'
import { QUALITY_ROUTES } from './quality/routes.ts'
import { LEAK_ROUTES } from './leaks/routes.ts'
import { PUBLICATION_ROUTES } from './publication/routes.ts'
import { RECORD_ROUTES } from './records/routes.ts'
import { HAND_IN_ROUTES } from './hand-in/routes.ts'
import type { Route } from './route.ts'
import { SIGN_IN_ROUTES } from './sign-in/routes.ts'
import { SETTINGS_ROUTES } from './settings/routes.ts'
import { TIMETABLE_ROUTES } from './timetable/routes.ts'
import { WORK_ROUTES } from './work/routes.ts'

export const ROUTES: readonly Route[] = [
  ...SIGN_IN_ROUTES,
  ...WORK_ROUTES,
  ...CASE_ROUTES,
  ...TIMETABLE_ROUTES,
  ...SETTINGS_ROUTES,
  ...PEOPLE_ROUTES,
  ...ABOUT_ROUTES,
  ...EXCLUSION_ROUTES,
  ...HAND_IN_ROUTES,
  ...REFER_ROUTES,
  ...REFERRAL_LINK_ROUTES,
  ...REFERRAL_ROUTES,
  ...GOOD_PRACTICE_ROUTES,
  ...INTEGRATED_ROUTES,
  ...AGENCY_ROUTES,
  ...CASE_PEOPLE_ROUTES,
  ...RECORD_ROUTES,
  ...INFORMATION_ROUTES,
  ...DISAGREEMENT_ROUTES,
  ...PANEL_ROUTES,
  ...DECISION_ROUTES,
  ...COMMISSIONING_ROUTES,
  ...PUBLICATION_ROUTES, ...LEAK_ROUTES,
  ...LEARNING_ROUTES,
  ...QUESTIONED_FACT_ROUTES, ...KEY_EVENT_ROUTES, ...KEY_THEME_ROUTES, ...LEARNING_EVENT_ROUTES, ...EDITION_ROUTES, ...SAME_EVENT_ROUTES, ...TERMS_ROUTES, ...FAMILY_ROUTES, ...IDENTITY_ROUTES,
  ...ACTION_ROUTES,
  ...QUALITY_ROUTES,
  ...LETTER_ROUTES,
  ...MAIL_ROUTES,
]
