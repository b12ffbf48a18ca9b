/** `npm run --silent coverage:requirements`: which rules the last run of the tests has proven. See proof.ts. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TestResult } from '../support/results-reporter.ts'
import { report } from './proof.ts'

const file = path.join(import.meta.dirname, '../../.test-results/results.jsonl')
if (!existsSync(file)) console.error('No test run is on record, so nothing is proven. Run npm test first.')
const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(line => line !== '') : []
const results = lines.map(line => JSON.parse(line) as TestResult)
console.log(report(results).map(line => line.replaceAll(/\s+/g, ' ')).join('\n'))
