/** Every kind of letter, and whether the board has a template of its own for it. */
import { LETTER_KINDS, letterOf } from '../../../domain/letters/kinds.ts'
import { roleName } from '../../../domain/roles.ts'
import { templateInForce } from '../../../store/letters/templates.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { settings } from '../../settings/paths.ts'
import { template, templates } from '../paths.ts'

export const templatesPage = page({
  path: templates,
  action: 'change board settings',
  records: 'nothing of a case',
  show: async ({ reader }) => {
    const rows = []
    for (const kind of LETTER_KINDS.toSorted((a, b) => letterOf(a).number - letterOf(b).number)) {
      const own = await templateInForce(reader, kind)
      rows.push({ name: letterOf(kind).name, signatory: roleName(letterOf(kind).signatory), own: own ? `Your own: ${own.fileName}` : 'The service’s', href: template.to({ kind }) })
    }
    return view('letters/templates/page.njk', { back: { href: settings.to({}), text: 'Settings' }, rows })
  },
})
