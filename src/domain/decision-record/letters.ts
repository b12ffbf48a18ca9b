/** The letters of the case, as they were sent: their own words, their signatory's approval, and the hash of what left. */
import { spoken } from '../plain-date.ts'
import { text, type Block, type ProseSection } from '../prose.ts'
import { roleName } from '../roles.ts'
import type { LetterOnRecord, Materials, TellLetter } from './materials.ts'
import { who, type People } from './people.ts'
import { statement } from './statement.ts'

export function lettersSection({ letters, people }: Materials, tell: TellLetter): ProseSection {
  return { id: 'letters', title: 'Letters', blocks: letters.length === 0 ? [text('No letter was sent.')] : letters.flatMap(each => oneLetter(each, people, tell)) }
}

function oneLetter(letter: LetterOnRecord, people: People, tell: TellLetter): readonly Block[] {
  const { approved, signatory } = letter
  const approval = approved === null ? '' : ` Approved by ${who(people, approved.by, approved.on, roleName(signatory))} on ${spoken(approved.on)}.`
  return [
    statement(`${letter.name}. Sent to ${letter.to} ${letter.manner}.${approval}`, { by: who(people, letter.by, letter.sentOn), on: letter.sentOn, source: 'the letter as sent', words: tell(letter.document).join('\n') }),
    text(`SHA-256 of the letter as sent: ${letter.sha256}`),
  ]
}
