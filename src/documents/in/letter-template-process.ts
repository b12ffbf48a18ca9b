/** The child process that examines one uploaded template: bytes on its standard input, what it found as one message. It has no rights, as its sibling that reads chronologies. */
import { examineTemplate } from '../letters/examine.ts'

const pieces: Buffer[] = []
for await (const piece of process.stdin) pieces.push(piece as Buffer)
const examined = examineTemplate(Buffer.concat(pieces))
await new Promise<void>((resolve, reject) => process.send?.(examined, (error: Error | null) => error ? reject(error) : resolve()))
process.disconnect?.()
