import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingQueue } from './reading-queue.ts'

test('two are read at once, the rest in the order in which they came', async () => {
  const queue = readingQueue(2, 1_000)
  const begun: number[] = []
  let atOnce = 0
  let most = 0
  await Promise.all([1, 2, 3, 4, 5].map(number => queue.run(10, async () => {
    begun.push(number)
    atOnce += 1
    most = Math.max(most, atOnce)
    await new Promise(resolve => { setTimeout(resolve, 5) })
    atOnce -= 1
  })))
  assert.deepEqual(begun, [1, 2, 3, 4, 5])
  assert.equal(most, 2)
})

test('what would fill the memory is not taken in, and a failed reading leaves its place to the next', async () => {
  const queue = readingQueue(1, 100)
  let finish = () => {}
  const first = queue.run(500, () => new Promise<string>(resolve => { finish = () => resolve('first') }))
  const second = queue.run(80, async () => { throw new Error('stumbled') })
  const stumbled = assert.rejects(second, /stumbled/)
  assert.equal(await queue.run(80, async () => 'third'), null)
  const fourth = queue.run(20, async () => 'fourth')
  finish()
  assert.equal(await first, 'first')
  await stumbled
  assert.equal(await fourth, 'fourth')
  assert.equal(await queue.run(80, async () => 'fifth'), 'fifth')
})
