/** Names one after another, as they are said: "Police, Housing and Education". */
export function listed(names: readonly string[]): string { return new Intl.ListFormat('en-GB').format(names) }
