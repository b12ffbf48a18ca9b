/** Mentions that wait to be settled, one by one with the words that they stand in: who it is, somebody who is not on the map, or no person. */
import { answerMention } from '../../../commands/identity/answer-mention.ts'
import type { Issue } from '../../../domain/history.ts'
import { isMentionOutcome, type MentionField } from '../../../domain/identity/mention.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { identitiesOf } from '../../../store/identity/identities.ts'
import { isId } from '../../../store/id.ts'
import { countOpen, openMentions, type OpenAsked } from '../../../store/identity/open-mentions.ts'
import { again, missing, orMissing, redirect, view } from '../../answer.ts'
import { textOf, type Posted } from '../../forms/posted.ts'
import { offsetOf } from '../../offset.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'
import { mentionView, placeOf, whoOf, type Chosen } from './view.ts'

const TEMPLATE = 'identity/mentions/page.njk'
const PAGE_SIZE = 20

interface Asked { readonly person: string | null; readonly questions: boolean; readonly offset: number }

function askedOf(of: { get(name: string): string | null }): Asked {
  const person = of.get('person') ?? ''
  return { person: isId(person) ? person : null, questions: of.get('only') === 'questions', offset: offsetOf(of.get('from')) }
}
const queryOf = ({ person, questions }: Asked, offset: number): Record<string, string | number | null> => ({ person, only: questions ? 'questions' : null, from: offset === 0 ? null : offset })

async function shown(reader: Reader, caseId: string, keeps: boolean, asked: Asked, chosen: Chosen | null, issues: readonly Issue[]): Promise<object | null> {
  const [header, people] = [await caseHeader(reader, caseId), await identitiesOf(reader, caseId)]
  if (!header) return null
  const of: OpenAsked = { ...asked.person ? { identityId: asked.person } : {}, ...asked.questions ? { questions: true } : {} }
  const total = await countOpen(reader, caseId, of)
  // Those on a page were settled: the page before it is then the last.
  const offset = asked.offset < total ? asked.offset : Math.max(0, Math.floor((total - 1) / PAGE_SIZE) * PAGE_SIZE)
  const open = await openMentions(reader, caseId, of, { offset, limit: PAGE_SIZE })
  const to = (at: number) => paths.mentions.to({ case: caseId }, queryOf(asked, at))
  return {
    back: { href: paths.identityMap.to({ case: caseId }), text: 'Identity map' }, name: caseName(header), here: paths.mentions.to({ case: caseId }), total, from: offset, person: asked.person, questions: asked.questions,
    whose: people.find(each => each.identityId === asked.person)?.label ?? null, count: { all: await countOpen(reader, caseId), questions: await countOpen(reader, caseId, { questions: true }) },
    all: paths.mentions.to({ case: caseId }), onlyQuestions: paths.mentions.to({ case: caseId }, { only: 'questions' }), shown: open.length > 0 ? `${offset + 1} to ${offset + open.length} of ${total}` : '',
    mentions: open.map(mention => mentionView(mention, people, chosen, issues)), add: keeps ? paths.newIdentity.to({ case: caseId }) : null,
    previous: offset > 0 ? { text: 'Earlier mentions', href: to(Math.max(0, offset - PAGE_SIZE)) } : null, next: offset + PAGE_SIZE < total ? { text: 'Later mentions', href: to(offset + PAGE_SIZE) } : null,
  }
}

export const mentionsPage = page({
  path: paths.mentions,
  action: 'settle mentions',
  records: { reads: 'mentions in the chronologies' },
  show: async ({ reader, params, query, may }) => orMissing(await shown(reader, params.case, may('keep identity map'), askedOf(query), null, []), model => view(TEMPLATE, model)),
})

function chosenIn(posted: Posted): Chosen | null {
  const place = placeOf(textOf(posted, 'place'))
  const [number, who] = [textOf(posted, 'number'), textOf(posted, `who-${textOf(posted, 'number')}`)]
  return place && { ...place, who: who === 'another' ? textOf(posted, `another-${number}`) : who, alike: textOf(posted, 'do') === 'alike' }
}

export const answerIt = act({
  path: paths.mentions,
  action: 'settle mentions',
  handle: async ({ params, posted, may, read, run }) => {
    const [asked, chosen] = [askedOf({ get: name => textOf(posted, name) }), chosenIn(posted)]
    if (!chosen) return missing
    const who = whoOf(chosen.who)
    const input = { caseId: params.case, entryId: chosen.entryId, version: chosen.version, field: chosen.field as MentionField, from: chosen.from, outcome: isMentionOutcome(who.outcome) ? who.outcome : null, identityId: who.identityId, alike: chosen.alike }
    return settle(await run(answerMention, input), {
      done: ({ answered }) => redirect(paths.mentions.to(params, queryOf(asked, asked.offset)), `${answered === 1 ? 'One mention is' : `${answered.toLocaleString('en-GB')} mentions are`} settled.`),
      refused: async issues => {
        const number = textOf(posted, 'number')
        const here = issues.map(each => ({ ...each, field: each.field === 'who' ? `who-${number}` : each.field }))
        return orMissing(await read(reader => shown(reader, params.case, may('keep identity map'), asked, chosen, here)), model => again(TEMPLATE, model, here))
      },
    })
  },
})
