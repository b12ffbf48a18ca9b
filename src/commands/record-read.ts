/** Puts on record that somebody is about to read content of a case. No act: it changes nothing that anybody decides, and has no history row. */
import type { Database, Session } from '../store/database.ts'
import { logRead } from '../store/access-log.ts'
import type { Json } from '../store/tables.ts'

/** Returns once the record is committed: only then may the content be sent. `what` names the content, `details` hold ids only. */
export async function recordRead(
  services: { readonly database: Database }, session: Session, caseId: string | null, what: string, details: Readonly<Record<string, Json>>,
): Promise<void> {
  await services.database.write(session, writer => logRead(writer, session, caseId, what, details))
}
