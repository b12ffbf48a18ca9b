/** One written part of the package: the summary of comments, the action plan, the practitioners, or that nothing changed in the organisation. */
import { writePart } from '../../../commands/chronology/write-part.ts'
import { isSection } from '../../../domain/chronology/package.ts'
import type { PackageParts, Section } from '../../../domain/chronology/package.ts'
import { isWritten } from '../../../domain/written.ts'
import { partsOf } from '../../../store/chronology/parts.ts'
import { missing, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import { packageHome, part } from '../paths.ts'
import { contentFrom } from './content.ts'
import { partView } from './view.ts'

const TEMPLATE = 'hand-in/part/page.njk'

export const partPage = page({
  path: part,
  action: 'see agency chronology',
  records: { reads: 'part of an agency’s package' },
  show: async ({ reader, params, may }) => {
    const head = await readHead(reader, params)
    if (!head || !isSection(params.part)) return missing
    const { parts, versions } = await partsOf(reader, packageOf(params))
    return view(TEMPLATE, partView(params, { head, section: params.part, parts, version: versions[params.part], writes: may('write chronology'), theirs: null }))
  },
})

export const writePartAct = act({
  path: part,
  action: 'write chronology',
  handle: async visit => {
    const { params, posted } = visit
    const section = params.part
    if (!isSection(section)) return missing
    const content = contentFrom(section, posted)
    const basedOn = Number(visit.basedOn ?? -1)
    const shown = (theirs: PackageParts | null, version: number) => async (reader: Parameters<typeof readHead>[0]) => {
      const head = await readHead(reader, params)
      const { parts } = await partsOf(reader, packageOf(params))
      return head && partView(params, { head, section, parts: { ...parts, [section]: content }, version, writes: true, theirs })
    }
    return settle(await visit.run(writePart, { ...packageOf(params), section, content, basedOn }), {
      done: () => redirect(textOf(posted, 'more') === 'yes' ? part.to(params) : packageHome.to(params), isWritten(content) ? 'Saved.' : 'That part is empty: nothing was written in it.'),
      refused: issues => formAgain(visit, TEMPLATE, shown(null, basedOn), issues),
      overtaken: async () => {
        const now = await visit.read(reader => partsOf(reader, packageOf(params)))
        return orMissing(await visit.read(shown(now.parts, now.versions[section satisfies Section])), model => overtaken(TEMPLATE, model))
      },
    })
  },
})
