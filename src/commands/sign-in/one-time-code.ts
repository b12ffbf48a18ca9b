/** One-time codes of an authenticator app (TOTP, RFC 6238): six digits, a new one every 30 seconds. */
import { Secret, TOTP } from 'otpauth'

const ISSUER = 'Safeguarding reviews'
const PERIOD = 30

export function newCodeSecret(): string { return new Secret({ size: 20 }).base32 }

export function isCodeSecret(text: string): boolean { return /^[A-Z2-7]{32}$/.test(text) }

/** The address that an authenticator app reads from the picture. */
export function codeAddress(secret: string, email: string): string {
  return generator(secret, email).toString()
}

/**
 * The number of the 30-second step that the code belongs to, the one before and after counting too (clocks differ); null where it is
 * not a code of now. The caller keeps the step, so that no code counts twice.
 */
export function codeStep(secret: string, code: string, now: Date): number | null {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = generator(secret, '').validate({ token: digits, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

function generator(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6, algorithm: 'SHA1' })
}
