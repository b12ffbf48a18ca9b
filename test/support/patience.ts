/**
 * A limit of time means a quiet machine, and the one that runs a test may be busy: so limits are stretched by how much
 * slower than its processor time a short calculation is just now. On a quiet machine that is 1.
 */
import assert from 'node:assert/strict'

/** Wall-clock over processor time of about 100 ms of work; at least 1. */
function slowness(): number {
  const [wall, processor] = [performance.now(), process.cpuUsage()]
  for (let sum = 0, spent = 0; spent < 100_000; spent = used(processor)) for (let n = 0; n < 100_000; n++) sum += Math.sqrt(n)
  return Math.max(1, (performance.now() - wall) * 1000 / used(processor))
}

function used(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return user + system
}

/** Does the work and insists that it takes no longer than that on a quiet machine. The rest of the machine is measured before and after. */
export async function within<T>(milliseconds: number, work: () => T | Promise<T>): Promise<T> {
  const before = slowness()
  const started = performance.now()
  const done = await work()
  const took = performance.now() - started
  const stretched = Math.max(before, took > milliseconds ? slowness() : 1) * milliseconds * 1.5
  assert.ok(took <= stretched, `took ${Math.round(took)} ms, where ${milliseconds} ms are allowed on a quiet machine and ${Math.round(stretched)} ms just now`)
  return done
}

/** The same of work that can be done again: what else the machine does comes and goes, so the quickest of three tries counts. */
export async function withinAtBest<T>(milliseconds: number, work: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await within(milliseconds, work)
    } catch (error) {
      if (tries === 3 || !(error instanceof assert.AssertionError)) throw error
    }
  }
}
