import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Client } from 'pg'
import { freshDatabase } from '../../test/support/database.ts'
import { askForBoard, foundAndInvite, newBoardFrom } from './found-board.ts'

const GIVEN = ['A Safeguarding Children Board', 'england_and_wales', 'Board Manager', 'manager@board.example'] as const

test('a board is founded once, and its Manager’s link is kept only as a hash, for setting up that account', async t => {
  let drop = async () => {}
  const { owner: login } = await freshDatabase({ after: work => { drop = work } })
  const owner = new Client(login)
  t.after(async () => { await owner.end(); await drop() })
  await owner.connect()
  const said = await foundAndInvite(owner, newBoardFrom(GIVEN), 'https://reviews.example.org')
  const token = /https:\/\/reviews\.example\.org\/invitation\/([\w-]{43})$/.exec(said.at(-1) ?? '')?.[1] ?? ''
  const { rows } = await owner.query('select p.email, i.purpose, i.used_at from invitations i join people p using (person_id) where i.token_hash = $1',
    [createHash('sha256').update(token).digest()])
  assert.deepEqual(rows, [{ email: 'manager@board.example', purpose: 'set up account', used_at: null }])
  await assert.rejects(foundAndInvite(owner, newBoardFrom(GIVEN), 'https://reviews.example.org'), /There is a board here already/)
})

test('what is missing or wrong is said before anything is founded', () => {
  assert.throws(() => newBoardFrom([]), /Please give a name[^]*found-board "NAME OF THE BOARD"/)
  assert.throws(() => newBoardFrom([GIVEN[0], 'wales', GIVEN[2], GIVEN[3]]), /1, 2 or 3/)
  assert.throws(() => newBoardFrom([GIVEN[0], GIVEN[1], GIVEN[2], 'manager']), /looks like name@example\.org/)
})

test('at a terminal the four questions are asked in turn', async () => {
  const answers = ['A Board', '2', 'Its Manager', 'manager@board.example']
  const board = await askForBoard({ async ask(_question, problem) {
    const answer = answers.shift() ?? ''
    assert.notEqual(problem(''), null)
    assert.equal(problem(answer), null)
    return answer
  } })
  assert.deepEqual(board, { name: 'A Board', jurisdiction: 'scotland', manager: { name: 'Its Manager', email: 'manager@board.example' } })
})
