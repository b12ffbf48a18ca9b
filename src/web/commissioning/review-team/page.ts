/** Sets the Review Team. It cannot be without Social Care, Health and the board; its size, and members of the Sub-Committee on it, only ask for a reason. */
import { setReviewTeam } from '../../../commands/commissioning/set-review-team.ts'
import { TEAM_SIZE } from '../../../domain/conflicts/review-team.ts'
import type { Issue } from '../../../domain/history.ts'
import { boardPeople, reviewTeamOf, type BoardPerson } from '../../../store/commissioning/review-people.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped, textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { rowsAt, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { reasonsIn } from '../commission/reasons.ts'
import { review, reviewTeam } from '../paths.ts'
import { isSector, SECTORS } from './sectors.ts'

const TEMPLATE = 'layouts/question.njk'

function specFor(people: readonly BoardPerson[], issues: readonly Issue[]): Spec {
  const asked = issues.filter(issue => issue.field?.startsWith('reason-'))
  return {
    team: { kind: 'rows', label: 'Member', another: 'Add another member', of: {
      personId: { kind: 'select', label: 'Person', choices: people.map(person => ({ value: person.personId, text: person.agency === null ? person.name : `${person.name}, ${person.agency}` })) },
      sector: { kind: 'select', label: 'Stands for', choices: Object.entries(SECTORS).map(([value, text]) => ({ value, text })) } } },
    approvedOn: { kind: 'date', label: 'Date on which the Sub-Committee agreed to this team', hint: 'The Sub-Committee decides its size and make-up', whole: true },
    ...Object.fromEntries(asked.map(issue => [issue.field ?? '', { kind: 'area', label: 'Reason' } as const])),
  }
}

function shown(caseId: string, people: readonly BoardPerson[], typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: review.to({ case: caseId }), text: 'Review' }, here: reviewTeam.to({ case: caseId }), title: 'Set the Review Team', basedOn: null, button: 'Set the Review Team',
    lead: [`${rowsAt(typed, 'team').length} chosen. Senior managers with experience of safeguarding across agencies: at least one from Children’s Social Care, one from Health and one for the board. Small: ${TEAM_SIZE} at most, unless the board settles otherwise.`],
    fields: drawSpec(specFor(people, issues), typed, issues),
  }
}

export const reviewTeamPage = page({
  path: reviewTeam,
  action: 'appoint to case',
  records: { reads: 'Review Team' },
  show: async ({ reader, params }) => {
    if (!await reviewOf(reader, params.case)) return missing
    const team = (await reviewTeamOf(reader, params.case)).map(({ personId, sector }) => ({ personId, sector }))
    return view(TEMPLATE, shown(params.case, await boardPeople(reader), { team }, []))
  },
})

export const setTeam = act({
  path: reviewTeam,
  action: 'appoint to case',
  handle: async visit => {
    const { params, posted } = visit
    const people = await visit.read((reader: Reader) => boardPeople(reader))
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const [reasons, approved] = [reasonsIn(posted), dateTyped(posted, 'approvedOn')]
    const typed: Values = { ...readSpec(specFor(people, []), posted, change), ...Object.fromEntries(Object.entries(reasons).map(([code, text]) => [`reason-${code}`, text])) }
    if (change.add !== '' || change.remove !== '') return view(TEMPLATE, shown(params.case, people, typed, []))
    const members = rowsAt(typed, 'team').map(row => ({ personId: textAt(row, 'personId'), sector: textAt(row, 'sector') }))
    const known = members.flatMap(({ personId, sector }) => isSector(sector) ? [{ personId, sector }] : [])
    const formAgain = (issues: readonly Issue[]): Answer => again(TEMPLATE, shown(params.case, people, typed, issues), issues)
    const half = members.findIndex(({ personId, sector }) => personId === '' || !isSector(sector))
    if (half >= 0) return formAgain([{ field: `team-${half}-${members[half]?.personId === '' ? 'personId' : 'sector'}`, message: `Choose the person and what they stand for, for member ${half + 1}` }])
    return settle(await visit.run(setReviewTeam, { caseId: params.case, members: known, reasons, approvedOn: approved.state === 'date' ? approved.date : null }), {
      done: ({ members: count }) => redirect(review.to(params), `The Review Team has ${count} members.`), refused: formAgain,
    })
  },
})
