/** Words for several agencies at once. */

/** "Police, Housing and Education" */
export function listed(names: readonly string[]): string { return new Intl.ListFormat('en-GB').format(names) }

/** "1 agency", "3 agencies" */
export function agencies(count: number): string { return count === 1 ? '1 agency' : `${count} agencies` }
