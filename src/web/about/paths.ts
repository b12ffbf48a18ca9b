import { at } from '../paths.ts'

export const accessRules = at('/access-rules')
