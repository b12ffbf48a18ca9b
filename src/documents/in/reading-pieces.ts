/** What the reading process hands back, in order: each table followed by its rows, then that it is done; or a refusal. */
import type { SheetRow } from '../../domain/chronology/sheet.ts'
import type { Refusal } from './refusal.ts'

export type Piece =
  | { readonly table: { readonly name: string; readonly heading: string | null } }
  | { readonly rows: readonly SheetRow[] }
  | { readonly done: { readonly notes: readonly string[] } }
  | { readonly refusal: Refusal }
