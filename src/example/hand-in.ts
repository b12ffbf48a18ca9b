/**
 * The example's fourth act: the chronologies come in. Six agencies hand theirs in and their senior managers sign; one author has sent a file
 * whose doubt still waits; one has not begun.
 */
import { readFile } from 'node:fs/promises'
import { acceptUpload } from '../commands/chronology/accept-upload.ts'
import { acknowledgeSharing } from '../commands/chronology/acknowledge-sharing.ts'
import { answerStaging } from '../commands/chronology/answer-staging.ts'
import { giveCommitment } from '../commands/chronology/give-commitment.ts'
import { nominateAuthor } from '../commands/chronology/nominate-author.ts'
import { readUpload } from '../commands/chronology/read-upload.ts'
import { signOffPackage } from '../commands/chronology/sign-off-package.ts'
import { submitPackage } from '../commands/chronology/submit-package.ts'
import { uploadChronology } from '../commands/chronology/upload-chronology.ts'
import { writePart } from '../commands/chronology/write-part.ts'
import type { ChronologyKind } from '../domain/chronology/package.ts'
import type { PackageParts, Section } from '../domain/chronology/package.ts'
import { stage as staged } from '../domain/chronology/stage.ts'
import type { RowQuestion } from '../domain/chronology/read-rows.ts'
import { doubtKey } from '../domain/chronology/staging-answers.ts'
import type { StagingAnswers } from '../domain/chronology/staging-answers.ts'
import type { PackageOf } from '../store/chronology/scope.ts'
import { contentHash } from '../store/chronology/submissions.ts'
import { stagedOf, type UploadOf } from '../store/chronology/uploads.ts'
import { EXAMPLE_AGENCIES, type AgencyKey } from './agencies.ts'
import { EXAMPLE_PACKAGES, organisationalFile, partsOf } from './packages.ts'
import { known, type Stage } from './stage.ts'

const SEEDS = new URL('../../seeds/', import.meta.url)

export async function handIn(stage: Stage, people: ReadonlyMap<string, string>, caseId: string): Promise<void> {
  for (const { key, name, file, state } of EXAMPLE_AGENCIES) {
    const of = { caseId, agencyId: known(stage.agencies, key) }
    const chief = `chief-officer@${key}.example`
    const declared = stage.day('2016-11-15')
    if (key !== 'housing') await stage.act(chief, giveCommitment, { ...of, name: `Chief Officer, ${name}`, committed: true })
    await stage.act(chief, nominateAuthor, { ...of, personId: known(people, `author@${key}.example`), lineManagement: 'no', declaredOn: declared })
    if (state === 'not begun') continue
    const author = `author@${key}.example`
    await stage.act(author, acknowledgeSharing, { ...of, understood: true })
    const upload = await send(stage, author, of, 'events', file, await readFile(new URL(file, SEEDS)))
    if (state === 'in doubt') continue
    await settle(stage, author, name, upload)
    await accept(stage, author, upload)
    await complete(stage, author, of, key)
    await sign(stage, of, key)
  }
}

async function send(stage: Stage, author: string, of: PackageOf, chronology: ChronologyKind, fileName: string, content: Buffer): Promise<UploadOf> {
  stage.day('2016-11-24')
  const { uploadId } = await stage.act(author, uploadChronology, { ...of, chronology, fileName, content })
  const upload = { ...of, uploadId }
  const moment = { now: new Date(), today: stage.today() }
  await readUpload({ database: stage.database, moment: () => moment }, stage.as(author), upload)
  return upload
}

/** What the authors found when they looked again at their records, by the words in doubt; where nothing was found the words stay as they are. */
const FOUND: Readonly<Record<string, string>> = {
  '? aug 15': 'August 2015', '12/03/2014 - 10/03/2014': '10/03/2014 - 12/03/2014', '1.30': '13:30', 'half past one': '13:30', '10 o\'clock': '10:00', '31/02/2015': 'February 2015',
  '13.14.2013': '13.09.2013', '14 October, about 3': '14 October 2015', 'Mon 5 September\n8:45': '5 September 2016\n08:45', 'Thu 8th Sep, 3.20': '8 September 2016, 15:20',
}

async function settle(stage: Stage, author: string, agency: string, upload: UploadOf): Promise<void> {
  const read = await stage.database.read(stage.as(author), reader => stagedOf(reader, upload))
  if (!read) throw new Error(`The file of ${agency} was not read`)
  for (const question of staged(read.sheet, read.answers, { agency, today: stage.today() }).questions) {
    const words = FOUND[question.text]
    const change = words === undefined ? (answers: StagingAnswers) => keep(answers, question) : (answers: StagingAnswers) => correct(answers, question, words)
    await stage.act(author, answerStaging, { ...upload, kind: words === undefined ? 'as it is' : 'cell', change })
  }
}

function keep(answers: StagingAnswers, question: RowQuestion): StagingAnswers { return { ...answers, asItIs: [...answers.asItIs, doubtKey(question)] } }
function correct(answers: StagingAnswers, { place, column }: RowQuestion, words: string): StagingAnswers {
  return { ...answers, cells: { ...answers.cells, [place]: { ...answers.cells[place], [column]: words } } }
}

async function accept(stage: Stage, author: string, upload: UploadOf): Promise<void> {
  stage.day('2016-11-25')
  const revision = (await stage.database.read(stage.as(author), reader => stagedOf(reader, upload)))?.revision ?? 0
  await stage.act(author, acceptUpload, { ...upload, replace: null, openQuestionsSeen: false, datesSeen: true, basedOn: revision })
}

async function complete(stage: Stage, author: string, of: PackageOf, key: Exclude<AgencyKey, 'housing'>): Promise<void> {
  const given = EXAMPLE_PACKAGES[key]
  await accept(stage, author, await send(stage, author, of, 'organisational', 'organisational-changes.csv', organisationalFile(given)))
  const parts = partsOf(given)
  for (const section of ['summary', 'action_plan', 'practitioners'] as const) await write(stage, author, of, section, parts[section])
  stage.day('2016-11-29')
  await stage.act(author, submitPackage, of)
}

async function write<S extends Section>(stage: Stage, author: string, of: PackageOf, section: S, content: PackageParts[S]): Promise<void> {
  await stage.act(author, writePart, { ...of, section, content, basedOn: 0 })
}

async function sign(stage: Stage, of: PackageOf, key: AgencyKey): Promise<void> {
  const manager = `senior-manager@${key}.example`
  stage.day('2016-12-02')
  const hash = await stage.database.read(stage.as(manager), reader => contentHash(reader, of))
  await stage.act(manager, signOffPackage, { ...of, name: stage.as(manager).name, role: 'Senior manager', agreed: true, hash })
}
