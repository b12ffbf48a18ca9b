/** Where a person may go from every page: by the same table that guards the pages themselves. */
import { may } from '../domain/access.ts'
import type { Action, Standing } from '../domain/access.ts'
import { agencies } from './agencies/paths.ts'
import { register } from './cases/paths.ts'
import { learningRegister } from './learning/paths.ts'
import * as paths from './paths.ts'
import { settings } from './settings/paths.ts'
import { outbox } from './mail/paths.ts'
import { people } from './people/paths.ts'
import { accessLog, boardHistory } from './records/paths.ts'
import type { Address } from './paths.ts'
import { ownReferrals } from './referral/paths.ts'

interface Place { readonly text: string; readonly href: Address; readonly action: Action }

const PLACES: readonly Place[] = [
  { text: 'Your work', href: paths.home.to({}), action: 'use own account' },
  { text: 'Your referrals', href: ownReferrals.to({}), action: 'start referral' },
  { text: 'Cases', href: register.to({}), action: 'see register' },
  { text: 'Learning', href: learningRegister.to({}), action: 'see learning register' },
  { text: 'People', href: people.to({}), action: 'see people' },
  { text: 'Agencies', href: agencies.to({}), action: 'see people' },
  { text: 'Outbox', href: outbox.to({}), action: 'see outbox' },
  { text: 'Settings', href: settings.to({}), action: 'change board settings' },
  { text: 'History', href: boardHistory.to({}), action: 'see history' },
  { text: 'Who read what', href: accessLog.to({}), action: 'see access log' },
]

export interface NavigationItem { readonly text: string; readonly href: Address; readonly here: boolean }

/** `standing` is the one on the board, without a case. `here` is the address being shown; null on a missing page, which must not tell. */
export function navigationFor(standing: Standing, here: string | null): readonly NavigationItem[] {
  return PLACES.filter(place => may(place.action, standing)).map(place => ({ text: place.text, href: place.href, here: isWithin(here, place.href) }))
}

function isWithin(here: string | null, place: Address): boolean {
  return here !== null && (here === place || (place !== '/' && here.startsWith(`${place}/`)))
}
