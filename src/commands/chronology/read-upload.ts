/** Reads a kept file in a child process, outside any transaction, and then records what reading it came to. */
import { randomUUID } from 'node:crypto'
import { isRefusal, readFile } from '../../documents/in/read-file.ts'
import type { Refusal } from '../../documents/in/read-file.ts'
import { mappingOf } from '../../domain/chronology/review-columns.ts'
import { NO_ANSWERS } from '../../domain/chronology/staging-answers.ts'
import type { Sheet } from '../../domain/chronology/sheet.ts'
import { askedOf } from '../../store/chronology/review-columns.ts'
import { columnsSaidBefore, fileOf, recordReading, saveAnswers, uploadOf } from '../../store/chronology/uploads.ts'
import type { Upload, UploadOf } from '../../store/chronology/uploads.ts'
import type { Session } from '../../store/database.ts'
import { run } from '../run.ts'
import type { Command, Frame, Outcome } from '../run.ts'

interface Reading extends UploadOf { readonly reading: Sheet | Refusal }

const recordWhatWasRead: Command<Reading, Upload, Upload, { uploadId: string; refused: boolean }> = {
  name: 'read-upload',
  action: 'write chronology',
  about: input => input,
  find: ({ writer }, input) => uploadOf(writer, input),
  decide: upload => ({ change: upload }),
  async write({ writer, session }, upload, input) {
    if (upload.state === 'unread') {
      await recordReading(writer, session, input, input.reading)
      // What the board asks for is read as that. A heading is explained once: a later file of the same shape is read the same way, and says so.
      if (!isRefusal(input.reading)) {
        const asked = mappingOf(await askedOf(writer, input.caseId, upload.chronology), input.reading)
        const said = await columnsSaidBefore(writer, input, upload.chronology)
        if (said || Object.keys(asked).length > 0) await saveAnswers(writer, session, input, 1, { ...NO_ANSWERS, ...said, mapping: { ...asked, ...said?.mapping } })
      }
    }
    return { uploadId: upload.uploadId, refused: isRefusal(input.reading) }
  },
  history: (upload, _result, input) => ({ agency: input.agencyId, upload: upload.uploadId, refused: isRefusal(input.reading) }),
}

/** Once read, a file is not read again: what was read stays the ground for what its author then says about it. */
export async function readUpload(frame: Frame, session: Session, of: UploadOf): Promise<Outcome<{ uploadId: string; refused: boolean }>> {
  const file = await frame.database.read(session, reader => fileOf(reader, of))
  if (!file) return { kind: 'not found' }
  return run(frame, recordWhatWasRead, session, { ...of, reading: await readFile(file.content, file.fileName) }, randomUUID())
}
