/** Words that were sent after a session had run out: shown to the same person after they signed in, to send again. */
import { heldPost } from '../../../commands/sign-in/hold-post.ts'
import { missing, view } from '../../answer.ts'
import { heldForm } from '../../paths.ts'
import { page } from '../../route.ts'
import { heldView } from './view.ts'

export const heldPage = page({
  path: heldForm,
  action: 'use own account',
  records: 'nothing of a case',
  show: async ({ reader, params }) => {
    const held = await heldPost(reader, params.token)
    return held ? view('sign-in/held/page.njk', heldView(held)) : missing
  },
})
