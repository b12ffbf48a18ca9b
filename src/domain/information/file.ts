/** A file that an agency returns with its written information: kept as it came, never opened by the service, handed to those who may read it. */
export const FILE_KINDS = { word: 'Word document', excel: 'Excel workbook', csv: 'CSV file', pdf: 'PDF' } as const
export type FileKind = keyof typeof FILE_KINDS

/** How many one return may hold. */
export const MOST_FILES = 5

export interface CheckedFile { readonly name: string; readonly kind: FileKind; readonly bytes: Buffer }
