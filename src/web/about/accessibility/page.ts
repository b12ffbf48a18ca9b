/** The accessibility statement that public bodies owe their readers (Public Sector Bodies Accessibility Regulations 2018). */
import { view } from '../../answer.ts'
import { accessibility } from '../../paths.ts'
import { page } from '../../route.ts'

export const accessibilityPage = page({
  path: accessibility,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async () => view('about/accessibility/page.njk', {}),
})
