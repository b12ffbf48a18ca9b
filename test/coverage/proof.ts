/**
 * Which of the rules R001 to R347 are proven, by what the last test run left behind. A rule is proven when every test that
 * names its number ran whole and passed, and there is at least one: a test that failed, was skipped, was left to do or did
 * not run proves nothing, and one that names the number and failed speaks against it.
 */
import type { TestResult } from '../support/results-reporter.ts'

export const RULES: readonly string[] = Array.from({ length: 347 }, (_, at) => `R${String(at + 1).padStart(3, '0')}`)

/** Rule to the first test that proves it, in the order of the rules. `null` where none does. */
export function proofs(results: readonly TestResult[]): ReadonlyMap<string, TestResult | null> {
  return new Map(RULES.map(rule => {
    const claims = results.filter(({ name }) => rulesNamed(name).includes(rule))
    const sound = claims.length > 0 && claims.every(({ outcome }) => outcome === 'passed')
    return [rule, sound ? claims[0] ?? null : null]
  }))
}

/** The numbers in a test's name: `R091`, each on its own or in a list such as `R104, R105 and R223`. */
export function rulesNamed(name: string): readonly string[] {
  return [...name.matchAll(/\bR(\d{3})\b/g)].map(([number]) => number).filter(number => RULES.includes(number))
}

/** The lines of the command: one per rule, and the count. */
export function report(results: readonly TestResult[]): readonly string[] {
  const found = proofs(results)
  const lines = [...found].map(([rule, proof]) => proof ? `${rule} proven ${proof.file}: ${proof.name}` : `${rule} open`)
  return [...lines, `proven ${[...found.values()].filter(proof => proof !== null).length} of ${RULES.length}`]
}
