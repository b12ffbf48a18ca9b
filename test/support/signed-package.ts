/** An agency's package handed in and signed off by the product's own commands, for tests of what is made of it. */
import { randomUUID } from 'node:crypto'
import { acceptUpload } from '../../src/commands/chronology/accept-upload.ts'
import { acknowledgeSharing } from '../../src/commands/chronology/acknowledge-sharing.ts'
import { readUpload } from '../../src/commands/chronology/read-upload.ts'
import { signOffPackage } from '../../src/commands/chronology/sign-off-package.ts'
import { submitPackage } from '../../src/commands/chronology/submit-package.ts'
import { uploadChronology } from '../../src/commands/chronology/upload-chronology.ts'
import { writePart } from '../../src/commands/chronology/write-part.ts'
import { run } from '../../src/commands/run.ts'
import type { Command } from '../../src/commands/run.ts'
import type { PackageParts } from '../../src/domain/chronology/package.ts'
import { contentHash } from '../../src/store/chronology/submissions.ts'
import type { Session } from '../../src/store/database.ts'
import type { Json } from '../../src/store/tables.ts'
import type { Cast } from './cast.ts'

export interface HandingIn { readonly caseId: string; readonly agencyId: string; readonly author: Session; readonly signer: Session }

/** Uploads the CSV, accepts what was read of it, submits the package with next to nothing else in it but these parts, and signs it off. */
export async function signedPackage(the: Cast, { caseId, agencyId, author, signer }: HandingIn, csv: string, fileName = 'chronology.csv', parts: Partial<Pick<PackageParts, 'summary' | 'practitioners'>> = {}): Promise<void> {
  const of = { caseId, agencyId }
  await done(the, author, acknowledgeSharing, { ...of, understood: true })
  const { uploadId } = await done(the, author, uploadChronology, { ...of, chronology: 'events', fileName, content: Buffer.from(csv) })
  const read = await readUpload(the.frame, author, { ...of, uploadId })
  if (read.kind !== 'done') throw new Error(JSON.stringify(read))
  await done(the, author, acceptUpload, { ...of, uploadId, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 0 })
  await done(the, author, writePart, { ...of, section: 'summary', content: parts.summary ?? { themes: 'None', learning: 'None' }, basedOn: 0 })
  await done(the, author, writePart, { ...of, section: 'organisation', content: { none: true, reason: 'Asked' }, basedOn: 0 })
  await done(the, author, writePart, { ...of, section: 'action_plan', content: { none: true, reason: 'Nothing', actions: [] }, basedOn: 0 })
  await done(the, author, writePart, { ...of, section: 'practitioners', content: parts.practitioners ?? { none: true, reason: 'None left', people: [] }, basedOn: 0 })
  await done(the, author, submitPackage, of)
  const hash = await the.frame.database.read(author, reader => contentHash(reader, of))
  await done(the, signer, signOffPackage, { ...of, name: 'A Manager', role: 'Head of service', agreed: true, hash })
}

/** A CSV of so many entries, each on a day of its own month: "Call number 7". */
export function linesOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => `${1 + at % 28}/${1 + Math.floor(at / 28) % 12}/${2010 + Math.floor(at / 336)},,Log ${at},Call number ${at} to the house,`)
  return `Date,Time,Source,Event,Comments\n${lines.join('\n')}\n`
}

async function done<I, F, C, R extends Json>(the: Cast, person: Session, command: Command<I, F, C, R>, input: I): Promise<R> {
  const outcome = await run(the.frame, command, person, input, randomUUID())
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.result
}
