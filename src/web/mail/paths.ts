import { at } from '../paths.ts'

export const outbox = at('/outbox')
export const passOn = at('/outbox/:mail/passed-on')
export const retry = at('/outbox/:mail/again')
