/**
 * What makes a password good enough: long, and not one that guessers try first. No rule about kinds of characters: they make passwords
 * harder to remember, not harder to guess (National Cyber Security Centre).
 */
import { issue } from './history.ts'
import type { Issue } from './history.ts'

export const PASSWORD_LENGTH = 12
/** Beyond this nobody types; it keeps the work of hashing in bounds. */
const LONGEST = 256

/** What stands in the way of this password for the person with that name and address; empty where nothing does. */
export function passwordIssues(field: string, password: string, person: { readonly name: string; readonly email: string }): readonly Issue[] {
  if (password.length < PASSWORD_LENGTH) return [issue(field, `The password must have at least ${PASSWORD_LENGTH} characters. Three random words are easy to remember.`)]
  if (password.length > LONGEST) return [issue(field, `The password can have at most ${LONGEST} characters.`)]
  if (isCommon(password)) return [issue(field, 'This password is one that guessers try first. Choose another, such as three random words.')]
  if (isAbout(password, person)) return [issue(field, 'The password must be more than your name or e-mail address.')]
  return []
}

/** Words that lists of stolen passwords are full of, and those that suggest themselves here. */
const WORDS = new Set([
  'password', 'passwort', 'passphrase', 'passw', 'pass', 'letmein', 'welcome', 'iloveyou', 'admin', 'administrator', 'changeme', 'default', 'secret', 'monkey',
  'dragon', 'football', 'liverpool', 'chelsea', 'arsenal', 'everton', 'rangers', 'celtic', 'manchester', 'london', 'england', 'scotland', 'sunshine',
  'princess', 'charlie', 'superman', 'batman', 'starwars', 'master', 'trustno', 'whatever', 'computer', 'internet', 'michael', 'jennifer',
  'safeguarding', 'safeguardingreviews', 'safeguardingchildren', 'children', 'childrens', 'board', 'review', 'reviews', 'council', 'police', 'social',
  'work', 'worker', 'nhs', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'spring', 'summer', 'autumn', 'winter', 'monday', 'friday', 'the', 'my', 'is', 'this', 'for', 'and',
])
const RUNS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890123456789', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik', '1q2w3e4r5t6y7u8i9o0p']

function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  if (new Set(plain).size <= 4) return true
  if (RUNS.some(run => isRun(plain, run))) return true
  const letters = unleet(plain).replaceAll(/[^\p{L}]/gu, '')
  return letters.length < 4 || isMadeOf(letters)
}

function isRun(plain: string, run: string): boolean {
  const start = plain.replaceAll(/[\d!.?]+$/g, '')
  return [run, [...run].toReversed().join('')].some(line => `${line}${line}`.includes(plain) || (start.length >= 6 && line.startsWith(start)))
}

/** Two or fewer different common words in a row, such as `passwordpassword` or `mypassword`. */
function isMadeOf(letters: string): boolean {
  const ends: (Set<string> | null)[] = [new Set()]
  for (let end = 1; end <= letters.length; end += 1) {
    ends[end] = null
    for (let start = Math.max(0, end - 20); start < end; start += 1) {
      const before = ends[start]
      const word = letters.slice(start, end)
      if (!before || !WORDS.has(word)) continue
      const used = new Set([...before, word])
      const known = ends[end]
      if (!known || used.size < known.size) ends[end] = used
    }
  }
  const whole = ends[letters.length]
  return whole !== null && whole !== undefined && whole.size <= 2
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/** Digits and signs that stand for letters, between letters; those at the end are decoration and fall away. */
function unleet(plain: string): string {
  return [...plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')].map(character => LEET[character] ?? character).join('')
}

function isAbout(password: string, person: { readonly name: string; readonly email: string }): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  const own = [bare(person.name), bare(person.email), bare(person.email.split('@')[0] ?? '')]
  return own.includes(bare(password))
}
