/** Entries as a large chronology has them: about sixty words each, in the order of their days. */
import type { CommentedEntry } from '../src/domain/chronology/entry.ts'
import type { Chance } from '../src/example/large/chance.ts'
import { addDays, date, spoken } from '../src/domain/plain-date.ts'

const WORDS = `Mother said the baby was settled at home and the health visitor rang without reply before school asked again about lunch and clothes while a neighbour told police of shouting on the stairs
  worker agreed to visit next week with the nurse weighed seen plotted centile referral closed opened discussed manager supervision letter sent father absent flat cold food bruise account given`.split(/\s+/)

export function entriesFor(count: number, chance: Chance): CommentedEntry[] {
  const words = (many: number): string => Array.from({ length: many }, () => chance.of(WORDS)).join(' ')
  return Array.from({ length: count }, (_, at) => {
    const day = addDays(date('2006-01-01'), Math.floor(at / count * 3650))
    return {
      agency: at % 2 === 0 ? 'Police' : 'Health', row: at + 2, place: `file.docx, Row ${at + 2}`, source: chance.of(['Incident log', 'Case notes', 'Letter']), event: `${words(40)}.`, comment: at % 3 === 0 ? `${words(20)}.` : '', other: {}, sequence: null,
      date: { text: spoken(day), earliest: day, latest: day, precision: 'day', inferred: false }, time: at % 2 === 0 ? { text: '10:15', from: '10:15', to: null } : null,
    }
  })
}
