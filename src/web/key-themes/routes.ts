import type { Route } from '../route.ts'
import { putUnderThemes, themesOfEntryPage } from './entry/page.ts'
import { keyThemesFilePage, keyThemesPage } from './list/page.ts'
import { addKeyTheme, changeKeyTheme, editKeyThemePage, newKeyThemePage } from './theme-form/page.ts'
import { keyThemePage } from './theme/page.ts'

export const KEY_THEME_ROUTES: readonly Route[] = [keyThemesPage, keyThemesFilePage, newKeyThemePage, addKeyTheme, themesOfEntryPage, putUnderThemes, keyThemePage, editKeyThemePage, changeKeyTheme]
