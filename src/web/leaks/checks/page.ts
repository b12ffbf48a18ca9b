/** The files of a review that were checked for leaks, and the form by which another is. */
import { checkOutgoingFile } from '../../../commands/leaks/check-outgoing-file.ts'
import { giveOutgoingFile } from '../../../commands/leaks/give-outgoing-file.ts'
import { MAX_FILE_BYTES } from '../../../documents/in/limits.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { checksOf } from '../../../store/leaks/checks.ts'
import { labelsOf } from '../../../store/identity/identities.ts'
import { namesAllowed } from '../../../store/leaks/listed.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, missing, orMissing, redirect, view } from '../../answer.ts'
import { fileOf, textOf } from '../../forms/posted.ts'
import { publication } from '../../publication/paths.ts'
import { act, page, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { leakCheck, leakChecks } from '../paths.ts'
import { stateWords } from '../state-words.ts'

const TEMPLATE = 'leaks/checks/page.njk'
/** Labels by relation and by profession, for a review whose identity map has none yet. */
const USUAL_LABELS = ['Mother', 'Father', 'Sibling 1', 'HV1', 'GP1', 'Social Worker 1']

interface Typed { readonly labels: string; readonly allowed: string }

async function shown(reader: Reader, { params, may }: Pick<Visit, 'may'> & { readonly params: { readonly case: string } }, typed: Typed | null = null): Promise<object | null> {
  const [header, review] = [await caseHeader(reader, params.case), await reviewOf(reader, params.case)]
  if (!header || !review) return null
  const checks = await checksOf(reader, params.case)
  const names = await namesOf(reader, checks.map(each => each.givenBy))
  const [last] = checks
  const labels = (await labelsOf(reader, params.case)).map(each => each.label).sort()
  return {
    back: { href: publication.to(params), text: 'Publication' }, name: caseName(header), here: leakChecks.to(params), gives: may('check outgoing file'),
    checks: checks.map(each => ({ name: each.fileName, href: leakCheck.to({ ...params, check: each.checkId }), at: each.givenAt, by: names.get(each.givenBy) ?? '', state: stateWords(each) })),
    labels: typed?.labels ?? [...new Set(labels.length > 0 ? [review.pseudonym, ...labels, ...last?.labels ?? []] : last?.labels ?? [review.pseudonym, ...USUAL_LABELS])].join('\n'),
    allowed: typed?.allowed ?? (last?.allowed ?? await namesAllowed(reader, params.case)).join('\n'),
  }
}

export const checksPage = page({
  path: leakChecks,
  action: 'see leak checks',
  records: { reads: 'leak checks' },
  show: async visit => orMissing(await shown(visit.reader, visit), model => view(TEMPLATE, model)),
})

/** The file is kept first; then it is checked, and the person is shown what was found, be it a refusal. */
export const giveAct = act({
  path: leakChecks,
  action: 'check outgoing file',
  uploads: { maxBytes: MAX_FILE_BYTES, maxFiles: 1 },
  handle: async visit => {
    const { params, posted } = visit
    const file = fileOf(posted, 'file')
    const typed = { labels: textOf(posted, 'labels'), allowed: textOf(posted, 'allowed') }
    const given = await visit.run(giveOutgoingFile, { caseId: params.case, name: file?.name ?? '', bytes: file?.bytes ?? Buffer.alloc(0), labels: linesOf(typed.labels), allowed: linesOf(typed.allowed) })
    return settle(given, {
      refused: async issues => {
        const model = await visit.read(reader => shown(reader, visit, typed))
        return model ? again(TEMPLATE, model, issues) : missing
      },
      done: async ({ checkId }) => settle(await checkOutgoingFile(visit.services, visit.actor, { caseId: params.case, checkId }), {
        refused: () => redirect(leakChecks.to(params)),
        done: ({ refused }) => redirect(leakCheck.to({ ...params, check: checkId }), refused ? null : 'The file was checked. This is what was found in it.'),
      }),
    })
  },
})

function linesOf(text: string): readonly string[] { return [...new Set(text.split('\n').map(line => line.trim()).filter(line => line !== ''))] }
