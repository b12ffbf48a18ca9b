/**
 * The process that the crash test kills: it opens the data folder as the program does and runs acts through the frame without
 * pause, several at a time, telling each that was acknowledged on its output. It never ends by itself.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { excludePerson } from '../../src/commands/people/exclude-person.ts'
import { liftExclusion } from '../../src/commands/people/lift-exclusion.ts'
import { run } from '../../src/commands/run.ts'
import { readConfig } from '../../src/config.ts'
import { openServices } from '../../src/services.ts'
import type { Stage } from './stage.ts'

const config = readConfig()
const services = await openServices(config)
const folder = config.database.kind === 'embedded' ? config.database.dataFolder : ''
const stage = JSON.parse(readFileSync(path.join(folder, 'stage.json'), 'utf8')) as Stage

/** Bars a person from a case and lets them back in, for ever. Each worker has people of its own; the cases are everyone's. */
async function work(people: readonly string[]): Promise<never> {
  for (let at = 0; ; at++) {
    const caseId = stage.cases[at % stage.cases.length] ?? ''
    const personId = people[at % people.length] ?? ''
    await act('exclude-person', operation => run(services, excludePerson, stage.manager, { caseId, personId, reason: `round ${at}` }, operation))
    await act('lift-exclusion', operation => run(services, liftExclusion, stage.manager, { caseId, personId }, operation))
  }
}

async function act(name: string, doing: (operation: string) => Promise<{ readonly kind: string }>): Promise<void> {
  const operation = randomUUID()
  try {
    const outcome = await doing(operation)
    if (outcome.kind === 'done') process.stdout.write(`acknowledged ${operation} ${name}\n`)
  } catch {
    // The database was killed under us: it is being brought back.
    await wait(50)
  }
}

const WORKERS = 4
await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(stage.people.filter((_person, at) => at % WORKERS === worker))))
