/** Makes the document of a letter: one version of its words in the template that the version was written for. */
import { defaultTemplate } from '../../documents/letters/default-template.ts'
import { fillLetter } from '../../documents/letters/fill.ts'
import { letterOf, type LetterKind } from '../../domain/letters/kinds.ts'
import { OWN_TEMPLATE_FIELDS } from '../../domain/letters/template-check.ts'
import type { Reader } from '../../store/database.ts'
import type { LetterVersion } from '../../store/letters/letters.ts'
import { templateContent } from '../../store/letters/templates.ts'

export interface Made { readonly document: Buffer; /** Those that the template has. */ readonly fields: readonly string[]; /** The board's own file; null for the service's own template. */ readonly templateName: string | null }

/** `standing` takes the place of what the version holds: the day, and who signs. */
export async function makeDocument(reader: Reader, kind: LetterKind, version: Pick<LetterVersion, 'filled' | 'templateId'>, standing: Readonly<Record<string, string>> = {}): Promise<Made> {
  const own = await templateContent(reader, version.templateId)
  return {
    document: fillLetter(own?.content ?? defaultTemplate(letterOf(kind).name), { ...version.filled, ...standing }),
    fields: own?.fields ?? OWN_TEMPLATE_FIELDS, templateName: own?.fileName ?? null,
  }
}
