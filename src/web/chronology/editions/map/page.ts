/** One child's life, the family's edition and the one for publication: chosen, looked through, and the first of them given as files. */
import { file, missing, orMissing, redirect, view } from '../../../answer.ts'
import { page } from '../../../route.ts'
import { countIntegrated } from '../../../../store/chronology/integrated.ts'
import { allEntries } from '../../integrated/all-entries.ts'
import { fileAsked, formatNamed, partGiven } from '../../integrated/formats.ts'
import { mapEditionFile, mapEditionPath } from '../paths.ts'
import { mapEditionMade, type Typed } from './made.ts'
import { editionShown } from './shown.ts'

export const EDITION_TEMPLATE = 'chronology/editions/map/page.njk'

function typedIn(query: URLSearchParams): Typed { return { child: query.get('child') ?? '', dates: query.get('dates') ?? '' } }

export const mapEditionPage = page({
  path: mapEditionPath,
  action: 'see identity map',
  records: { reads: 'edition of the chronology, of the identity map' },
  async show({ reader, params, query, now, may }) {
    const made = await mapEditionMade(reader, params, typedIn(query), now)
    return orMissing(made && await editionShown(reader, made, { params, typed: typedIn(query), query, checks: may('check outgoing file'), unsettled: [] }), model => view(EDITION_TEMPLATE, model))
  },
})

/** What leaves the review is had from its leak check alone. */
export const mapEditionFilePage = page({
  path: mapEditionFile,
  action: 'see identity map',
  records: { reads: 'edition of the chronology, of the identity map, as a file' },
  async show({ reader, params, query, now, services, actor }) {
    const [format, made] = [formatNamed(params.format), await mapEditionMade(reader, params, typedIn(query), now)]
    if (!format || !made || made.rule.leaves) return missing
    if (made.missing !== null) return redirect(mapEditionPath.to(params))
    const { paper, part } = fileAsked(query)
    const given = await partGiven(format, part, async () => (await countIntegrated(reader, made.query, false, null)).total)
    if (!given) return missing
    const title = `${made.head.title}${given.words}`
    return file(`${title}.${params.format}`, format.type, format.write({ ...made.head, paper, title }, { comments: 'without', entries: given.within(allEntries(services.database, actor, made.query, made.tell)) }))
  },
})
