/** Times taken by turns, so that a loaded machine slows all alike; their medians, and the rows of a table. */
export function middle(times: readonly number[]): number { return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0 }

export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Each work once per turn, in the order given. */
export async function byTurns<const Name extends string>(turns: number, works: Readonly<Record<Name, () => unknown>>): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>
  for (let turn = 0; turn < turns; turn += 1) for (const name of names) times[name].push(await timed(works[name]))
  return times
}

/** The named times as rows of a Markdown table, against the median of the first or of `against`. */
export function table(times: Readonly<Record<string, readonly number[]>>, against: string): string {
  const lower = middle(times[against] ?? [])
  const rows = Object.entries(times).map(([name, of]) => `| ${name} | ${shown(middle(of))} | ${shown(Math.min(...of))} | ${(middle(of) / lower).toFixed(2)} |`)
  return [`| | Median | Least | Against ${against} |`, '|---|---|---|---|', ...rows].join('\n')
}

function shown(milliseconds: number): string { return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s` }

/** What the bench needs while it runs and puts away when it ends. */
export function endings(): { readonly ending: { after(work: () => Promise<void>): void }; readonly end: () => Promise<void> } {
  const works: (() => Promise<void>)[] = []
  return { ending: { after: work => { works.unshift(work) } }, end: async () => { for (const work of works) await work() } }
}
