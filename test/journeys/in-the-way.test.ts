/** The pages that people meet when something stands in the way, held to axe like every other: they are read in the worst moment. */
import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { overtaken, view } from '../../src/web/answer.ts'
import type { Answer } from '../../src/web/answer.ts'
import { account, at, heldForm } from '../../src/web/paths.ts'
import { editPerson } from '../../src/web/people/paths.ts'
import { page } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { changePassword } from '../../src/web/sign-in/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'

const the = await cast({ after })

const shown = at('/shown/:name')
const PAGES: Readonly<Record<string, Answer>> = {
  broken: view('errors/broken.njk', { incident: '1a2b3c4d', held: heldForm.to({ token: 'x' }) }),
  forgery: view('errors/forgery.njk', { held: null }),
  large: view('errors/too-large.njk', {}),
  strange: view('errors/not-a-form.njk', {}),
  many: view('errors/too-many.njk', { minutes: 4 }),
  busy: view('errors/busy.njk', {}),
  used: view('layouts/used-link.njk', { ask: 'your Board Manager', signIn: '/sign-in' }),
  link: view('sign-in/invitation/sign-in.njk', { name: 'Independent Chair', board: 'Example Board', action: '/invitation/x' }),
  held: view('sign-in/held/page.njk', { action: '/x', fields: [{ name: 'words', value: 'a\nb' }], typed: [{ label: 'words', value: 'a\nb' }] }),
  damaged: view('records/history.njk', {
    heading: 'History of this case', back: null, rows: [], first: null, next: null, chain: { length: 3, head: 'a'.repeat(64), broken: [{ seq: 2, what: 'the row does not match its hash' }] },
  }),
  overtaken: overtaken('people/person-form/page.njk', {
    back: { text: 'People', href: '/people' }, heading: 'Change the details of Somebody', action: '/x', basedOn: 'y', typed: { name: 'Mine', jobTitle: '', email: 'a@b.example' },
    agencies: [{ value: 'board', text: 'The board itself', selected: true }], theirs: { name: 'Theirs', jobTitle: '', email: 'a@b.example', agency: 'Police' },
  }),
}
const showing = page({ path: shown, action: 'use own account', records: 'nothing of a case', show: async ({ params }) => PAGES[params.name] ?? view('errors/missing.njk', {}) })

journey('every page that says what stands in the way is within everybody’s reach', the, async ({ as }) => {
  const person = await as(await the.on('board_member'))
  for (const [name, answer] of Object.entries(PAGES)) {
    await person.open(shown.to({ name }), answer.kind === 'view' ? answer.status : 200)
    await person.check(name)
  }
}, [...ROUTES, showing])

journey('one’s account and password, on a narrow screen', the, async ({ as }) => {
  const manager = await as(await the.on('board_manager'))
  await manager.page.setViewportSize({ width: 360, height: 740 })
  await manager.open(account.to({}))
  await manager.check('one’s account')
  await manager.page.getByRole('button', { name: 'Menu' }).click()
  await manager.page.getByRole('link', { name: 'People', exact: true }).waitFor()
  await manager.check('the menu, open')
  await manager.screenshot('narrow')
  await manager.open(changePassword.to({}))
  await manager.page.getByRole('button', { name: 'Change my password' }).click()
  await manager.page.getByRole('alert').waitFor()
  await manager.check('the form that changes a password, with what is missing')
  await manager.open(editPerson.to({ person: randomUUID() }), 404)
})
