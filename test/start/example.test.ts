import assert from 'node:assert/strict'
import test from 'node:test'
import { dataFolder, freePort, said, start } from '../support/program.ts'

const READY = /is ready at (http:\S+)/
const MANAGER = /Board Manager: .*\n {2}(\S+)/

test('the worked example is made on an empty folder, signs its cast in by links that work once, and is found again', async t => {
  const settings = { DATA_DIR: await dataFolder(t), PORT: String(await freePort()) }
  const first = start(settings, ['src/main.ts', '--example'])
  const link = MANAGER.exec(await said(first, /Start here, as .*\n.*invitation/, 300_000))?.[1] ?? ''
  const invitation = await fetch(link)
  assert.equal(invitation.status, 200)
  assert.match(await invitation.text(), /Worked example: everybody and everything here is invented/)
  const open = (headers: Record<string, string>) => fetch(link, { method: 'POST', redirect: 'manual', headers: { origin: new URL(link).origin, ...headers }, body: new URLSearchParams() })
  const opened = await open({})
  assert.equal(opened.status, 303)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const home = await (await fetch(new URL('/', link), { headers: { cookie } })).text()
  assert.match(home, /Family N/, 'the Board Manager finds the case at once')
  assert.equal((await open({})).headers.get('set-cookie'), null, 'the link is used up')
  first.child.kill('SIGTERM')
  await first.ended

  const second = start(settings)
  assert.match(MANAGER.exec(await said(second, /Start here, as .*\n.*invitation/))?.[1] ?? '', /\/invitation\//, 'started again it offers new links without being asked')
  second.child.kill('SIGTERM')
  await second.ended
})

test('where nobody can be asked and there is no board, both ways to begin are told; the example is not made beside a real board', async t => {
  const settings = { DATA_DIR: await dataFolder(t), PORT: String(await freePort()) }
  const founded = start(settings, ['src/cli.ts', 'found-board', 'A Board', 'scotland', 'Its Manager', 'manager@board.example'])
  assert.equal(await founded.ended, 0)
  const refused = start(settings, ['src/main.ts', '--example'])
  assert.equal(await refused.ended, 1)
  assert.match(refused.output(), /There is a board here, so the worked example cannot be made/)

  const empty = start({ ...settings, DATA_DIR: await dataFolder(t) })
  const words = await said(empty, /found-board/)
  assert.match(words, READY)
  assert.match(words, /npm start -- --example/)
  empty.child.kill('SIGTERM')
  await empty.ended
})
