/** The dotted line around those who lived together: one closed line where they stand beside and under each other, else one for each group. */
import type { Placed } from './genogram-shapes.ts'

const [SIDE, ABOVE, BELOW] = [58, 40, 74]

interface Run { readonly left: number; readonly right: number; readonly y: number }

export function householdOutlines(rows: readonly (readonly string[])[], at: ReadonlyMap<string, Placed>, household: ReadonlySet<string>): readonly string[] {
  const groups: Run[][] = []
  for (const row of rows) {
    for (const run of runsOf(row.flatMap(id => at.get(id) ?? []), household)) {
      const above = groups.find(group => { const last = group.at(-1); return last !== undefined && last.y < run.y && run.y - last.y < 200 && last.left < run.right && run.left < last.right })
      if (above) above.push(run)
      else groups.push([run])
    }
  }
  return groups.map(outlineOf)
}

/** People of the household with nobody between them who is not of it. */
function runsOf(row: readonly Placed[], household: ReadonlySet<string>): Run[] {
  const runs: { left: number; right: number; y: number }[] = []
  let open = false
  for (const { id, x, y } of row) {
    const last = runs.at(-1)
    if (!household.has(id)) open = false
    else if (open && last) last.right = x + SIDE
    else { runs.push({ left: x - SIDE, right: x + SIDE, y }); open = true }
  }
  return runs
}

function outlineOf(runs: readonly Run[]): string {
  const edges = runs.map((run, at) => ({ ...run, top: at === 0 ? run.y - ABOVE : run.y - ABOVE - 30, bottom: at === runs.length - 1 ? run.y + BELOW : (runs[at + 1]?.y ?? run.y) - ABOVE - 30 }))
  const right = edges.flatMap(each => [[each.right, each.top], [each.right, each.bottom]])
  const left = edges.toReversed().flatMap(each => [[each.left, each.bottom], [each.left, each.top]])
  return [...right, ...left].map(point => point.join(',')).join(' ')
}
