/**
 * Sends damaged files through the upload form of a running service, several at a time, and then looks at what the database holds: each
 * file kept as it came, read whole or refused in words, nothing in between.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { serviceOn } from '../support/serving.ts'
import * as paths from '../../src/web/hand-in/paths.ts'
import { damaged } from './damage.ts'

export interface DamageTally { sent: number; read: number; refused: number; slowest: number; readonly faults: string[] }

const SEEDS = path.join(import.meta.dirname, '../../seeds')
const SAMPLES = ['police.docx', 'hospital.xlsx', 'gp.csv', 'education.docx', 'childrens-social-care.xlsx', 'housing.csv']
const AT_ONCE = 3

export async function uploadDamaged(count: number, first: number, longest: number, ending: { after(work: () => Promise<void>): void }, tell: (line: string) => void): Promise<DamageTally> {
  const the = await cast(ending, '2016-12-01')
  const review = await openReview(the)
  const service = await serviceOn(the.app, '2016-12-01', ending)
  const params = { case: review.caseId, agency: review.agencyId }
  const author = the.token(review.author)
  await service.post(author, paths.sharing.to(params), { understood: 'yes' })
  const samples = await Promise.all(SAMPLES.map(async name => ({ name, bytes: await readFile(path.join(SEEDS, name)) })))
  const tally: DamageTally = { sent: 0, read: 0, refused: 0, slowest: 0, faults: [] }
  const sent = new Map<string, string>()
  let next = first

  async function one(seed: number): Promise<void> {
    const sample = samples[seed % samples.length]
    if (!sample) return
    const bytes = await damaged(sample.bytes, seed)
    if (bytes.length === 0) return
    const what = `damage ${seed} of ${sample.name}`
    const answer = await service.post(author, paths.upload.to({ ...params, chronology: 'events' }), {}, { name: sample.name, bytes })
    const shown = answer.status === 303 ? await service.get(author, answer.to ?? '/') : answer
    tally.sent += 1
    if (answer.status === 303) sent.set(createHash('sha256').update(bytes).digest('hex'), what)
    const took = Math.max(answer.milliseconds, shown.milliseconds)
    tally.slowest = Math.max(tally.slowest, took)
    if (![303, 422].includes(answer.status) || ![200, 422].includes(shown.status)) tally.faults.push(`${what}: answered ${answer.status}, then ${shown.status}`)
    if (took > longest) tally.faults.push(`${what}: took ${Math.round(took)} ms`)
    if (tally.sent % 20 === 0) tell(`${tally.sent} sent, slowest ${Math.round(tally.slowest)} ms, ${tally.faults.length} faults`)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < first + count && service.alive()) { next += 1; await one(next - 1).catch((error: unknown) => { tally.faults.push(`damage ${next - 1}: ${String(error)}`) }) }
  }))

  if (!service.alive()) tally.faults.push(`the service ended: ${service.incidents()}`)
  if (service.incidents() !== '') tally.faults.push(`incidents: ${service.incidents().slice(0, 2000)}`)
  const { rows } = await the.owner.query<{ sha: string; kept: string; read: boolean; refused: boolean; entries: number }>(`select encode(u.sha256, 'hex') as sha, encode(sha256(f.content), 'hex') as kept,
      r.sheet is not null as read, r.refused is not null as refused, (select count(*)::int from entries e where e.upload_id = u.upload_id) as entries
    from uploads u left join upload_files f using (upload_id) left join upload_readings r using (upload_id)`)
  const kept = new Set(rows.map(row => row.kept))
  for (const [hash, what] of sent) if (!kept.has(hash)) tally.faults.push(`${what}: not kept as it came`)
  tally.faults.push(...rows.filter(row => row.sha !== row.kept || row.read === row.refused || row.entries !== 0).map(row => `half of a file is in: ${JSON.stringify(row)}`))
  tally.read = rows.filter(row => row.read).length
  tally.refused = rows.filter(row => row.refused).length
  return tally
}
