/** How the agencies of a case of the example are asked for their written information, and what each returns on its day. */
import { askAllAgencies } from '../commands/initial-information/ask-all-agencies.ts'
import { giveInformation } from '../commands/initial-information/give-information.ts'
import { BLANK_RETURN } from '../domain/information/return.ts'
import { date } from '../domain/plain-date.ts'
import { requestsOf } from '../store/initial-information/requests.ts'
import type { AgencyKey } from './agencies.ts'
import { BOARD_MANAGER } from './people.ts'
import { known, type Stage } from './stage.ts'

export interface Gathering {
  readonly askedOn: string
  readonly dueOn: string
  readonly question: string
  /** Day, agency and what it tells. */
  readonly returned: readonly (readonly [on: string, agency: AgencyKey, involvement: string, concerns: string])[]
  /** A file that one of them sends along. */
  readonly file?: { readonly from: AgencyKey; readonly name: string; readonly words: string }
}

export async function gatherInformation(stage: Stage, caseId: string, { askedOn, dueOn, question, returned, file }: Gathering): Promise<void> {
  stage.day(askedOn)
  await stage.act(BOARD_MANAGER.email, askAllAgencies, {
    caseId, agencyIds: returned.map(([, agency]) => known(stage.agencies, agency)), question, dueOn: date(dueOn), consent: 'not sought',
    purpose: 'To advise whether the case should be reviewed: regulation 5 of the Local Safeguarding Children Boards Regulations 2006.',
    relevance: 'The referral names your agency as one that knew the child or the family.',
    justification: 'The children’s need to be safe outweighs the family’s wish not to be asked about, and asking them could prejudice the police’s enquiries.',
  })
  for (const [on, agency, involvement, concerns] of returned) {
    stage.day(on)
    const [person, agencyId] = [`chief-officer@${agency}.example`, known(stage.agencies, agency)]
    const [request] = await stage.database.read(stage.as(person), reader => requestsOf(reader, caseId, agencyId))
    if (!request) throw new Error(`${agency} was not asked`)
    const content = { ...BLANK_RETURN, involvement, concerns, records: 'Kept by the agency’s safeguarding team.' }
    await stage.act(person, giveInformation, { caseId, agencyId, requestId: request.requestId, content, files: file?.from === agency ? [{ name: file.name, kind: 'csv', bytes: Buffer.from(file.words) }] : [], standing: null, reason: '' })
  }
}
