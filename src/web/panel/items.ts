/** Where each item of the agenda is minuted or voted on. */
import type { AgendaItem } from '../../domain/panel/agenda.ts'
import type { Address } from '../paths.ts'
import * as paths from './paths.ts'

export const ITEM_PAGES: Readonly<Record<AgendaItem, { readonly to: (params: { readonly case: string }) => Address }>> = {
  overview: paths.minute.overview, legal: paths.minute.legal, information: paths.information, discussion: paths.information, need: paths.vote.need, kind: paths.vote.kind,
}
