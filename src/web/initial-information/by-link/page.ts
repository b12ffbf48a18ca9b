/** An agency's named contact answers without an account: the link they were given is the proof, and shows nothing once the answer is sent. */
import { addFilesByLink, dropFileByLink, keepByLink, sendByLink } from '../../../commands/initial-information/by-link/answer-by-link.ts'
import { openLink, type LinkedRequest } from '../../../commands/initial-information/by-link/open-link.ts'
import type { Issue } from '../../../domain/history.ts'
import { FILE_KINDS, MOST_FILES } from '../../../domain/information/file.ts'
import { isWritten } from '../../../domain/written.ts'
import { MAX_ACCOMPANYING_BYTES } from '../../../documents/in/accompanying-file.ts'
import { isId } from '../../../store/id.ts'
import { again, missing, overtaken, redirect, usedLink, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import type { Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import type { ActVisit } from '../../route.ts'
import { checkFiles } from '../check-files.ts'
import { answerByLink, answerSent } from '../paths.ts'
import { BLANK_FORM, changesRows, readReturnForm, returnSpec } from '../return-form.ts'

const TEMPLATE = 'initial-information/by-link/page.njk'

function shown(token: string, request: LinkedRequest, values: Values, version: number, issues: readonly Issue[], theirs: Values | null = null): object {
  const spec = returnSpec(request.earlier)
  return {
    here: answerByLink.to({ token }), basedOn: String(version), board: request.board, agency: request.agency, contact: request.contact, askedOn: request.askedOn, dueOn: request.dueOn,
    letter: request.letter, expiresAt: request.expiresAt, earlier: request.earlier, fields: drawSpec(spec, values, issues), theirs: theirs && drawSpec(spec, theirs, []),
    files: {
      kept: request.files.map(file => ({ id: file.fileId, text: `${file.name} (${FILE_KINDS[file.kind]})` })),
      hint: `Word, Excel, CSV or PDF, at most ${MOST_FILES}, each up to ${MAX_ACCOMPANYING_BYTES / 1024 / 1024} MB. They are kept as they come, and opened by nobody but those who may read them.`,
    },
  }
}

const formIn = (request: LinkedRequest): Values => typeof request.draft === 'object' && request.draft !== null ? request.draft as Values : BLANK_FORM

export const answerByLinkPage = page({
  path: answerByLink,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async ({ params, services, from }) => {
    const request = await openLink(services.database, params.token, from)
    return request ? view(TEMPLATE, shown(params.token, request, formIn(request), request.version, [])) : usedLink('the board’s office')
  },
})

export const answerByLinkAct = act({
  path: answerByLink,
  action: 'come to the door',
  secret: true,
  uploads: { maxBytes: MAX_ACCOMPANYING_BYTES, maxFiles: MOST_FILES },
  admits: async ({ params, services, from }) => await openLink(services.database, params.token, from) !== null,
  handle: answered,
})

/** Whatever was pressed, the words are kept first: then files are taken in or out, and then it is sent. */
async function answered(visit: ActVisit<typeof answerByLink.pattern>): Promise<Answer> {
  const { params: { token }, posted, services: { database }, from } = visit
  const before = await openLink(database, token, from)
  if (!before) return missing
  const typed = readReturnForm(before.earlier, posted)
  const kept = await keepByLink(database, token, typed.values, Number(visit.basedOn ?? before.version))
  if (kept.kind === 'gone') return missing
  if (kept.kind === 'overtaken') return overtaken(TEMPLATE, shown(token, before, typed.values, before.version, [], formIn(before)))
  const dropped = textOf(posted, 'drop')
  if (isId(dropped)) await dropFileByLink(database, token, dropped)
  const { files, issues: wrong } = await checkFiles(posted)
  const added = await addFilesByLink(database, token, files)
  const now = await openLink(database, token, from)
  if (added === null || !now) return missing
  const refuse = (issues: readonly Issue[]): Answer => again(TEMPLATE, shown(token, now, typed.values, kept.version, issues), issues)
  if (wrong.length + added.length > 0) return refuse([...wrong, ...added])
  if (changesRows(typed.change)) return view(TEMPLATE, shown(token, now, typed.values, kept.version, []))
  if (textOf(posted, 'do') !== 'send') return redirect(answerByLink.to({ token }), isWritten(typed.values) || now.files.length > 0 ? 'What you wrote is kept. You can close this page and come back by the same link.' : 'Nothing was written yet, so there is nothing to keep. You can come back by the same link.')
  const sent = await sendByLink(database, token, now, typed, visit.services.moment().today)
  if (sent === 'gone') return missing
  return sent === 'sent' ? redirect(answerSent.to({})) : refuse(sent)
}

export const answerSentPage = page({
  path: answerSent,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async () => view('initial-information/by-link/sent.njk', {}),
})
