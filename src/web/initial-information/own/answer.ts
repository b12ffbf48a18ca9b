/** An agency's own people write its answer, keep it while they write, and send it. */
import { giveInformation } from '../../../commands/initial-information/give-information.ts'
import { keepOwnDraft } from '../../../commands/initial-information/keep-own-draft.ts'
import type { Issue } from '../../../domain/history.ts'
import { issue } from '../../../domain/history.ts'
import { MOST_FILES } from '../../../domain/information/file.ts'
import { isWritten } from '../../../domain/written.ts'
import { MAX_ACCOMPANYING_BYTES } from '../../../documents/in/accompanying-file.ts'
import type { Reader } from '../../../store/database.ts'
import { ownDraft } from '../../../store/initial-information/own-drafts.ts'
import { again, missing, overtaken, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import type { Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import type { ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { checkFiles } from '../check-files.ts'
import { answerInformation, ownInformation } from '../paths.ts'
import { BLANK_FORM, changesRows, readReturnForm, returnSpec } from '../return-form.ts'
import { ownRequest } from './page.ts'

const TEMPLATE = 'initial-information/own/answer.njk'
type Of = { readonly case: string; readonly agency: string; readonly request: string }
type Request = NonNullable<Awaited<ReturnType<typeof ownRequest>>>

function shown(params: Of, request: Request, values: Values, version: number, issues: readonly Issue[], theirs: Values | null = null): object {
  const spec = returnSpec(request.versions.length)
  return {
    back: { href: ownInformation.to(params), text: 'Information' }, here: answerInformation.to(params), basedOn: String(version), agency: request.agency, askedOn: request.askedOn, dueOn: request.dueOn,
    letter: request.letter, fields: drawSpec(spec, values, issues), theirs: theirs && drawSpec(spec, theirs, []),
    files: { kept: [], hint: `Word, Excel, CSV or PDF, at most ${MOST_FILES}. Choose them when you send: they are kept as they come.` },
  }
}

export const answerPage = page({
  path: answerInformation,
  action: 'give information',
  records: { reads: 'requests for information' },
  show: async ({ reader, params, services }) => {
    const request = await ownRequest(reader, params, services.moment().today)
    if (!request) return missing
    const draft = await ownDraft(reader, params.request)
    return view(TEMPLATE, shown(params, request, draft?.values ?? BLANK_FORM, draft?.version ?? 0, []))
  },
})

export const give = act({
  path: answerInformation,
  action: 'give information',
  uploads: { maxBytes: MAX_ACCOMPANYING_BYTES, maxFiles: MOST_FILES },
  handle: async visit => {
    const request = await visit.read((reader: Reader) => ownRequest(reader, visit.params, visit.services.moment().today))
    if (!request) return missing
    const typed = readReturnForm(request.versions.length, visit.posted)
    const version = Number(visit.basedOn ?? 0)
    if (changesRows(typed.change)) return view(TEMPLATE, shown(visit.params, request, typed.values, version, []))
    return textOf(visit.posted, 'do') === 'keep' ? keep(visit, request, typed.values, version) : send(visit, request, typed, version)
  },
})

type Giving = ActVisit & { readonly params: Of }

async function keep(visit: Giving, request: Request, values: Values, version: number): Promise<Answer> {
  return settle(await visit.run(keepOwnDraft, { caseId: visit.params.case, agencyId: visit.params.agency, requestId: visit.params.request, values, basedOn: version }), {
    done: () => redirect(answerInformation.to(visit.params), isWritten(values) ? 'What you wrote is kept. Only you see it until you send it.' : 'Nothing was written yet, so there is nothing to keep.'),
    refused: issues => again(TEMPLATE, shown(visit.params, request, values, version, issues), issues),
    overtaken: async () => {
      const now = await visit.read((reader: Reader) => ownDraft(reader, visit.params.request))
      return overtaken(TEMPLATE, shown(visit.params, request, values, now?.version ?? 0, [], now?.values ?? null))
    },
  })
}

async function send(visit: Giving, request: Request, typed: ReturnType<typeof readReturnForm>, version: number): Promise<Answer> {
  const { files, issues: wrong } = await checkFiles(visit.posted)
  const refuse = (issues: readonly Issue[]): Answer => {
    const all = files.length > 0 && wrong.length === 0 ? [...issues, issue('file', 'Choose the files again: they were not kept')] : issues
    return again(TEMPLATE, shown(visit.params, request, typed.values, version, all), all)
  }
  if (wrong.length > 0) return refuse(wrong)
  const { content, standing, reason } = typed
  return settle(await visit.run(giveInformation, { caseId: visit.params.case, agencyId: visit.params.agency, requestId: visit.params.request, content, files, standing, reason }), {
    done: () => redirect(ownInformation.to(visit.params), 'Thank you. Your agency’s answer is with the board.'),
    refused: refuse,
  })
}
