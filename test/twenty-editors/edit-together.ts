/**
 * Twenty people write one agency's chronology at once, over HTTP: new entries, changes of the same entries, forms posted twice, sessions that
 * run out between opening a form and sending it. Each does what the pages tell them, as a person would. Afterwards every word that was typed
 * is looked for in what the database keeps.
 */
import { randomUUID } from 'node:crypto'
import { openSessionFor } from '../../src/store/owner/found-board.ts'
import * as paths from '../../src/web/hand-in/paths.ts'
import { chanceOf } from '../damaged-uploads/damage.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { serviceOn } from '../support/serving.ts'
import type { Answer } from '../support/serving.ts'

export interface EditingTally { saves: number; conflicts: number; expired: number; doubles: number; entries: number; versions: number; readonly faults: string[] }

const PEOPLE = 20
type Fields = Record<string, string>

export async function editTogether(saves: number, ending: { after(work: () => Promise<void>): void }, tell: (line: string) => void): Promise<EditingTally> {
  const the = await cast(ending, '2016-12-01')
  const { caseId, agencyId } = await openReview(the)
  const service = await serviceOn(the.app, '2016-12-01', ending)
  const of = { case: caseId, agency: agencyId }
  const list = paths.chronology.to({ ...of, chronology: 'events' })
  const fresh = paths.newEntry.to({ ...of, chronology: 'events' })
  const tally: EditingTally = { saves: 0, conflicts: 0, expired: 0, doubles: 0, entries: 0, versions: 0, faults: [] }
  const typed: string[] = []
  let begun = 0

  async function person(number: number): Promise<void> {
    const next = chanceOf(7000 + number)
    const { personId } = await the.person(`Author ${number}`, agencyId)
    await the.appoint({ key: '', boardId: the.boardId, personId, agencyId, name: '' }, 'chronology_author', { caseId, agencyId })
    let token = (await openSessionFor(the.owner, personId)).token
    await service.post(token, paths.sharing.to(of), { understood: 'yes' })
    while (begun < saves) {
      begun += 1
      const word = `w${number}x${begun}x${randomUUID().slice(0, 8)}`
      typed.push(word)
      await save(word)
    }

    async function save(word: string): Promise<void> {
      const entries = [...(await service.get(token, list)).text.matchAll(/\/entries\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
      const chosen = entries.length > 5 && next(3) > 0 ? entries[next(Math.min(entries.length, 8))] : undefined
      const address = chosen ? paths.entry.to({ ...of, entry: chosen }) : fresh
      let page = await service.get(token, address)
      if (next(12) === 0) {
        await the.owner.query('update sessions set expires_at = now() where person_id = $1', [personId])
        tally.expired += 1
      }
      for (let turn = 0; turn < 30; turn += 1) {
        const fields = { ...hiddenOf(page.text), date: `${1 + next(28)}/${1 + next(12)}/2015`, source: 'Log', event: `${fieldOf(page.text, 'event')} ${word}`.trim(), comment: `c${word}` }
        const post = (): Promise<Answer> => service.post(token, address, fields)
        const doubled = next(6) === 0
        const [answer, again] = doubled ? await Promise.all([post(), post()]) : [await post(), null]
        if (again) tally.doubles += 1
        if (answer.status === 303 && /\/sign-in/.test(answer.to ?? '')) {
          // Signed in again, they are led back to their words, and send them.
          token = (await openSessionFor(the.owner, personId)).token
          page = await service.get(token, heldIn(answer.to ?? ''))
          if (!page.text.includes(word)) tally.faults.push(`${word}: the words were not there after signing in again`)
          page = { ...page, text: page.text.includes('name="event"') ? page.text : (await service.get(token, address)).text }
          continue
        }
        if (answer.status === 303) { tally.saves += 1; if (tally.saves % 100 === 0) tell(`${tally.saves} saves, ${tally.conflicts} conflicts, ${tally.faults.length} faults`); return }
        if (answer.status !== 409 && answer.status !== 422) { tally.faults.push(`${word}: answered ${answer.status}`); return }
        tally.conflicts += 1
        if (!answer.text.includes(word)) tally.faults.push(`${word}: the form came back without the words`)
        page = answer
      }
      tally.faults.push(`${word}: could not be saved in thirty turns`)
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, (_, number) => person(number)))

  const { rows: versions } = await the.owner.query<{ event: string; comment: string | null }>(`select v.event, c.comment from entry_versions v left join entry_comments c using (board_id, case_id, agency_id, entry_id, version)`)
  const all = versions.map(({ event, comment }) => `${event}\n${comment ?? ''}`)
  for (const word of typed) {
    const times = all.filter(text => text.split('\n').some(line => line === `c${word}`)).length
    if (times === 0) tally.faults.push(`${word}: typed, and nowhere`)
    if (times > 1) tally.faults.push(`${word}: saved ${times} times`)
    if (!all.some(text => text.includes(` ${word}`) || text.startsWith(word))) tally.faults.push(`${word}: not in any event`)
  }
  tally.versions = versions.length
  tally.entries = (await the.owner.query('select 1 from entries')).rowCount ?? 0
  const { rows: broken } = await the.owner.query('select * from app.broken_links()')
  if (broken.length > 0) tally.faults.push(`the history is broken in ${broken.length} places`)
  if (service.incidents() !== '' || !service.alive()) tally.faults.push(`the service: ${service.incidents().slice(0, 2000)}`)
  return tally
}

/** The address of the kept form in that of the sign-in page. */
function heldIn(to: string): string {
  const asked = new URL(to, 'http://x').searchParams
  return [...asked.values()].find(value => value.startsWith('/held/')) ?? to
}

/** The first form's hidden fields but for the form token, which belongs to a session. */
function hiddenOf(page: string): Fields {
  const form = /<form[\s\S]*?<\/form>/.exec(page.slice(page.indexOf('<main')))?.[0] ?? ''
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  // Of a form that was kept while its sender was signed out every field comes back in this way.
  const kept = [...form.matchAll(/<textarea name="([^"]+)" hidden>\n?([^<]*)</g)]
  return Object.fromEntries([...inputs, ...kept].map(([, name = '', value = '']): [string, string] => [name, value]).filter(([name]) => name !== 'formToken'))
}

function fieldOf(page: string, name: string): string { return new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(page)?.[1]?.trim() ?? '' }
