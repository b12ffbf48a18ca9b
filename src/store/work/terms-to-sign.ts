/** Reviews whose terms of reference are agreed and wait for their signature, and for whom it is given. */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import { signingBody, type SigningBody } from '../../domain/terms-of-reference.ts'
import type { Reader } from '../database.ts'
import { signatoriesOf } from '../terms/signatories.ts'

export interface TermsToSign { readonly caseId: string; readonly body: SigningBody; readonly agreedOn: PlainDate }

/** Few at any time: each is asked by itself who signs. */
export async function termsToSign(reader: Reader, caseIds: readonly string[], today: PlainDate): Promise<readonly TermsToSign[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<{ case_id: string; agreed_on: PlainDate }>`
    select t.case_id, a.agreed_on from (select distinct on (case_id) case_id, version from terms_of_reference where case_id = any(${sql.val([...caseIds])}) order by case_id, version desc) t
    join terms_agreements a using (case_id, version) where not exists (select from terms_sign_offs s where s.case_id = t.case_id and s.version = t.version)`.execute(reader)
  const found: TermsToSign[] = []
  for (const row of rows) found.push({ caseId: row.case_id, body: signingBody(await signatoriesOf(reader, row.case_id, today)), agreedOn: row.agreed_on })
  return found
}
