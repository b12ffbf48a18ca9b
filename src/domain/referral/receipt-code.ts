/**
 * The code by which a referrer without an account comes back: 25 signs in groups of five, of an alphabet without those that are mistaken
 * for each other on paper or over the telephone. 22 to the power of 25 of them: more than 111 bits.
 */
export const CODE_ALPHABET = '2346789CDFGHJKMPQRTWXY'
export const CODE_LENGTH = 25

/** "K7QM2-…", as it is shown and printed. */
export function spokenCode(code: string): string { return (code.match(/.{1,5}/g) ?? []).join('-') }

/** The code in what was typed, however it was grouped; null where it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s\-–—.]/g, '')
  return code.length === CODE_LENGTH && [...code].every(sign => CODE_ALPHABET.includes(sign)) ? code : null
}
