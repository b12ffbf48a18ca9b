/** A person at a terminal who can be asked. Null where there is none: under a service manager, in a pipe, in a test. */
import { createInterface } from 'node:readline/promises'

export interface Terminal {
  /** Asks until the answer passes; `problem` says in plain words what is wrong with an answer, null where nothing is. */
  ask(question: string, problem: (answer: string) => string | null): Promise<string>
}

export function terminal(): Terminal | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null
  return {
    async ask(question, problem) {
      const lines = createInterface({ input: process.stdin, output: process.stdout })
      // Ctrl-C or the end of input is an answer too; without this the question would never end.
      const gone = new Promise<never>((_resolve, reject) => { lines.once('close', () => reject(new Error('Nothing was begun.'))) })
      gone.catch(() => { /* closed after the answer, as every question is in the end */ })
      lines.once('SIGINT', () => lines.close())
      try {
        for (;;) {
          const answer = (await Promise.race([lines.question(`${question} `), gone])).trim()
          const wrong = problem(answer)
          if (wrong === null) return answer
          console.log(wrong)
        }
      } finally {
        lines.close()
      }
    },
  }
}
