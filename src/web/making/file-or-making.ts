/** Gives a file at once where it is quickly made or is sent while it is made; otherwise says how far it is until it is made. */
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Session } from '../../store/database.ts'
import { beingMade, file, type Answer } from '../answer.ts'
import type { Address, Query } from '../paths.ts'
import type { Link, PageVisit } from '../route.ts'
import { throwFailure, workOn, type Counting, type Work } from './works.ts'

/** Entries that are set out before anybody would look at how far it is. */
export const MADE_AT_ONCE = 500

export interface FileWanted {
  readonly name: string
  readonly type: string
  /** How many entries are in it; null where it is sent while it is being made, so that the browser shows how far it is. */
  readonly entries: number | null
  readonly write: (counting: Counting) => Readable
  /** How that stands which it is made of: what was made before a change is not given after it. */
  readonly madeOf: string
}

/** Where it is asked for, with everything that it depends on, and the way back from there. */
export interface Asked { readonly actor: Session; readonly here: Address; readonly look: Address; readonly isLook: boolean; readonly back: Link }

/** `to` makes the address, with more in its query. */
export function askedAt({ actor, query }: Pick<PageVisit, 'actor' | 'query'>, to: (more: Query) => Address, back: Link): Asked {
  return { actor, here: to({}), look: to({ look: 'yes' }), isLook: query.has('look'), back }
}

/** Null where it is made at once. Throws what it failed with. */
export function workFor(wanted: FileWanted, { actor, here }: Pick<Asked, 'actor' | 'here'>): Work | null {
  if (wanted.entries === null || wanted.entries <= MADE_AT_ONCE) return null
  const key = `${actor.key} ${here} ${wanted.madeOf}`
  const work = workOn(key, wanted.entries, counting => buffer(wanted.write(counting)))
  throwFailure(key, work)
  return work
}

/** How far it is; null where it is made, or made at once. */
export function stillMaking(wanted: FileWanted, asked: Asked): Answer | null {
  const work = workFor(wanted, asked)
  if (!work || work.bytes && !asked.isLook) return null
  const { here, look, back } = asked
  return beingMade({ setOut: work.setOut, total: work.total, made: work.bytes !== null, here, look, back })
}

export function fileOrMaking(wanted: FileWanted, asked: Asked): Answer {
  return stillMaking(wanted, asked) ?? file(wanted.name, wanted.type, workFor(wanted, asked)?.bytes ?? wanted.write(entries => entries))
}
