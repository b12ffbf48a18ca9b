/** One of the two questions: putting it, voting on it, closing it, and, once it is closed, every vote with its rationale. */
import { castVote } from '../../../commands/panel/cast-vote.ts'
import { closeVote } from '../../../commands/panel/close-vote.ts'
import { putQuestion } from '../../../commands/panel/put-question.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Question } from '../../../domain/panel/vote.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { textOf, typedWords } from '../../forms/posted.ts'
import { act, page, type ActVisit, type Route } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'
import { voteView } from './view.ts'

const TEMPLATE = 'panel/vote/page.njk'

async function formAgain(visit: ActVisit<'/cases/:case/panel/need-vote'>, question: Question, issues: readonly Issue[]) {
  const found = await visit.read(reader => voteView(reader, question, { caseId: visit.params.case, personId: visit.actor.personId, may: visit.may }, typedWords(visit.posted)))
  return found ? again(TEMPLATE, found, issues) : missing
}

function pageOf(question: Question): Route {
  return page({
    path: paths.vote[question],
    action: 'see panel',
    records: { reads: 'votes of the Consideration Panel' },
    show: async ({ reader, params, actor, may }) => {
      const found = await voteView(reader, question, { caseId: params.case, personId: actor.personId, may }, null)
      return found ? view(TEMPLATE, found) : missing
    },
  })
}

function castOf(question: Question): Route {
  return act({
    path: paths.vote[question],
    action: 'vote in panel',
    handle: async visit => {
      const said = (name: string): boolean | null => textOf(visit.posted, name) === '' ? null : textOf(visit.posted, name) === 'yes'
      const input = { caseId: visit.params.case, question, answer: textOf(visit.posted, 'answer'), criteriaMet: said('criteriaMet'), learning: said('learning'), rationale: textOf(visit.posted, 'rationale') }
      return settle(await visit.run(castVote, input), {
        done: () => redirect(paths.vote[question].to(visit.params), 'Your vote is on record. Nobody else can read it until the vote is closed.'),
        refused: issues => formAgain(visit, question, issues),
      })
    },
  })
}

function putOf(question: Question): Route {
  return act({
    path: paths.put[question],
    action: 'chair panel',
    handle: async visit => settle(await visit.run(putQuestion, { caseId: visit.params.case, question }), {
      done: () => redirect(paths.vote[question].to(visit.params), 'The question is put. Members can vote now.'),
      refused: issues => formAgain(visit, question, issues),
    }),
  })
}

function closeOf(question: Question): Route {
  return act({
    path: paths.closeVote[question],
    action: 'chair panel',
    handle: async visit => {
      const input = { caseId: visit.params.case, question, restsOnCase: textOf(visit.posted, 'restsOnCase') === 'yes', withoutReason: textOf(visit.posted, 'withoutReason') }
      return settle(await visit.run(closeVote, input), {
        done: () => redirect(paths.vote[question].to(visit.params), 'The vote is closed and counted.'),
        refused: issues => formAgain(visit, question, issues),
      })
    },
  })
}

export const VOTE_ROUTES: readonly Route[] = (['need', 'kind'] as const).flatMap(question => [pageOf(question), castOf(question), putOf(question), closeOf(question)])
