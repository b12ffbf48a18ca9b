/** What somebody's home page asks of them on one case, read off the page as they see it. */
import assert from 'node:assert/strict'
import type { Session } from '../../src/store/database.ts'
import { home } from '../../src/web/paths.ts'
import type { Visits } from './web.ts'

export interface Asked { readonly what: string; readonly by: string; readonly late: boolean; readonly why: string; readonly act: string; readonly href: string; readonly own: boolean }

/** Each thing asked on the case, in the order of the page; every link of it must open for that person. */
export async function askedOn(visit: Visits, person: Session, caseId: string): Promise<readonly Asked[]> {
  const { status, text } = await visit(person).get(home.to({}))
  assert.equal(status, 200)
  const tables = text.split('<table').slice(1).filter(table => !/<caption[^>]*>\s*Your cases/.test(table))
  const found = tables.flatMap(table => {
    const own = !/<caption[^>]*>\s*Others see to these/.test(table)
    return table.split('<tr').slice(2).map(row => ({ ...readRow(row), own }))
  }).filter(each => each.href.includes(caseId))
  for (const { href } of found) assert.equal((await visit(person).get(href)).status, 200, href)
  return found
}

/** Only what they see to themselves, as "act: link". */
export async function acts(visit: Visits, person: Session, caseId: string): Promise<readonly string[]> {
  return (await askedOn(visit, person, caseId)).filter(({ own }) => own).map(({ act, href }) => `${act}: ${href.replace(`/cases/${caseId}`, '')}`)
}

function readRow(row: string): Omit<Asked, 'own'> {
  const cells = row.split(/<t[hd]\b/).slice(1).map(cell => cell.slice(cell.indexOf('>') + 1))
  const [what = '', , when = '', link = ''] = cells
  return {
    what: words(what), by: words(/<strong>(.*?)<\/strong>/.exec(when)?.[1] ?? ''), late: when.includes('Overdue'), why: words(/service-why">(.*?)<\/span>/s.exec(when)?.[1] ?? ''),
    act: words(/<a [^>]*>([^<]*)</.exec(link)?.[1] ?? ''), href: /href="([^"]*)"/.exec(link)?.[1] ?? '',
  }
}

function words(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll('&#39;', '’').replaceAll(/\s+/g, ' ').trim()
}
