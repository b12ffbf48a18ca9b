/**
 * Turns a template and its view into a page. Strict on purpose: printing a name that nobody supplied throws, everything is escaped,
 * and an address that could run a script is refused after rendering, wherever it came from.
 */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { spokenInstant } from '../domain/moment.ts'
import { spoken } from '../domain/plain-date.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { Issue } from '../domain/history.ts'

export type Render = (template: string, view: object) => string

const HERE = fileURLToPath(new URL('.', import.meta.url))
const GOVUK = fileURLToPath(new URL('../../node_modules/govuk-frontend/dist', import.meta.url))

/** A renderer over `src/web` (names such as `people/list/page.njk`) and the Design System's own macros (`govuk/…`). */
export function templates(): Render {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([HERE, GOVUK]), {
    autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true
  })
  environment.addFilter('spoken', (day: PlainDate) => spoken(day))
  environment.addFilter('spokenInstant', (instant: Date) => spokenInstant(instant))
  environment.addFilter('count', (number: number, one: string, many: string) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`)
  environment.addFilter('problem', problemAt)
  environment.addFilter('summarised', summarised)
  environment.addGlobal('newOperation', () => randomUUID())
  return (template, view) => {
    const page = environment.render(template, view)
    const ordered = inPageOrder(issuesOf(view), page)
    return refuseScriptAddresses(ordered === null ? page : environment.render(template, { ...view, errors: ordered }))
  }
}

function issuesOf(view: object): readonly Issue[] { return 'errors' in view && Array.isArray(view.errors) ? view.errors as Issue[] : [] }

/** The issues as their fields stand on the page, those of no field first, whatever the order in which a rule found them; null where that is how they are. */
export function inPageOrder(issues: readonly Issue[], page: string): readonly Issue[] | null {
  const place = ({ field }: Issue) => field === null ? -1 : page.indexOf(` id="${field}"`) < 0 ? page.length : page.indexOf(` id="${field}"`)
  const ordered = issues.toSorted((a, b) => place(a) - place(b))
  return ordered.every((issue, at) => issue === issues[at]) ? null : ordered
}

/** What a field's macro expects as `errorMessage`: `errors | problem('name')`; false where nothing stands in its way. */
function problemAt(issues: readonly Issue[], field: string): { text: string } | false {
  const texts = issues.filter(issue => issue.field === field).map(issue => issue.message)
  return texts.length > 0 ? { text: texts.join(' ') } : false
}

/** The error summary's list: each issue links to its field, whose id is the field's name. */
function summarised(issues: readonly Issue[]): readonly { text: string; href?: string }[] {
  return issues.map(issue => issue.field === null ? { text: issue.message } : { text: issue.message, href: `#${issue.field}` })
}

const ADDRESS = /\b(?:href|src|action|formaction|data|poster)\s*=\s*"([^"]*)"/gi
const HARMLESS = /^(?:[/#?]|https?:\/\/|mailto:|tel:|$)/i

/** Escaping leaves `javascript:` alone, so every address on the finished page must begin like a harmless one. */
export function refuseScriptAddresses(page: string): string {
  for (const [, address = ''] of page.matchAll(ADDRESS)) {
    if (!HARMLESS.test(address)) throw new Error('A page was about to print an address that is neither ours nor a web, mail or telephone address')
  }
  return page
}
