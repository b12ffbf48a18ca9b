/** `node run.mjs test/twenty-editors/run.ts 2000`: the long run. Exit code 1 where a word was lost. */
import { editTogether } from './edit-together.ts'

const endings: (() => Promise<void>)[] = []
const { faults, ...counts } = await editTogether(Number(process.argv[2] ?? 2000), { after: work => { endings.unshift(work) } }, line => console.log(line))
console.log(`${JSON.stringify(counts)}, ${faults.length} faults\n${faults.join('\n')}`)
for (const end of endings) await end()
process.exit(faults.length === 0 ? 0 : 1)
