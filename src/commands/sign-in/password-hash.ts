/** Hashing passwords by argon2id, slow and large on purpose; two at a time, so that a crowd at the door cannot take the machine down. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

const COST = { memory: 64 * 1024, passes: 3, parallelism: 1, tagLength: 32 } as const
const AT_ONCE = 2
/** Beyond this many waiting, the wait is longer than anybody’s patience. */
const WAITING = 60

/** Too many passwords wait to be checked. */
export class Busy extends Error { override name = 'Busy' }

/** The hash with its salt and cost, in the usual notation (`$argon2id$v=19$m=65536,t=3,p=1$salt$hash`). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await inTurn(() => derive(password, nonce, COST))
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(nonce)}$${bare(tag)}`
}

/** Whether the password is the one hashed. Takes as long where `stored` is null: nobody learns by waiting whether an account exists. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored ?? NOBODY)
  const [, memory, passes, parallelism, salt, hash] = parts ?? []
  if (!salt || !hash) throw new Error('a stored password hash is not in the notation of argon2id')
  const expected = Buffer.from(hash, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), tagLength: expected.length }
  const given = await inTurn(() => derive(password, Buffer.from(salt, 'base64'), cost))
  return timingSafeEqual(given, expected) && stored !== null
}

const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(Buffer.alloc(16))}$${bare(Buffer.alloc(32))}`

function derive(password: string, nonce: Buffer, cost: { memory: number; passes: number; parallelism: number; tagLength: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFC'), nonce, ...cost }, (error, tag) => { if (error) reject(error); else resolve(tag) })
  })
}

function bare(bytes: Buffer): string { return bytes.toString('base64').replaceAll('=', '') }

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= WAITING) throw new Busy()
  if (running >= AT_ONCE) await new Promise<void>(resolve => { waiting.push(resolve) })
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
