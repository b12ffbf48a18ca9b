/**
 * Runs the tests: `npm test` for all, `npm test -- src/domain test/one.test.ts` for some folders or files.
 * Brings up the tests' own database server, prints node's own report, and leaves the results in .test-results for
 * `npm run --silent coverage:requirements`.
 */
import { spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { globSync, statSync } from 'node:fs'
import path from 'node:path'
import { openTestServer } from './support/server.ts'

const root = path.join(import.meta.dirname, '..')
process.chdir(root)
const files = pickFiles(process.argv.slice(2))
if (files.length === 0) {
  console.error('No test file there. Tests are the files that end in .test.ts.')
  process.exit(1)
}
await mkdir('.test-results', { recursive: true })
await rm('.test-results/results.jsonl', { force: true })

// Holds the server for the whole run, so that every test process finds it.
await openTestServer()

const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout',
  '--test-reporter=./test/support/results-reporter.ts', '--test-reporter-destination=.test-results/results.jsonl']
const run = spawn(process.execPath, ['--test', '--test-concurrency=2', ...reporters, ...files], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => run.kill(signal))
run.on('exit', code => process.exit(code ?? 1))

function pickFiles(wanted: readonly string[]): string[] {
  if (wanted.length === 0) return globSync('{src,test,bench}/**/*.test.ts').sort()
  return wanted.flatMap(name => statSync(name).isDirectory() ? globSync(`${name.replaceAll('\\', '/')}/**/*.test.ts`).sort() : [name])
}
