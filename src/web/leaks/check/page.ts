/** One checked file: its findings, worked through one by one, and its release by two people. */
import { answerFinding } from '../../../commands/leaks/answer-finding.ts'
import { approveRelease } from '../../../commands/leaks/approve-release.ts'
import { checkOutgoingFile } from '../../../commands/leaks/check-outgoing-file.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { checkOf, fileGiven, findingsOf } from '../../../store/leaks/checks.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, file, missing, orMissing, redirect, view, type Answer } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { offsetOf } from '../../offset.ts'
import { act, page, type ActVisit, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { answerAt, approveAt, checkedFileAt, leakCheck, readAgain } from '../paths.ts'
import { checkView, WHICH, type Given, type Which } from './view.ts'

const TEMPLATE = 'leaks/check/page.njk'
type Params = { readonly case: string; readonly check: string }
type Asked = Pick<Visit, 'may' | 'actor'> & { readonly params: Params }

async function shown(reader: Reader, { params, may, actor }: Asked, which: Which, from: number, typed: Given['typed'] = null): Promise<object | null> {
  const of = { caseId: params.case, checkId: params.check }
  const [header, check] = [await caseHeader(reader, params.case), await checkOf(reader, of)]
  if (!header || !check) return null
  const findings = await findingsOf(reader, of)
  const names = await namesOf(reader, [check.givenBy, ...check.approvedBy, ...findings.flatMap(each => each.answer ? [each.answer.by] : [])])
  return checkView({ params, name: caseName(header), check, findings, names, which, from, answers: may('check outgoing file'), approves: may('approve release'), personId: actor.personId, typed })
}

function whichOf(text: string | null): Which { return WHICH.find(each => each === text) ?? 'open' }

export const checkPage = page({
  path: leakCheck,
  action: 'see leak checks',
  records: { reads: 'leak check' },
  show: async visit => orMissing(await shown(visit.reader, visit, whichOf(visit.query.get('which')), offsetOf(visit.query.get('from'))), model => view(TEMPLATE, model)),
})

export const filePage = page({
  path: checkedFileAt,
  action: 'see leak checks',
  records: { reads: 'a file checked for leaks' },
  show: async ({ reader, params }) => orMissing(await fileGiven(reader, { caseId: params.case, checkId: params.check }), ({ name, content }) => file(name, 'application/octet-stream', content)),
})

export const readAct = act({
  path: readAgain,
  action: 'check outgoing file',
  handle: async visit => settle(await checkOutgoingFile(visit.services, visit.actor, { caseId: visit.params.case, checkId: visit.params.check }), {
    done: ({ refused }) => redirect(leakCheck.to(visit.params), refused ? null : 'The file was checked. This is what was found in it.'),
    refused: () => redirect(leakCheck.to(visit.params)),
  }),
})

export const answerAct = act({
  path: answerAt,
  action: 'check outgoing file',
  handle: async visit => {
    const { params, posted } = visit
    const [number, noLeak, reason, alike] = [numberOf(textOf(posted, 'finding')), textOf(posted, 'answer') !== 'take up', textOf(posted, 'reason'), textOf(posted, 'alike') === 'yes']
    const [which, from] = [whichOf(textOf(posted, 'which')), offsetOf(textOf(posted, 'from'))]
    return settle(await visit.run(answerFinding, { caseId: params.case, checkId: params.check, number, noLeak, reason, alike }), {
      done: ({ answered }) => redirect(leakCheck.to(params, { which, from: from === 0 ? null : from }), noLeak ? `${answered === 1 ? 'One finding is' : `${answered} findings are`} put away as no leak.` : 'To be answered again.'),
      refused: issues => refusedHere(visit, which, from, { number, reason, alike }, issues),
    })
  },
})

export const approveAct = act({
  path: approveAt,
  action: 'approve release',
  handle: async visit => settle(await visit.run(approveRelease, { caseId: visit.params.case, checkId: visit.params.check }), {
    done: ({ released }) => redirect(leakCheck.to(visit.params), released ? 'The file is released.' : 'You have approved the file. A second person must do it too.'),
    refused: issues => refusedHere(visit, 'open', 0, null, issues),
  }),
})

async function refusedHere(visit: Asked & Pick<ActVisit, 'read'>, which: Which, from: number, typed: Given['typed'], issues: Parameters<typeof again>[2]): Promise<Answer> {
  const model = await visit.read(reader => shown(reader, visit, which, from, typed))
  return model ? again(TEMPLATE, model, issues) : missing
}

function numberOf(text: string): number { return /^\d{1,6}$/.test(text) ? Number(text) : 0 }
