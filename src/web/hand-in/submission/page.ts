/** Handing the package in: the author submits it, the senior manager signs it off, the review judges it or returns it. */
import { judgePackage } from '../../../commands/chronology/judge-package.ts'
import { proceedWithout } from '../../../commands/chronology/proceed-without.ts'
import { signOffPackage } from '../../../commands/chronology/sign-off-package.ts'
import { packageAsItStands, submitPackage } from '../../../commands/chronology/submit-package.ts'
import { packageState, submissionIssues } from '../../../domain/chronology/package.ts'
import { proceedingWithout } from '../../../store/chronology/returns.ts'
import { lastSignOff, lastSubmission, recordOf } from '../../../store/chronology/submissions.ts'
import type { Reader } from '../../../store/database.ts'
import { orMissing, redirect, view } from '../../answer.ts'
import { textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { goOnWithout, judgement, packageHome, signOff, submission } from '../paths.ts'
import { submissionView } from './view.ts'
import type { SubmissionView } from './view.ts'

const TEMPLATE = 'hand-in/submission/page.njk'

async function shown(reader: Reader, { params, may }: PackageVisit, typed: Readonly<Record<string, string>> = {}): Promise<SubmissionView | null> {
  const head = await readHead(reader, params)
  const of = packageOf(params)
  const stands = await packageAsItStands(reader, of)
  if (!head || !stands) return null
  return submissionView(params, {
    head, state: packageState(await recordOf(reader, of)), missing: submissionIssues(stands), submission: await lastSubmission(reader, of), signOff: await lastSignOff(reader, of),
    maySubmit: may('write chronology'), maySign: may('sign off chronology'), mayJudge: may('return chronology'), mayGoOn: may('proceed without agency'), without: await proceedingWithout(reader, of), typed,
  })
}

export const submissionPage = page({
  path: submission,
  action: 'see agency chronology',
  records: { reads: 'submission of an agency’s package' },
  show: async visit => orMissing(await shown(visit.reader, visit), model => view(TEMPLATE, model)),
})

export const submitAct = act({
  path: submission,
  action: 'write chronology',
  handle: async visit => settle(await visit.run(submitPackage, packageOf(visit.params)), {
    done: () => redirect(packageHome.to(visit.params), 'The package is submitted. Your senior manager can now sign it off.'),
    refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit), issues),
  }),
})

export const signOffAct = act({
  path: signOff,
  action: 'sign off chronology',
  handle: async visit => {
    const { posted, params } = visit
    const given = { name: textOf(posted, 'name'), role: textOf(posted, 'role'), agreed: textOf(posted, 'agreed') === 'yes', hash: textOf(posted, 'hash') }
    return settle(await visit.run(signOffPackage, { ...packageOf(params), ...given }), {
      done: () => redirect(packageHome.to(params), 'The package is signed off.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(posted)), issues),
    })
  },
})

export const judgeAct = act({
  path: judgement,
  action: 'return chronology',
  handle: async visit => {
    const { posted, params } = visit
    const given = { rating: textOf(posted, 'rating'), comments: textOf(posted, 'comments'), returned: textOf(posted, 'returned') === 'yes' }
    return settle(await visit.run(judgePackage, { ...packageOf(params), ...given }), {
      done: () => redirect(packageHome.to(params), given.returned ? 'The package is returned to the agency with your reasons.' : 'Your judgement is on record.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(posted)), issues),
    })
  },
})

export const goOnAct = act({
  path: goOnWithout,
  action: 'proceed without agency',
  handle: async visit => settle(await visit.run(proceedWithout, { ...packageOf(visit.params), reason: textOf(visit.posted, 'withoutReason') }), {
    done: () => redirect(packageHome.to(visit.params), 'It is on record that the review goes on without this agency’s chronology.'),
    refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(visit.posted)), issues),
  }),
})
