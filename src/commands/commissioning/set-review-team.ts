/** Sets who sits on the Review Team and what each stands for. Without Social Care, Health and the board it is no team (R084); soft rules ask for a reason (R087, R088). */
import { teamIssues, teamWarnings, type Sector, type TeamMember } from '../../domain/conflicts.ts'
import { issue } from '../../domain/history.ts'
import { addDays } from '../../domain/plain-date.ts'
import { entitledOn } from '../../domain/subcommittee.ts'
import { unansweredWarnings } from '../../domain/warning.ts'
import { appointToCase, boardPeople, endOnCase, holdersOnCase, replaceReviewTeam } from '../../store/commissioning/review-people.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { seatsOf } from '../../store/decision/considerations.ts'
import { scopeSettings } from '../../store/decision/settings.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly members: readonly { readonly personId: string; readonly sector: Sector }[]; readonly reasons: Readonly<Record<string, string>> }
interface Found { readonly names: ReadonlyMap<string, string>; readonly seated: readonly string[]; readonly before: readonly string[]; readonly size: number }
interface Change { readonly team: readonly (TeamMember & { readonly reason: string })[]; readonly join: readonly string[]; readonly leave: readonly string[] }

export const setReviewTeam: Command<Input, Found, Change, { readonly members: number }> = {
  name: 'set-review-team',
  action: 'appoint to case',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    if (!await reviewOf(writer, caseId)) return null
    const names = new Map((await boardPeople(writer)).map(person => [person.personId, person.name]))
    const seated = entitledOn((await seatsOf(writer, caseId)).map(seat => ({ ...seat, votes: true })), moment.today)
    return { names, seated, before: await holdersOnCase(writer, caseId, 'review_team_member', moment.today), size: (await scopeSettings(writer)).teamSize }
  },
  decide({ names, seated, before, size }, { members, reasons }) {
    const unknown = members.find(({ personId }) => !names.has(personId))
    if (unknown) return { issues: [issue('team', 'Choose each member from the people of the board and its agencies')] }
    const chosen = [...new Map(members.map(member => [member.personId, member])).values()]
    const team = chosen.map(({ personId, sector }) => ({ personId, sector, name: names.get(personId) ?? '', onSubcommittee: seated.includes(personId) }))
    const issues = [...teamIssues(team), ...unansweredWarnings(teamWarnings(team, size), reasons)]
    if (issues.length > 0) return { issues }
    const now = team.map(member => member.personId)
    return { change: {
      team: team.map(member => ({ ...member, reason: reasons[`both-${member.personId}`]?.trim() ?? '' })),
      join: now.filter(id => !before.includes(id)), leave: before.filter(id => !now.includes(id)),
    } }
  },
  async write({ writer, session, moment }, { team, join, leave }, { caseId }) {
    await replaceReviewTeam(writer, session, caseId, team)
    for (const personId of join) await appointToCase(writer, session, caseId, personId, 'review_team_member', moment.today)
    for (const personId of leave) await endOnCase(writer, caseId, personId, 'review_team_member', addDays(moment.today, -1))
    return { members: team.length }
  },
  history: ({ team, join, leave }) => ({ members: team.length, joined: join, left: leave }),
}
