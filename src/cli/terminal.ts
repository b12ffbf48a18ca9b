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
      try {
        for (;;) {
          const answer = (await lines.question(`${question} `)).trim()
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
