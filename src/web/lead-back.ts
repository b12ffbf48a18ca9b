/**
 * An address to which forms are sent and which shows no page of its own is where a form that came back with errors stands. Whoever
 * opens it anew, from the address bar or a bookmark, is led to the page above it, which holds the form: if they may do the act.
 */
import { redirect } from './answer.ts'
import { at } from './paths.ts'
import { page, type Route } from './route.ts'

export function leadingBack(routes: readonly Route[]): readonly Route[] {
  const pages = new Set(routes.filter(route => route.kind === 'page').map(route => route.pattern))
  return routes.filter(route => route.kind === 'act' && !pages.has(route.pattern)).flatMap(({ pattern, action }) => {
    const above = pageAbove(pattern, pages)
    return above === null ? [] : [page({ path: at(pattern), action, records: 'nothing of a case', show: async ({ params }) => redirect(at(above).to(params)) })]
  })
}

function pageAbove(pattern: string, pages: ReadonlySet<string>): string | null {
  for (let above = pattern; above !== ''; above = above.slice(0, above.lastIndexOf('/'))) if (pages.has(above)) return above
  return pages.has('/') ? '/' : null
}
