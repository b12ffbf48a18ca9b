import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordIssues } from './password.ts'

const person = { name: 'Anna Maria Specimen', email: 'anna.specimen@police.example' }
const messages = (password: string) => passwordIssues('password', password, person).map(issue => issue.message)

test('a password has at least 12 characters, of any kind', () => {
  assert.match(messages('elevenchars')[0] ?? '', /at least 12 characters/)
  assert.deepEqual(messages('teapot lorry'), [])
  assert.deepEqual(messages('kettle-violin-moss'), [])
  assert.deepEqual(messages('ცხრაას ოთხმოცი'), [])
})

test('what guessers try first is refused, however it is dressed up', () => {
  for (const password of ['password1234', 'P@ssw0rd2024!', 'passwordpassword', 'Welcome2024!!', '123456789012', 'aaaaaaaaaaaa', 'abcabcabcabc', 'qwertyuiop12',
    'abcdefghijkl', 'Safeguarding1', 'Safeguarding!2026', 'mypassword123', '1qaz2wsx3edc', 'September2026', 'poiuytrewq12']) {
    assert.match(messages(password)[0] ?? '', /guessers try first/, password)
  }
})

test('a name or an e-mail address alone is no password', () => {
  assert.match(messages('anna maria specimen 1')[0] ?? '', /more than your name/)
  assert.match(messages('Anna.Specimen99')[0] ?? '', /more than your name/)
})
