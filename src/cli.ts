/**
 * What a person does at a terminal: `npm run --silent cli -- COMMAND …`. Each command is a small file in cli/; a command
 * that needs the database opens it there.
 */
import { FOUND_BOARD_USAGE } from './cli/found-board.ts'
import { USAGE as INTEGRATE } from './cli/integrate-arguments.ts'

type Command = (given: readonly string[]) => Promise<number>

/** By its words, the longest first where two begin alike. Each returns the process's exit code. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'integrate': async (given) => (await import('./cli/integrate.ts')).integrateFiles(given, {
    folder: folderOfTheUser(), today: new Date(), say: (line) => console.log(line), warn: (line) => console.error(line),
  }),
  'found-board': given => plainly(async () => {
    const { newBoardFrom, foundAndInvite } = await import('./cli/found-board.ts')
    const { withOwner } = await import('./cli/with-owner.ts')
    const { readConfig } = await import('./config.ts')
    const [config, board] = [readConfig(), newBoardFrom(given)]
    return print(await withOwner(config.database, owner => foundAndInvite(owner, board, config.baseUrl)))
  }),
  'migrate': () => plainly(async () => print(await (await import('./cli/migrate.ts')).migrateDatabase())),
  'audit verify': given => plainly(async () => {
    const { verifyAudit } = await import('./cli/verify-audit.ts')
    const { withOwner } = await import('./cli/with-owner.ts')
    const { readConfig } = await import('./config.ts')
    const verified = await withOwner(readConfig().database, owner => verifyAudit(owner, given.includes('--heads')))
    print(verified.lines)
    return verified.whole ? 0 : 1
  }),
}

function print(lines: readonly string[]): number {
  for (const line of lines) console.log(line)
  return 0
}

/** What stands in the way is told in its own words, without the places in the program. */
async function plainly(command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

/** npm runs scripts in the program's own folder; relative file names are meant from where the person called it. */
function folderOfTheUser(): string { return process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] ?? process.cwd() : process.cwd() }

async function main(given: readonly string[]): Promise<number> {
  for (const words of [2, 1]) {
    const command = COMMANDS[given.slice(0, words).join(' ')]
    if (command) return await command(given.slice(words))
  }
  const asked = given[0] === undefined || given[0] === '--help' || given[0] === 'help'
  if (!asked) console.error(`There is no command "${given[0]}".`)
  console[asked ? 'log' : 'error'](`The commands are: ${Object.keys(COMMANDS).join(', ')}.\n\n${INTEGRATE}\n\n${FOUND_BOARD_USAGE}\n\nmigrate\n\naudit verify [--heads]`)
  return asked ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
