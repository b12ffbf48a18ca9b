/** Whether anything is written in the content of a form: any text in it, or anything ticked. */
export function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isWritten)
  return value === true
}
