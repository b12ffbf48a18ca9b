/** `node run.mjs test/damaged-uploads/run.ts 10000 [first]`: the long run. Exit code 1 where a file broke anything. */
import { uploadDamaged } from './upload-damaged.ts'

const [count, first] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1)]
const endings: (() => Promise<void>)[] = []
const { sent, read, refused, slowest, faults } = await uploadDamaged(count, first, 5000, { after: work => { endings.unshift(work) } }, line => console.log(line))
console.log(`${sent} damaged files sent, ${read} read, ${refused} refused, slowest answer ${Math.round(slowest)} ms, ${faults.length} faults\n${faults.join('\n')}`)
for (const end of endings) await end()
process.exit(faults.length === 0 ? 0 : 1)
