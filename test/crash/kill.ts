/**
 * Kills the program, its database or both at random moments under writes, over and over, on one data folder, and checks after
 * each kill that every acknowledged act is there, with its history and its effect, and that every history chain is whole.
 */
import path from 'node:path'
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { databasePid, start, type Program } from '../support/program.ts'
import { faultsIn, setStage } from './stage.ts'

const TARGETS = ['program', 'program', 'program', 'database', 'both'] as const

export interface Tally { kills: number, readonly acknowledged: Map<string, string>, readonly faults: string[] }

/**
 * @param rounds how often to kill
 * @param tell told each round in a line
 */
export async function killAtRandom(dataFolder: string, rounds: number, tell: (line: string) => void): Promise<Tally> {
  const tally: Tally = { kills: 0, acknowledged: new Map(), faults: [] }
  await setStage(dataFolder)
  for (let round = 1; round <= rounds && tally.faults.length === 0; round++) {
    // The first five know every kind, so that a short run does too.
    const target = TARGETS[round <= TARGETS.length ? TARGETS.length - round : randomInt(TARGETS.length)] ?? 'program'
    const before = tally.acknowledged.size
    await writeAndKill(dataFolder, target, round % 4 === 0 ? 'while it starts' : 'while it writes', tally)
    tally.kills++
    tally.faults.push(...await faultsIn(dataFolder, tally.acknowledged))
    tell(`kill ${round} of ${rounds}, the ${target}: ${tally.acknowledged.size - before} acts acknowledged, ${tally.acknowledged.size} in all, ${tally.faults.length} faults`)
  }
  return tally
}

async function writeAndKill(dataFolder: string, target: typeof TARGETS[number], when: 'while it starts' | 'while it writes', tally: Tally): Promise<void> {
  const writer = start({ DATA_DIR: dataFolder }, [path.join(import.meta.dirname, 'writer.ts')], 'directly')
  if (when === 'while it writes') {
    for (const deadline = Date.now() + 30_000; acknowledgedBy(writer).length === 0 && Date.now() < deadline;) await wait(20)
  }
  await wait(randomInt(1500))
  const database = await databasePid(dataFolder)
  const before = acknowledgedBy(writer).length
  if (target !== 'program' && database !== null) process.kill(database, 'SIGKILL')
  if (target === 'database' && before > 0 && !await writesOn(writer, before)) tally.faults.push(`the program did not go on after its database was killed:\n${writer.output()}`)
  writer.child.kill('SIGKILL')
  await writer.ended
  for (const [operation, command] of acknowledgedBy(writer)) tally.acknowledged.set(operation, command)
}

function acknowledgedBy(writer: Program): (readonly [operation: string, command: string])[] {
  return [...writer.output().matchAll(/^acknowledged (\S+) (\S+)\n/gm)].map(([, operation = '', command = '']) => [operation, command] as const)
}

/** With the database alone killed, the program must bring it back and go on writing: what was on its way may still be told first. */
async function writesOn(writer: Program, before: number): Promise<boolean> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline && writer.child.exitCode === null; await wait(50)) {
    if (acknowledgedBy(writer).length > before + 20) return true
  }
  return false
}
