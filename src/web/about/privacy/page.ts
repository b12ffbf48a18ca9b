/** What the service keeps about whoever uses it, and about whom reviews are about. */
import { view } from '../../answer.ts'
import { privacy } from '../../paths.ts'
import { page } from '../../route.ts'

export const privacyPage = page({
  path: privacy,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async () => view('about/privacy/page.njk', {}),
})
