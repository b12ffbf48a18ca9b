/**
 * What `npm start` does where there is no board yet: at a terminal it asks, and founds one; where nobody can be asked it
 * says how. Without a login that owns the tables nothing can be founded, and nothing is said.
 */
import { Client, type ClientBase } from 'pg'
import { askForBoard, FOUND_BOARD_USAGE, foundAndInvite } from './cli/found-board.ts'
import type { Terminal } from './cli/terminal.ts'
import type { Services } from './services.ts'

/** Lines to print once the address is known to answer. */
export async function prepareFirstStart(services: Services, person: Terminal | null): Promise<readonly string[]> {
  if (services.owner === null) return []
  const owner = new Client(services.owner)
  await owner.connect()
  try {
    await owner.query('set role sr_owner')
    const { rows } = await owner.query('select from boards limit 1')
    return rows.length > 0 ? [] : await begin(owner, services, person)
  } finally {
    await owner.end()
  }
}

async function begin(owner: ClientBase, services: Services, person: Terminal | null): Promise<readonly string[]> {
  if (person === null) return ['There is no board here yet. To found yours, leave this running and at another terminal say:', `  npm run cli -- ${FOUND_BOARD_USAGE}`]
  console.log('There is no board here yet. Four questions found it.')
  return foundAndInvite(owner, await askForBoard(person), services.config.baseUrl)
}
