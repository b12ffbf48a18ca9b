/** What surrounds every page: the bar at the top, the links at the foot, who is signed in. The same for every page that one person sees. */
import { STRANGER } from '../domain/access.ts'
import type { Standing } from '../domain/access.ts'
import type { Session } from '../store/database.ts'
import type { Assets } from './assets.ts'
import { navigationFor } from './navigation.ts'
import type { NavigationItem } from './navigation.ts'
import * as paths from './paths.ts'
import type { Address } from './paths.ts'
import type { Link } from './route.ts'

export const SERVICE_NAME = 'Safeguarding reviews'

export interface PageFrame {
  readonly serviceName: string
  readonly home: Address
  readonly assets: { readonly style: string; readonly start: string; readonly writing: string; readonly pasting: string; readonly making: string; readonly icon: string }
  readonly notice: string | null
  readonly navigation: readonly NavigationItem[]
  readonly viewer: { readonly name: string; readonly href: Address } | null
  readonly signOut: Address
  /** '' for a visitor who is not signed in: their forms are known by their origin alone. */
  readonly formToken: string
  readonly footer: readonly Link[]
}

export interface Surroundings {
  readonly session: Session | null
  readonly onBoard: Standing['onBoard']
  readonly formToken: string
  /** Null on a missing page. */
  readonly here: string | null
}

export function frameOf(assets: Assets, notice: string | null, around: Surroundings): PageFrame {
  const standing = { ...STRANGER, signedIn: around.session !== null, onBoard: around.onBoard }
  return {
    serviceName: SERVICE_NAME,
    home: paths.home.to({}),
    assets: { style: assets.style.path, start: assets.start.path, writing: assets.writing.path, pasting: assets.pasting.path, making: assets.making.path, icon: assets.icon.path },
    notice,
    navigation: navigationFor(standing, around.here),
    viewer: around.session ? { name: around.session.name, href: paths.account.to({}) } : null,
    signOut: paths.signOut.to({}),
    formToken: around.formToken,
    footer: [
      { text: 'Accessibility statement', href: paths.accessibility.to({}) },
      { text: 'Privacy', href: paths.privacy.to({}) },
    ],
  }
}
