import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'

const root = path.join(import.meta.dirname, '../..')
const script = (t: { after(end: () => void): void }, text: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sr-run-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'script.mjs')
  writeFileSync(file, text)
  return file
}

test('the launcher passes arguments and the exit code on, and adds nothing to the output', t => {
  const file = script(t, 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(7)')
  const done = spawnSync(process.execPath, [path.join(root, 'run.mjs'), file, 'Police=a b.docx', '--json'], { encoding: 'utf8' })
  assert.equal(done.stdout, '["Police=a b.docx","--json"]\n')
  assert.equal(done.status, 7)
})

test('the launcher passes a signal on and waits for the script to end', async t => {
  const file = script(t, `process.on('SIGTERM', () => setTimeout(() => { console.log('closed in order'); process.exit(0) }, 100))
    setInterval(() => {}, 1000); console.log('up')`)
  const launcher = spawn(process.execPath, [path.join(root, 'run.mjs'), file])
  let output = ''
  launcher.stdout.on('data', part => { output += part })
  await once(launcher.stdout, 'data')
  launcher.kill('SIGTERM')
  const [code] = await once(launcher, 'close')
  assert.equal(output, 'up\nclosed in order\n')
  assert.equal(code, 0)
})

test('a script that a signal ended gives the exit code that shells give', t => {
  const file = script(t, "process.kill(process.pid, 'SIGKILL')")
  assert.equal(spawnSync(process.execPath, [path.join(root, 'run.mjs'), file]).status, 137)
})
