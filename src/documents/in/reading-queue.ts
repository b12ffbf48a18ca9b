/** Lets a few files be read at once and the rest wait, in the order in which they came, up to a limit of memory. */
export interface Queue {
  /** Null where so much is waiting already that this one cannot be kept in memory too. */
  run<Result>(bytes: number, read: () => Promise<Result>): Promise<Result | null>
}

export function readingQueue(atOnce: number, mostBytesWaiting: number): Queue {
  let reading = 0
  let bytesWaiting = 0
  const waiting: (() => void)[] = []
  return {
    async run(bytes, read) {
      if (reading < atOnce) reading += 1
      else {
        if (bytesWaiting + bytes > mostBytesWaiting) return null
        bytesWaiting += bytes
        await new Promise<void>(resolve => { waiting.push(resolve) })
        bytesWaiting -= bytes
      }
      try {
        return await read()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else reading -= 1
      }
    },
  }
}
