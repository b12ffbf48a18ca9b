/** One child's life, the family's edition and the one for publication: chosen, looked through, and the first of them given as files. */
import { missing, redirect, view } from '../../../answer.ts'
import { askedAt, fileOrMaking, stillMaking } from '../../../making/file-or-making.ts'
import { page } from '../../../route.ts'
import { fileAsked, fileChosen, formatNamed } from '../../integrated/formats.ts'
import { mapEditionFile, mapEditionPath } from '../paths.ts'
import { choiceOf, editionFile } from './file.ts'
import { mapEditionMade, type Typed } from './made.ts'
import { editionShown } from './shown.ts'

export const EDITION_TEMPLATE = 'chronology/editions/map/page.njk'

function typedIn(query: URLSearchParams): Typed { return { child: query.get('child') ?? '', dates: query.get('dates') ?? '' } }

export const mapEditionPage = page({
  path: mapEditionPath,
  action: 'see identity map',
  records: { reads: 'edition of the chronology, of the identity map' },
  async show(visit) {
    const { reader, params, query, services, actor, now, may } = visit
    const [typed, made] = [typedIn(query), await mapEditionMade(reader, params, typedIn(query), now)]
    if (!made) return missing
    const [checks, file, { paper }] = [may('check outgoing file'), fileChosen(query.get('file') ?? ''), fileAsked(query)]
    // The file that is to be checked, while it is being made: it is had from its check alone.
    const wanted = file && checks && made.rule.leaves && made.missing === null ? await editionFile(reader, services.database, actor, made, file, paper) : null
    const making = wanted && stillMaking(wanted, askedAt(visit, more => mapEditionPath.to(params, { ...choiceOf(made, query.get('file') ?? '', paper), ...more }), { text: made.rule.title, href: mapEditionPath.to(params, choiceOf(made)) }))
    if (making) return making
    const shown = await editionShown(reader, made, { params, typed, query, checks, unsettled: [] })
    return view(EDITION_TEMPLATE, { ...shown, ready: wanted && { file: query.get('file'), paper, name: wanted.name } })
  },
})

/** What leaves the review is had from its leak check alone. */
export const mapEditionFilePage = page({
  path: mapEditionFile,
  action: 'see identity map',
  records: { reads: 'edition of the chronology, of the identity map, as a file' },
  async show(visit) {
    const { reader, params, query, now, services, actor } = visit
    const [format, made] = [formatNamed(params.format), await mapEditionMade(reader, params, typedIn(query), now)]
    if (!format || !made || made.rule.leaves) return missing
    if (made.missing !== null) return redirect(mapEditionPath.to(params))
    const { paper, part } = fileAsked(query)
    const wanted = await editionFile(reader, services.database, actor, made, { name: params.format, format, part }, paper)
    if (!wanted) return missing
    return fileOrMaking(wanted, askedAt(visit, more => mapEditionFile.to(params, { ...choiceOf(made), paper, part, ...more }), { text: made.rule.title, href: mapEditionPath.to(params, choiceOf(made)) }))
  },
})
