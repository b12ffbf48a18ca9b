/** New codes and how the database knows them: by their SHA-256 alone. */
import { randomInt } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH } from '../../domain/referral/receipt-code.ts'
import { hashOf } from '../sign-in/token.ts'

export function newCode(): string { return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('') }

export function hashOfCode(code: string): Buffer { return hashOf(`referral code:${code}`) }
