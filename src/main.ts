/** `npm start`: opens the database, serves the pages, prints the address, and closes in order when told to stop. */
import { readConfig, type Config } from './config.ts'
import { terminal } from './cli/terminal.ts'
import { prepareFirstStart, type Started } from './first-start.ts'
import { startSending } from './jobs/send-mail.ts'
import { openPost } from './jobs/smtp.ts'
import { openServices } from './services.ts'
import { webApp } from './web/app.ts'

try {
  const config = readConfig()
  console.log(config.database.kind === 'embedded' ? `Opening the database in ${config.database.dataFolder} …` : 'Connecting to the database …')
  const services = await openServices(config)
  const started = await prepareFirstStart(services, exampleAsked(process.argv) ?? config.example, terminal()).catch(async error => {
    await services.close()
    throw error
  })
  await serve(config, started)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

function exampleAsked(given: readonly string[]): 'yes' | 'large' | null {
  return given.includes('--example=large') ? 'large' : given.includes('--example') ? 'yes' : null
}

async function serve(config: Config, { services, notice, toSay }: Started): Promise<void> {
  const app = await webApp({ ...services, baseUrl: new URL(config.baseUrl), trustedProxies: config.trustedProxies, sendsMail: config.smtp !== null, notice })
  const sending = config.smtp && startSending({ database: services.database, post: openPost(config.smtp), baseUrl: config.baseUrl }, fault => console.error(fault))
  // A terminal's Ctrl-C arrives more than once, from the terminal and from what started us: the first is enough.
  let stopping: Promise<void> | null = null
  async function stop(): Promise<void> {
    console.log('Stopping …')
    await app.close()
    await sending?.stop()
    await services.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { stopping ??= stop() })
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await sending?.stop()
    await services.close()
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? new Error(`Port ${config.port} of ${config.host} is in use by another program. Stop that one, or set PORT to another number.`)
      : error
  }
  console.log(`Safeguarding reviews is ready at ${config.baseUrl} (stop it with Ctrl-C)`)
  for (const line of toSay) console.log(line)
}
