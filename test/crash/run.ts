/** `node run.mjs test/crash/run.ts 100`: the long crash test. Exit code 1 where anything acknowledged was lost. */
import { killAtRandom } from './kill.ts'
import { dataFolder } from '../support/program.ts'

const rounds = Number(process.argv[2] ?? 100)
const endings: (() => Promise<void>)[] = []
const folder = await dataFolder({ after: work => { endings.push(work) } })
const { kills, acknowledged, faults } = await killAtRandom(folder, rounds, line => console.log(line))
console.log(faults.length === 0 ? `${kills} kills, ${acknowledged.size} acts acknowledged, none lost, every history chain whole` : faults.join('\n'))
for (const end of endings) await end()
process.exit(faults.length === 0 ? 0 : 1)
