/**
 * What `npm start` does before it serves. Where there is no board yet, one is founded or the worked example is made; at a
 * terminal it asks which, and where nobody can be asked it says how. Where the example is there, its calendar and its sign-in
 * links go with it. Without a login that owns the tables nothing can be founded, and the program serves what there is.
 */
import { Client, type ClientBase } from 'pg'
import { askForBoard, FOUND_BOARD_USAGE, foundAndInvite } from './cli/found-board.ts'
import type { Terminal } from './cli/terminal.ts'
import { EXAMPLE_NOTICE, exampleMoment } from './example/clock.ts'
import { findInstallation, type Installation } from './example/installation.ts'
import { makeExample } from './example/make-example.ts'
import { signInLinks } from './example/sign-in-links.ts'
import { wipeUnfinished } from './example/wipe-unfinished.ts'
import type { Services } from './services.ts'

/** `yes`: make the worked example without asking; `large`: with a seventh, larger case. `never`: do not offer it. */
export type ExampleWish = 'offer' | 'never' | 'yes' | 'large'

export interface Started {
  readonly services: Services
  readonly notice: string | null
  /** Lines to print once the address answers. */
  readonly toSay: readonly string[]
}

export async function prepareFirstStart(services: Services, wish: ExampleWish, person: Terminal | null): Promise<Started> {
  if (services.owner === null) return { services, notice: null, toSay: [] }
  const owner = new Client(services.owner)
  await owner.connect()
  try {
    await owner.query('set role sr_owner')
    // Several processes may start at once: one of them founds or makes, the others find it done.
    await owner.query('select pg_advisory_lock(7321, 6)')
    const found = await findInstallation(owner)
    if (found.kind === 'unfinished example') {
      console.log('The making of the worked example was cut short: it is made again.')
      await wipeUnfinished(owner, services.owner)
      return await begin(owner, services, found.size === 'large' ? 'large' : 'yes', person)
    }
    if (found.kind === 'empty') return await begin(owner, services, wish, person)
    if ((wish === 'yes' || wish === 'large') && found.kind === 'board') throw new Error('There is a board here, so the worked example cannot be made. Set DATA_DIR to a new folder for it.')
    if (wish === 'large' && found.kind === 'example' && found.size === 'small') throw new Error('The worked example is here already, without the larger case. Set DATA_DIR to a new folder for the larger one.')
    return await started(owner, services, found, [])
  } finally {
    await owner.end()
  }
}

async function begin(owner: ClientBase, services: Services, wish: ExampleWish, person: Terminal | null): Promise<Started> {
  const choice = wish === 'yes' || wish === 'large' ? 'example' : wish === 'never' ? 'board' : await person?.ask(CHOICE, answer => ['1', '2'].includes(answer) ? null : 'Please answer 1 or 2.')
  if (choice === 'example' || choice === '1') {
    const size = wish === 'large' ? 'large' : 'small'
    console.log(size === 'large' ? 'Making the worked example with its larger case of 3,000 entries (about two minutes) …' : 'Making the worked example (about a minute) …')
    await makeExample(owner, services.database, services.moment().today, size)
    return started(owner, services, await findInstallation(owner), [])
  }
  const toSay = person === null ? unattended(wish) : await foundAndInvite(owner, await askForBoard(person), services.config.baseUrl)
  return started(owner, services, { kind: 'board' }, toSay)
}

const CHOICE = [
  'There is no board here yet. Would you like to', '  1  look at the worked example: one case, everybody and everything in it invented', '  2  found your board?', '1 or 2:',
].join('\n')

function unattended(wish: ExampleWish): readonly string[] {
  return [
    'There is no board here yet.',
    ...wish === 'never' ? [] : ['To look at the worked example, stop this and say:', '  npm start -- --example'],
    'To found your board, leave this running and at another terminal say:', `  npm run cli -- ${FOUND_BOARD_USAGE}`,
  ]
}

async function started(owner: ClientBase, services: Services, found: Installation, toSay: readonly string[]): Promise<Started> {
  if (found.kind !== 'example') return { services, notice: null, toSay }
  const { since } = found
  return {
    services: { ...services, moment: () => exampleMoment(services.moment(), since) }, notice: EXAMPLE_NOTICE,
    toSay: await signInLinks(owner, services.database, services.config.baseUrl),
  }
}
