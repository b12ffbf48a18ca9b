/** A reporter for node's test runner: one JSON line per finished test, for the coverage of requirements to read. */
import path from 'node:path'
import type { TestEvent } from 'node:test/reporters'

export interface TestResult {
  /** Path of the test's file from the root of the repository, with forward slashes. */
  readonly file: string
  readonly name: string
  /** `empty` is a suite, or a test some part of which was skipped or left to do: it proves nothing. */
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'empty'
}

type Outcome = TestResult['outcome']

export default async function* results(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const parts = new Map<string, Outcome[]>()
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { name, file, nesting, skip, todo, details } = event.data
    const key = (level: number) => `${file} ${level}`
    const inner = parts.get(key(nesting + 1)) ?? []
    parts.delete(key(nesting + 1))
    const incomplete = skip !== undefined || todo !== undefined
    const whole: Outcome = details.type === 'suite' || inner.some(part => part === 'skipped' || part === 'empty') ? 'empty' : 'passed'
    const outcome: Outcome = event.type === 'test:fail' ? 'failed' : incomplete ? 'skipped' : whole
    parts.set(key(nesting), [...(parts.get(key(nesting)) ?? []), outcome === 'empty' && details.type === 'suite' ? worst(inner) : outcome])
    const relative = path.relative(path.join(import.meta.dirname, '../..'), file ?? '').replaceAll(path.sep, '/')
    yield `${JSON.stringify({ file: relative, name, outcome } satisfies TestResult)}\n`
  }
}

const worst = (inner: readonly Outcome[]): Outcome => inner.find(part => part !== 'passed') ?? 'passed'
