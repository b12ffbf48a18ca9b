/** Why a file was not read, in words for the person who sent it, and what they can do about it. */
export interface Refusal {
  readonly refused: string
  readonly advice: string
}

/** Thrown inside the readers, where it must cut through streams and callbacks; never leaves `read-file.ts`. */
export class RefusedFile extends Error implements Refusal {
  readonly refused: string
  readonly advice: string
  constructor(refused: string, advice: string) {
    super(refused)
    this.refused = refused
    this.advice = advice
  }
}

export function isRefusal(read: object): read is Refusal { return 'refused' in read }
