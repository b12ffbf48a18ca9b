/** Files that came with agencies' returns: downloaded as they came, never shown. */
import { returnedFile as findFile } from '../../store/initial-information/returns.ts'
import { file, missing } from '../answer.ts'
import { page } from '../route.ts'
import { ownReturnedFile, returnedFile } from './paths.ts'

/** Any browser saves what it is told nothing about. */
const TYPE = 'application/octet-stream'

export const filePage = page({
  path: returnedFile,
  action: 'see information',
  records: { reads: 'file from an agency' },
  show: async ({ reader, params }) => {
    const found = await findFile(reader, { caseId: params.case, requestId: params.request, fileId: params.file, agencyId: null })
    return found ? file(found.name, TYPE, found.content) : missing
  },
})

export const ownFilePage = page({
  path: ownReturnedFile,
  action: 'give information',
  records: { reads: 'file from an agency' },
  show: async ({ reader, params }) => {
    const found = await findFile(reader, { caseId: params.case, requestId: params.request, fileId: params.file, agencyId: params.agency })
    return found ? file(found.name, TYPE, found.content) : missing
  },
})
