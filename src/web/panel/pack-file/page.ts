/** A file that an agency sent with its information and that is in the Panel's pack: downloaded as it came, never shown. */
import { packFile as findFile } from '../../../store/panel/packs.ts'
import { file, orMissing } from '../../answer.ts'
import { page } from '../../route.ts'
import { packFile } from '../paths.ts'

export const packFilePage = page({
  path: packFile,
  action: 'see panel',
  records: { reads: 'file from an agency' },
  show: async ({ reader, params }) => orMissing(await findFile(reader, params.case, params.file), found => file(found.name, 'application/octet-stream', found.content)),
})
