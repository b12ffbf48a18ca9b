/** The secrets of the door: 256 random bits in a link or a cookie, of which the database keeps only the SHA-256. */
import { createHash, randomBytes } from 'node:crypto'

export function newToken(): string { return randomBytes(32).toString('base64url') }

export function hashOf(token: string): Buffer { return createHash('sha256').update(token).digest() }
