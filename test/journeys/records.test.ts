/** The pages about who takes part and what was done, held to axe in full, empty and error states. */
import { after } from 'node:test'
import { accessLog, boardHistory, caseHistory } from '../../src/web/records/paths.ts'
import { addAgency, agencies } from '../../src/web/agencies/paths.ts'
import { casePeople } from '../../src/web/case-people/paths.ts'
import { caseHome } from '../../src/web/cases/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'

const the = await cast({ after })

journey('the board’s agencies, the people of a case, its history and who read it', the, async ({ as }) => {
  const id = { case: await the.openCase([['referral_received', '2016-10-03'], ['commissioned', '2016-10-03']]) }
  await the.person('Penny Practitioner', the.police)
  const office = await as(await the.on('board_manager'))
  await office.open(accessLog.to({}))
  await office.check('the log of readings before anything was read')
  await office.open(caseHistory.to(id))
  await office.check('the history of a case before anything was done')
  await office.open(agencies.to({}))
  await office.check('the agencies')
  await office.open(addAgency.to({}))
  await office.page.getByRole('button', { name: 'Save' }).click()
  await office.page.getByRole('alert').waitFor()
  await office.check('the form of an agency with what is missing')
  await office.open(casePeople.to(id))
  await office.check('the people of a case, none yet')
  await office.page.getByLabel('Find a person by name').fill('Penny')
  await office.page.getByRole('button', { name: 'Find' }).click()
  await office.page.getByRole('button', { name: 'Appoint' }).click()
  await office.page.getByRole('alert').waitFor()
  await office.check('the form that gives a part, with what is missing')
  await office.page.getByLabel('Penny Practitioner, Police').check()
  await office.page.getByLabel('Practitioner', { exact: true }).check()
  await office.page.getByRole('button', { name: 'Appoint' }).click()
  await office.page.getByRole('cell', { name: 'Open' }).waitFor()
  await office.check('the people of a case')
  await office.open(caseHome.to(id))
  await office.open(caseHistory.to(id))
  await office.check('the history of a case')
  await office.screenshot('case-history')
  await office.open(boardHistory.to({}))
  await office.check('the history of the board')
  await office.open(accessLog.to({}))
  await office.check('the log of readings')
})
