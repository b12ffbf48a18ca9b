import { at } from '../paths.ts'

export const casePeople = at('/cases/:case/people')
export const endPart = at('/cases/:case/people/:appointment/end')
