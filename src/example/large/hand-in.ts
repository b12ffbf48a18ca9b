/** An agency of the larger example hands in: its file is read and accepted, questions and all, and its package submitted and signed. */
import { acceptUpload } from '../../commands/chronology/accept-upload.ts'
import { acknowledgeSharing } from '../../commands/chronology/acknowledge-sharing.ts'
import { giveCommitment } from '../../commands/chronology/give-commitment.ts'
import { nominateAuthor } from '../../commands/chronology/nominate-author.ts'
import { readUpload } from '../../commands/chronology/read-upload.ts'
import { signOffPackage } from '../../commands/chronology/sign-off-package.ts'
import { submitPackage } from '../../commands/chronology/submit-package.ts'
import { uploadChronology } from '../../commands/chronology/upload-chronology.ts'
import { writePart } from '../../commands/chronology/write-part.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { contentHash } from '../../store/chronology/submissions.ts'
import { known } from '../stage.ts'
import type { LargeAgency } from './agencies.ts'
import type { LargeStage } from './make-large.ts'
import { CHANGES } from './own-events.ts'

interface File { readonly name: string; readonly content: Buffer }

export async function handInLarge(large: LargeStage, caseId: string, agency: LargeAgency, file: File): Promise<void> {
  const { stage, people, agencies } = large
  const of = { caseId, agencyId: known(agencies, agency.key) }
  const [chief, author, manager] = [`chief-officer@${agency.key}.example`, `author@${agency.key}.example`, `senior-manager@${agency.key}.example`]
  const declaredOn = stage.day('2016-10-24')
  await stage.act(chief, giveCommitment, { ...of, name: `Chief Officer, ${agency.name}`, committed: true })
  await stage.act(chief, nominateAuthor, { ...of, personId: known(people, author), lineManagement: 'no', declaredOn })
  await stage.act(author, acknowledgeSharing, { ...of, understood: true })
  stage.day('2016-11-20')
  await send(large, author, of, 'events', file)
  await send(large, author, of, 'organisational', organisational())
  const parts = [
    ['summary', { themes: 'What each worker saw was clear; what became of it was not.', learning: 'The child’s days belong in every plan.' }],
    ['action_plan', { none: false, reason: '', actions: [{ learning: 'The child’s days belong in every plan.', action: 'Plans open with a day in the child’s life.', owner: 'Head of service', due: '31 March 2017' }] }],
    ['practitioners', { none: false, reason: '', people: [{ name: `${agency.code} worker 1`, role: 'Practitioner', involved: '2014 to 2016', contact: `worker-1@${agency.key}.example` }] }],
  ] as const
  for (const [section, content] of parts) await stage.act(author, writePart, { ...of, section, content, basedOn: 0 })
  stage.day('2016-11-28')
  await stage.act(author, submitPackage, of)
  stage.day('2016-12-01')
  const hash = await stage.database.read(stage.as(manager), reader => contentHash(reader, of))
  await stage.act(manager, signOffPackage, { ...of, name: stage.as(manager).name, role: 'Senior manager', agreed: true, hash })
}

/** A machine with much else to do may not read a file in the time that it has: like a person, the author sends it again. */
const TRIES = 4

async function send({ stage }: Pick<LargeStage, 'stage'>, author: string, of: PackageOf, chronology: ChronologyKind, { name, content }: File, tries = TRIES): Promise<void> {
  const { uploadId } = await stage.act(author, uploadChronology, { ...of, chronology, fileName: name, content })
  const moment = { now: new Date(), today: stage.today() }
  const read = await readUpload({ database: stage.database, moment: () => moment }, stage.as(author), { ...of, uploadId })
  if (read.kind !== 'done') throw new Error(`The file of ${author} is gone`)
  if (read.result.refused && tries === 1) throw new Error(`The file of ${author} was not read`)
  if (read.result.refused) return send({ stage }, author, of, chronology, { name, content }, tries - 1)
  await stage.act(author, acceptUpload, { ...of, uploadId, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 0 })
}

function organisational(): File {
  const rows = [['Date', 'Source', 'What changed'], ...CHANGES.map(([when, what]) => [when, 'Senior manager', what])]
  return { name: 'organisational-changes.csv', content: Buffer.from(rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n')) }
}
