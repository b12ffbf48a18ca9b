/** Choices by chance that are the same on every run: a small generator of numbers (mulberry32). */
export interface Chance {
  /** From 0 to below the limit. */
  below(limit: number): number
  of<T>(those: readonly T[]): T
  /** True so often in a hundred. */
  percent(often: number): boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below, percent: often => next() * 100 < often,
    of(those) {
      const one = those[below(those.length)]
      if (one === undefined) throw new RangeError('nothing to choose from')
      return one
    },
  }
}
