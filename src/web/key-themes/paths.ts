import { at } from '../paths.ts'

export const keyThemes = at('/cases/:case/key-themes')
export const keyThemesFile = at('/cases/:case/key-themes/files/:format')
export const newKeyTheme = at('/cases/:case/key-themes/new')
export const themesOfEntryPath = at('/cases/:case/key-themes/entries/:entry')
export const keyThemePath = at('/cases/:case/key-themes/:theme')
export const editKeyTheme = at('/cases/:case/key-themes/:theme/edit')
