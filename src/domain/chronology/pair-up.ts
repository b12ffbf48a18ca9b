/** Sets what stood before beside what stands now: items of two lists that are the same thing, by the first likeness they share. */

export interface PairedUp<T> { readonly pairs: readonly (readonly [T, T])[]; readonly gone: readonly T[]; readonly come: readonly T[] }

/**
 * `likenesses` from the surest to the least sure; each gives an item's key, or null where it says nothing of that item. Items with
 * equal keys are paired in the order in which they stand, and each once.
 */
export function pairUp<T>(before: readonly T[], after: readonly T[], likenesses: readonly ((item: T) => string | null)[]): PairedUp<T> {
  const pairs: (readonly [T, T])[] = []
  let [gone, come] = [before, after]
  for (const keyOf of likenesses) {
    const waiting = Map.groupBy(gone, keyOf)
    const taken = new Set<T>()
    const left: T[] = []
    const used = new Map<string, number>()
    for (const item of come) {
      const key = keyOf(item)
      const at = key === null ? 0 : used.get(key) ?? 0
      const match = key === null ? undefined : waiting.get(key)?.[at]
      if (key === null || match === undefined) { left.push(item); continue }
      used.set(key, at + 1)
      taken.add(match)
      pairs.push([match, item])
    }
    come = left
    gone = gone.filter(item => !taken.has(item))
  }
  return { pairs, gone, come }
}
