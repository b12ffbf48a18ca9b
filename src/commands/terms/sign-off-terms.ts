/** Signs the agreed terms of reference off, for the Consideration Panel or, once it is no more, for the Review Team (R286, AMB-8). */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Signatories, SigningBody } from '../../domain/terms-of-reference.ts'
import { signingBody, signingIssues } from '../../domain/terms-of-reference.ts'
import { recordFact } from '../../store/facts.ts'
import { signatoriesOf } from '../../store/terms/signatories.ts'
import { insertSignOff, termsOf, type WrittenTerms } from '../../store/terms/terms.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly basedOn: number }
interface Found { readonly terms: WrittenTerms; readonly who: Signatories; readonly signer: string }
interface Change { readonly version: number; readonly body: SigningBody; readonly on: PlainDate }

export const signOffTerms: Command<Input, Found, Change, { readonly version: number }> = {
  name: 'sign-off-terms-of-reference',
  action: 'sign off terms of reference',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, session, moment }, { caseId }) {
    const [terms] = await termsOf(writer, caseId)
    return terms ? { terms, who: await signatoriesOf(writer, caseId, moment.today), signer: session.personId } : null
  },
  decide({ terms, who, signer }, { basedOn }, { today }) {
    if (terms.version !== basedOn) return { conflict: { theirs: terms.version } }
    const issues = signingIssues(terms, who, signer)
    return issues.length > 0 ? { issues } : { change: { version: terms.version, body: signingBody(who), on: today } }
  },
  async write({ writer, session }, change, { caseId }) {
    await insertSignOff(writer, session, caseId, change)
    await recordFact(writer, session, { caseId, kind: 'tor_signed_off', on: change.on, details: { version: change.version } })
    return { version: change.version }
  },
  history: ({ version, body }) => ({ version, body }),
}
