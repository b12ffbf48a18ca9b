/** "1 agency", "3 agencies" */
export function agencies(count: number): string { return count === 1 ? '1 agency' : `${count} agencies` }
