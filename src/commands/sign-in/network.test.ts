import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './network.ts'

test('an address of IPv4 is its own network, in either way of writing it', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
})

test('addresses of IPv6 that differ in their last 64 bits alone are of one network, however they are written', () => {
  for (const address of ['2001:db8:0:1::7', '2001:0DB8:0000:0001:abcd:1:2:3', '2001:db8::1:0:0:0:9', '2001:db8:0:1:ffff:ffff:ffff:ffff%eth0']) {
    assert.equal(networkOf(address), '2001:db8:0:1::/64', address)
  }
  assert.notEqual(networkOf('2001:db8:0:2::7'), networkOf('2001:db8:0:1::7'))
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
})
