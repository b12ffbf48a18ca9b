/** The agencies' information collated, for those who consider the case: on a page, and as a Word document to read from. */
import { spoken } from '../../../domain/plain-date.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { writeCollated } from '../../../documents/out/word-information.ts'
import type { Reader } from '../../../store/database.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { informationReturned } from '../../../store/initial-information/information-returned.ts'
import { file, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { collated, collatedWord, information, returnedFile } from '../paths.ts'
import { stateTag, versionView } from '../request-view.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function collation(reader: Reader, caseId: string, today: PlainDate) {
  return (await informationReturned(reader, caseId, today)).map(request => ({
    agency: request.agency, tag: stateTag(request), stands: stateTag(request).text, question: request.question,
    asked: `Asked on ${spoken(request.askedOn)}${request.dueOn === null ? '' : `, to answer by ${spoken(request.dueOn)}`}.`,
    without: request.goingOn === null ? '' : `The case goes on without this answer: ${request.goingOn.reason}`,
    versions: request.stands.map(version => versionView(version, request.versions.length === 1, each => returnedFile.to({ case: caseId, request: request.requestId, file: each.fileId }))),
  }))
}

export const collatedPage = page({
  path: collated,
  action: 'see information',
  records: { reads: 'collated information from agencies' },
  show: async ({ reader, params, services }) => view('initial-information/collated/page.njk', {
    back: { href: information.to(params), text: 'Information from agencies' }, reference: await caseReference(reader, params.case), word: collatedWord.to(params),
    agencies: await collation(reader, params.case, services.moment().today),
  }),
})

export const collatedWordPage = page({
  path: collatedWord,
  action: 'see information',
  records: { reads: 'collated information from agencies, in Word' },
  show: async ({ reader, params, services }) => {
    const { today, now } = services.moment()
    const reference = await caseReference(reader, params.case)
    const agencies = await collation(reader, params.case, today)
    return file(`Information from agencies ${reference}.docx`, WORD, writeCollated({ title: `Information from agencies: ${reference}`, made: now }, agencies.map(each => ({ ...each, stands: [each.stands, each.without].filter(text => text !== '').join('. ') }))))
  },
})
