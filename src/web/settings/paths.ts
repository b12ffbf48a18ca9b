import { at } from '../paths.ts'

export const settings = at('/settings')
