import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import { databasePid, dataFolder, freePort, said, start } from '../support/program.ts'

const READY = /is ready at (http:\S+)/

/** The launcher's child: the program itself. */
const programPid = (launcher: number | undefined) => Number(execFileSync('ps', ['-o', 'pid=', '--ppid', String(launcher)], { encoding: 'utf8' }).trim())

test('the program starts on an empty folder, answers, refuses a second on the same folder, and stops in order with its database', async t => {
  const DATA_DIR = await dataFolder(t)
  const PORT = String(await freePort())
  const first = start({ DATA_DIR, PORT })
  const address = READY.exec(await said(first, READY))?.[1] ?? ''
  assert.equal(address, `http://127.0.0.1:${PORT}`)
  assert.equal((await fetch(`${address}/no-such-page`, { redirect: 'manual' })).status, 303)

  const second = start({ DATA_DIR, PORT: String(await freePort()) })
  assert.equal(await second.ended, 1)
  assert.match(second.output(), /The data folder .* is in use by safeguarding-reviews, process \d+\. Stop that one first, or set DATA_DIR/)
  assert.equal((await fetch(`${address}/no-such-page`, { redirect: 'manual' })).status, 303, 'the first goes on undisturbed')

  first.child.kill('SIGTERM')
  assert.equal(await first.ended, 0)
  assert.equal(await databasePid(DATA_DIR), null)
})

test('after a kill the next start takes over the database that went on running, and a killed database is brought back', async t => {
  const DATA_DIR = await dataFolder(t)
  const PORT = String(await freePort())
  const killed = start({ DATA_DIR, PORT })
  await said(killed, READY)
  const database = await databasePid(DATA_DIR)
  process.kill(programPid(killed.child.pid), 'SIGKILL')
  await killed.ended
  assert.equal(await databasePid(DATA_DIR), database, 'the database outlives the program')

  const next = start({ DATA_DIR, PORT })
  await said(next, READY)
  assert.equal(await databasePid(DATA_DIR), database, 'and is taken over, not started anew')

  process.kill(database ?? 0, 'SIGKILL')
  for (let tries = 0; tries < 600; tries++) {
    const now = await databasePid(DATA_DIR)
    if (now !== null && now !== database) break
    await new Promise(resolve => { setTimeout(resolve, 100) })
  }
  assert.notEqual(await databasePid(DATA_DIR), null)
  next.child.kill('SIGTERM')
  assert.equal(await next.ended, 0)
})

test('a taken port and a wrong setting are told in plain words, and leave no database behind', async t => {
  const DATA_DIR = await dataFolder(t)
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  t.after(() => { taken.close() })
  const where = taken.address()
  const PORT = String(typeof where === 'object' ? where?.port : '')
  const refused = start({ DATA_DIR, PORT })
  assert.equal(await refused.ended, 1)
  assert.match(refused.output(), new RegExp(`Port ${PORT} of 127\\.0\\.0\\.1 is in use by another program`))
  assert.equal(await databasePid(DATA_DIR), null)

  const wrong = start({ DATA_DIR, PORT: 'three thousand' })
  assert.equal(await wrong.ended, 1)
  assert.match(wrong.output(), /PORT is "three thousand"/)
})
