import assert from 'node:assert/strict'
import { after } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { accessibility, account, privacy, signIn } from '../../src/web/paths.ts'
import { addPerson, people } from '../../src/web/people/paths.ts'
import { journey, type JourneyPage } from '../support/browser.ts'
import { cast } from '../support/cast.ts'

const the = await cast({ after })
const PASSWORD = 'kettle violin moss'

function codeOf(secret: string, secondsOn: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: the.frame.moment().now.getTime() + secondsOn * 1000 })
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'
  journey(`a person is added, invited, sets up an account and signs in, ${how}`, the, async ({ as }) => {
    const name = `New Member ${how}`
    const email = `new-${javaScript}@police.example`
    // The checker is a script itself.
    const checked = async (page: JourneyPage, what: string) => { if (javaScript) await page.check(what) }
    const office = await as(await the.on('board_manager'), { javaScript })
    await office.open(people.to({}))
    await checked(office, 'the list of people')
    await office.page.getByRole('button', { name: 'Add a person' }).click()
    await checked(office, 'the form that adds a person')
    await office.page.getByRole('button', { name: 'Save' }).click()
    await office.page.getByRole('link', { name: 'Type the person’s name' }).waitFor()
    await checked(office, 'the form with what is missing')
    assert.match(await office.page.title(), /^Error: /)
    await office.page.getByLabel('Name').fill(name)
    await office.page.getByLabel('E-mail address').fill(email)
    await office.page.getByLabel('Agency').selectOption({ label: 'Police' })
    await office.page.getByRole('button', { name: 'Save' }).click()
    await office.page.getByRole('heading', { name }).waitFor()
    await checked(office, 'the page of a person')
    if (javaScript) await office.screenshot('person')
    await office.page.getByRole('button', { name: 'Appoint to a role on the board' }).click()
    await checked(office, 'the form that appoints')
    await office.page.getByLabel('Sub-Committee member').check()
    await office.page.getByRole('button', { name: 'Appoint', exact: true }).click()
    await office.page.getByRole('link', { name: /^End/ }).click()
    await checked(office, 'the form that ends a role')
    await office.page.goBack()
    await office.page.getByRole('button', { name: /Make a link/ }).click()
    await checked(office, 'the page with the link')
    const link = await office.page.locator('.service-secret').textContent() ?? ''

    const visitor = await as(null, { javaScript })
    await visitor.open(new URL(link).pathname)
    await checked(visitor, 'the page that sets up an account')
    if (javaScript) await visitor.screenshot('set-up-account')
    await visitor.page.getByRole('button', { name: 'Set up my account' }).click()
    await visitor.page.getByRole('link', { name: /at least 12 characters/ }).waitFor()
    await checked(visitor, 'the page that sets up an account, with what is missing')
    const secret = await visitor.page.locator('input[name=secret]').inputValue()
    await visitor.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await visitor.page.getByLabel('The same password again').fill(PASSWORD)
    await visitor.page.getByLabel('The code that the app shows now').fill(codeOf(secret, -30))
    await visitor.page.getByRole('button', { name: 'Set up my account' }).click()
    await visitor.open(account.to({}))
    await checked(visitor, 'one’s own account')
    await visitor.page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await visitor.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
    await checked(visitor, 'the door')
    if (javaScript) await visitor.screenshot('sign-in')
    await visitor.page.getByLabel('E-mail address').fill(email)
    await visitor.page.getByLabel('Password', { exact: true }).fill('something else')
    await visitor.page.getByLabel('Code from your authenticator app').fill('000000')
    await visitor.page.getByRole('button', { name: 'Sign in' }).click()
    await visitor.page.getByRole('alert').waitFor()
    await checked(visitor, 'the door after a wrong password')
    await visitor.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await visitor.page.getByLabel('Code from your authenticator app').fill(codeOf(secret, 0))
    await visitor.page.getByRole('button', { name: 'Sign in' }).click()
    await visitor.page.getByText(`Signed in as ${name}`).waitFor()
    await visitor.open(new URL(link).pathname, 410)
    await checked(visitor, 'a link that was used')
  })
}

journey('the pages for everybody are within everybody’s reach', the, async ({ as }) => {
  const visitor = await as(null)
  for (const path of [signIn, accessibility, privacy]) {
    await visitor.open(path.to({}))
    await visitor.check(path.pattern)
  }
  const member = await as(await the.on('board_member'))
  await member.open('/nothing-here', 404)
  await member.check('a missing page')
  await member.open(addPerson.to({}), 404)
})
