/**
 * Founds the board of a fresh installation with its Board Manager, who sets up their account by a link that works once.
 * `cli found-board "Name" JURISDICTION "Manager's name" manager@address`, or the same asked at a terminal.
 */
import type { ClientBase } from 'pg'
import { foundBoard, inviteFirst, type NewBoard } from '../store/owner/found-board.ts'
import { invitation } from '../web/sign-in/paths.ts'
import type { Terminal } from './terminal.ts'

const JURISDICTIONS: Readonly<Record<string, NewBoard['jurisdiction']>> = {
  1: 'england_and_wales', 2: 'scotland', 3: 'northern_ireland',
  england_and_wales: 'england_and_wales', scotland: 'scotland', northern_ireland: 'northern_ireland',
}

export const FOUND_BOARD_USAGE = 'found-board "NAME OF THE BOARD" england_and_wales|scotland|northern_ireland "NAME OF ITS MANAGER" MANAGER@ADDRESS'

/** @throws Error in plain words where an argument is missing or wrong */
export function newBoardFrom([name = '', jurisdiction = '', manager = '', email = '']: readonly string[]): NewBoard {
  const wrong = [needed(name), jurisdictionProblem(jurisdiction), needed(manager), emailProblem(email)].find(problem => problem !== null)
  const country = JURISDICTIONS[jurisdiction]
  if (wrong !== undefined || country === undefined) throw new Error(`${wrong ?? ''}\nUse: npm run cli -- ${FOUND_BOARD_USAGE}`)
  return { name: name.trim(), jurisdiction: country, manager: { name: manager.trim(), email: email.trim() } }
}

export async function askForBoard(person: Terminal): Promise<NewBoard> {
  const name = await person.ask('The name of your board?', needed)
  const country = await person.ask('Where is it? 1 England or Wales, 2 Scotland, 3 Northern Ireland:', jurisdictionProblem)
  const manager = await person.ask('The name of its Board Manager?', needed)
  return newBoardFrom([name, country, manager, await person.ask('The Board Manager’s e-mail address?', emailProblem)])
}

/** Founds it and says what to do next. `baseUrl` is where people reach the service. */
export async function foundAndInvite(owner: ClientBase, board: NewBoard, baseUrl: string): Promise<readonly string[]> {
  const { rows } = await owner.query('select from boards')
  if (rows.length > 0) throw new Error('There is a board here already. Its Board Manager adds people on the page “People”.')
  const { managerId } = await foundBoard(owner, board)
  const token = await inviteFirst(owner, managerId)
  return [
    `${board.name} is founded. Give this link to ${board.manager.name}, who sets up their account with it. It works once, within 14 days:`,
    `  ${baseUrl}${invitation.to({ token })}`,
  ]
}

function needed(answer: string): string | null { return answer.trim() ? null : 'Please give a name.' }
function jurisdictionProblem(answer: string): string | null { return JURISDICTIONS[answer] ? null : 'Please answer 1, 2 or 3.' }
function emailProblem(answer: string): string | null { return /^[^@\s]+@[^@\s]+$/.test(answer.trim()) ? null : 'An e-mail address looks like name@example.org.' }
