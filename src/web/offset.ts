/** How many rows a page passes over, as asked for in its address. */

const MOST = 1_000_000

/** A whole number from 0; what is no such number asks for the beginning. */
export function offsetOf(text: string | null): number {
  const asked = /^\d{1,7}$/.test(text ?? '') ? Number(text) : 0
  return Math.min(asked, MOST)
}
