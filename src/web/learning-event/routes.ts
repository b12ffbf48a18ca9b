import type { Route } from '../route.ts'
import { packPage, packThemesFilePage, sharePackThemes } from './pack/page.ts'

export const LEARNING_EVENT_ROUTES: readonly Route[] = [packPage, sharePackThemes, packThemesFilePage]
