import type { Route } from '../route.ts'
import { saveSettings, settingsPage } from './board-settings/page.ts'

export const SETTINGS_ROUTES: readonly Route[] = [settingsPage, saveSettings]
