/** Who may do what: the access table itself, for a board to read and sign, and for everybody to check. */
import { RULES } from '../../../domain/access-rules.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { accessRules } from '../paths.ts'
import { accessRulesView } from './view.ts'

export const accessRulesPage = page({
  path: accessRules,
  action: 'see access rules',
  records: 'nothing of a case',
  show: async () => view('about/access-rules/page.njk', accessRulesView(RULES)),
})
