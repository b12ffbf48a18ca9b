/** Makes an edition that leaves the review, once every name in it is settled, and has its very bytes checked for leaks: it is released there or not at all. */
import { buffer } from 'node:stream/consumers'
import { checkOutgoingFile } from '../../../../commands/leaks/check-outgoing-file.ts'
import { giveOutgoingFile } from '../../../../commands/leaks/give-outgoing-file.ts'
import { PAPERS } from '../../../../domain/chronology/edition-cells.ts'
import { issue, type Issue } from '../../../../domain/history.ts'
import type { Reader } from '../../../../store/database.ts'
import { namesAllowed } from '../../../../store/leaks/listed.ts'
import { again, missing, redirect, type Answer } from '../../../answer.ts'
import { textOf } from '../../../forms/posted.ts'
import { leakCheck } from '../../../leaks/paths.ts'
import { workFor } from '../../../making/file-or-making.ts'
import { act } from '../../../route.ts'
import { settle } from '../../../settle.ts'
import { fileChosen } from '../../integrated/formats.ts'
import { mapEditionPath } from '../paths.ts'
import { choiceOf, editionFile } from './file.ts'
import { mapEditionMade, type MapEditionMade } from './made.ts'
import { EDITION_TEMPLATE } from './page.ts'
import { editionShown } from './shown.ts'
import { unsettledNames, type UnsettledName } from './unsettled.ts'

/** Labels that the review uses, and names that are meant to stand in the file: of the family too, where it is for them. */
async function meantToStand(reader: Reader, caseId: string, { people, rule }: MapEditionMade): Promise<{ readonly labels: readonly string[]; readonly allowed: readonly string[] }> {
  const own = rule.labels === 'practitioners' ? people.filter(({ kind }) => kind !== 'practitioner' && kind !== 'other').flatMap(each => [each.name, ...each.otherNames]) : []
  return { labels: people.map(each => each.label), allowed: [...new Set([...await namesAllowed(reader, caseId), ...own])] }
}

export const makeAndCheck = act({
  path: mapEditionPath,
  action: 'check outgoing file',
  async handle(visit) {
    const { params, posted, services, actor, now, read } = visit
    const typed = { child: textOf(posted, 'child'), dates: textOf(posted, 'dates') }
    const made = await read(reader => mapEditionMade(reader, params, typed, now))
    const [chosen, paper] = [fileChosen(textOf(posted, 'file')), PAPERS.find(each => each === textOf(posted, 'paper')) ?? 'a4']
    if (!made?.rule.leaves) return missing
    const refused = async (issues: readonly Issue[], unsettled: readonly UnsettledName[] = []): Promise<Answer> =>
      again(EDITION_TEMPLATE, await read(reader => editionShown(reader, made, { params, typed, query: new URLSearchParams(), checks: true, unsettled })), issues)
    if (made.missing !== null) return refused([issue('dates', made.missing)])
    const wanted = chosen && await read(reader => editionFile(reader, services.database, actor, made, chosen, paper))
    if (!wanted) return refused([issue('file', 'Choose the file')])
    const open = await unsettledNames(services.database, actor, made)
    if (open.length > 0) return refused([issue(null, `${open.length === 1 ? 'One name is' : `${open.length} names are`} not settled. Say on the identity map who each is; then make the edition`)], open)
    const here = mapEditionPath.to(params, choiceOf(made, textOf(posted, 'file'), paper))
    const work = workFor(wanted, { actor, here })
    if (work?.bytes === null) return redirect(here)
    const bytes = work?.bytes ?? await buffer(wanted.write(entries => entries))
    const stand = await read(reader => meantToStand(reader, params.case, made))
    const given = await visit.run(giveOutgoingFile, { caseId: params.case, name: wanted.name, bytes, ...stand })
    return settle(given, {
      refused,
      done: async ({ checkId }) => settle(await checkOutgoingFile(services, actor, { caseId: params.case, checkId }), {
        refused,
        done: () => redirect(leakCheck.to({ case: params.case, check: checkId }), 'The edition is made and was checked. Work through what was found; two people then release it.'),
      }),
    })
  },
})
