/**
 * What those who come to the Learning Event are given to read beforehand, all of it without comments: the key events, the integrated chronology and,
 * where that was decided, the Key Themes for Analysis (R160, R161). Everybody sees the same pack; whoever writes the themes says whether they are in it.
 */
import { shareKeyThemes } from '../../../commands/key-themes/share-key-themes.ts'
import { lengthInWords, overflowOf } from '../../../domain/chronology/key-event.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { standingKeyThemes } from '../../../store/key-themes/key-themes.ts'
import { learningEventPack } from '../../../store/key-themes/pack.ts'
import { again, missing, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { download, integrated } from '../../chronology/integrated/paths.ts'
import { keyEventsDocument, lengthOf } from '../../chronology/key-events/document.ts'
import { keyEventsFile, keyEventsPath } from '../../chronology/key-events/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, type Spec } from '../../forms/spec.ts'
import { keyThemesFileAnswer } from '../../key-themes/document.ts'
import { keyThemes } from '../../key-themes/paths.ts'
import { WORD_AND_PDF } from '../../prose-file.ts'
import { act, page, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { packPath, packThemesFile } from './paths.ts'

const TEMPLATE = 'learning-event/pack/page.njk'
const SPEC: Spec = { hasKeyThemes: { kind: 'tick', label: 'Include the Key Themes in the pack', hint: 'Whoever comes to the Learning Event can then read them beforehand, as they stand on the day of reading' } }

async function shown(reader: Reader, { params, may, now }: Visit<'/:case'>, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const of = { case: params.case }
  const events = await keyEventsDocument(reader, params.case, now)
  if (!events) return null
  const pack = await learningEventPack(reader, params.case)
  const themes = pack.hasKeyThemes ? await standingKeyThemes(reader, params.case) : []
  const laid = await lengthOf(events)
  return {
    back: { href: caseHome.to(of), text: events.name }, name: events.name, here: packPath.to(of), theirs,
    keyEvents: { count: events.events.length, over: laid && overflowOf(laid) > 0 ? lengthInWords(laid) : null, href: keyEventsPath.to(of), files: WORD_AND_PDF.map(({ format, words }) => ({ text: words, href: keyEventsFile.to({ ...of, format }) })) },
    chronology: { href: integrated.to(of), files: WORD_AND_PDF.map(({ format, words }) => ({ text: words, href: download.to({ ...of, format }) })) },
    themes: themes.map(({ title, description, question, version }) => ({ title, description, question, version })),
    themesFiles: WORD_AND_PDF.map(({ format, words }) => ({ text: words, href: packThemesFile.to({ ...of, format }) })),
    all: may('see key themes') ? keyThemes.to(of) : null, basedOn: pack.version, fields: may('write key themes') ? drawSpec(SPEC, { hasKeyThemes: pack.hasKeyThemes }, issues) : null,
  }
}

export const packPage = page({
  path: packPath,
  action: 'read integrated chronology',
  records: { reads: 'Learning Event pack' },
  show: async visit => orMissing(await shown(visit.reader, visit, []), model => view(TEMPLATE, model)),
})

export const sharePackThemes = act({
  path: packPath,
  action: 'write key themes',
  handle: async visit => {
    const hasKeyThemes = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)['hasKeyThemes'] === true
    return settle(await visit.run(shareKeyThemes, { caseId: visit.params.case, hasKeyThemes, basedOn: Number(visit.basedOn ?? 0) }), {
      done: () => redirect(packPath.to(visit.params), hasKeyThemes ? 'The Key Themes are in the pack.' : 'The Key Themes are not in the pack.'),
      refused: async issues => orMissing(await visit.read(reader => shown(reader, visit, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await visit.read(reader => shown(reader, visit, [], true)), model => overtaken(TEMPLATE, model)),
    })
  },
})

/** As they are in the pack: not there for anybody while they are not in it. */
export const packThemesFilePage = page({
  path: packThemesFile,
  action: 'read integrated chronology',
  records: { reads: 'key themes in the Learning Event pack, as a file' },
  show: async ({ reader, params, now }) => (await learningEventPack(reader, params.case)).hasKeyThemes ? keyThemesFileAnswer(reader, params.case, params.format, now) : missing,
})
