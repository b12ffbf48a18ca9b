/**
 * A time of day taken apart as it was written, before it is decided which half of the day was meant.
 */
export type Half = 'am' | 'pm'

export interface ClockWords {
  readonly hour: number
  readonly minute: number
  readonly half: Half | null
  /** True where the writing itself says 24-hour clock: "09:05", "14.30", "1430hrs". */
  readonly certain: boolean
  /** True where it was written as spoken, on the 12-hour clock: "half past ten", "11 o'clock". */
  readonly spoken: boolean
  /** "noon" and "midnight" in words. */
  readonly midnight: boolean
  /** A zone or "Z" was written after it. */
  readonly zone: boolean
}

export interface TimeWords {
  readonly from: ClockWords | null
  readonly to: ClockWords | null
  /** Where the words begin and end in the cell. */
  readonly start: number
  readonly end: number
}
