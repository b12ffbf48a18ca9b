/**
 * Files that take longer to make than somebody waits without a word. One is begun when its address is first asked for, goes on by itself, and
 * is kept for a while once it is made. Nothing rests on its being kept: whoever asks again later, or another process, has it made anew.
 */
export interface Work {
  /** Entries set out so far, of so many. */
  setOut: number
  readonly total: number
  /** Null until it is made. */
  bytes: Buffer | null
  failure: { readonly error: unknown } | null
}

/** Passes entries on as they are, counting them. */
export type Counting = <E>(entries: AsyncGenerator<E>) => AsyncGenerator<E>

const KEPT_MS = 5 * 60_000
/** Files of a few megabytes each. */
const MOST_KEPT = 30

const works = new Map<string, Work>()

/** The work of that key, begun now where it is not known. `key` names the person's session and everything that the file depends on. */
export function workOn(key: string, total: number, make: (counting: Counting) => Promise<Buffer>): Work {
  const known = works.get(key)
  if (known) return known
  const work: Work = { setOut: 0, total, bytes: null, failure: null }
  works.set(key, work)
  for (const oldest of [...works.keys()].slice(0, -MOST_KEPT)) works.delete(oldest)
  void carriedOut(work, make).then(() => setTimeout(() => { if (works.get(key) === work) works.delete(key) }, KEPT_MS).unref())
  return work
}

async function carriedOut(work: Work, make: (counting: Counting) => Promise<Buffer>): Promise<void> {
  try {
    work.bytes = await make(entries => counted(entries, work))
  } catch (error) {
    work.failure = { error }
  }
}

/** Throws what the work failed with, and forgets it, so that it is tried anew. */
export function throwFailure(key: string, { failure }: Work): void {
  if (!failure) return
  works.delete(key)
  throw failure.error
}

async function* counted<E>(entries: AsyncGenerator<E>, work: Work): AsyncGenerator<E> {
  for await (const entry of entries) {
    yield entry
    work.setOut += 1
  }
}
