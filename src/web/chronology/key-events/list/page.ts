/** The key events of a case, how much of their two sides they take, and their files: none that is laid out on paper until they fit (R159). */
import { dateGiven, furtherColumns } from '../../../../domain/chronology/edition-cells.ts'
import { lengthInWords, overflowOf, tooLong } from '../../../../domain/chronology/key-event.ts'
import { again, file, missing, orMissing, view } from '../../../answer.ts'
import { page, type PageVisit } from '../../../route.ts'
import { FORMATS, formatNamed } from '../../integrated/formats.ts'
import { integrated } from '../../integrated/paths.ts'
import { keyEventsDocument, lengthOf, type KeyEventsDocument } from '../document.ts'
import { keyEventPath, keyEventsFile, keyEventsPath } from '../paths.ts'

const TEMPLATE = 'chronology/key-events/list/page.njk'

async function shown({ params, may }: PageVisit<'/:case'>, document: KeyEventsDocument): Promise<object> {
  const [of, writes] = [{ case: params.case }, may('write key events')]
  const laid = await lengthOf(document)
  return {
    back: { href: integrated.to(of), text: 'Integrated chronology' }, here: keyEventsPath.to(of), name: document.name, writes, gone: document.gone,
    length: laid ? lengthInWords(laid) : null, over: laid ? overflowOf(laid) : 0,
    rows: document.events.map(({ account, words, row }) => ({
      code: account.code, colour: account.colour, agency: row.agency, date: dateGiven(row.date), event: row.event, questioned: row.questioned ?? [], isShort: words !== '',
      told: account.entry.event, further: furtherColumns(account.entry.other), href: writes ? keyEventPath.to({ ...of, entry: account.entryId }) : null,
    })),
    files: Object.entries(FORMATS).map(([format, { words }]) => ({ text: words, href: keyEventsFile.to({ ...of, format }) })),
  }
}

export const keyEventsPage = page({
  path: keyEventsPath,
  action: 'read integrated chronology',
  records: { reads: 'key events' },
  show: async visit => {
    const document = await keyEventsDocument(visit.reader, visit.params.case, visit.now)
    return orMissing(document && await shown(visit, document), model => view(TEMPLATE, model))
  },
})

export const keyEventsFilePage = page({
  path: keyEventsFile,
  action: 'read integrated chronology',
  records: { reads: 'key events, as a file' },
  show: async visit => {
    const format = formatNamed(visit.params.format)
    const document = format && await keyEventsDocument(visit.reader, visit.params.case, visit.now)
    if (!format || !document) return missing
    const laid = format.papers ? await lengthOf(document) : null
    const issues = laid ? tooLong(laid) : []
    if (issues.length > 0) return again(TEMPLATE, await shown(visit, document), issues)
    return file(`${document.name} key events.${visit.params.format}`, format.type, format.write(document.head, { comments: 'without', entries: document.events.map(({ row }) => row) }))
  },
})
