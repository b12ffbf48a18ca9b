/**
 * How much of an uploaded file is read. Each limit is several times what the largest real chronologies need, and small
 * enough that a hostile file is refused before it costs anybody anything.
 */
const MB = 1024 * 1024

/** Ten thousand rows of sixty words are 2 to 6 MB as Word or Excel and 5 MB as CSV; pictures pasted in may add more. */
export const MAX_FILE_BYTES = 30 * MB
/** Parts in a Word or Excel archive. A workbook of a hundred sheets with drawings has about 400. */
export const MAX_ARCHIVE_PARTS = 2_000
/** What all parts of the archive together may say they hold when unpacked. Ten thousand long rows of Word are about 100 MB. */
export const MAX_UNPACKED_BYTES = 400 * MB
/** Real parts shrink 5 to 60 times; a bomb shrinks 500 to 1,000 times. Only asked of parts large enough to hurt. */
export const MAX_SHRINKAGE = 200
export const SHRINKAGE_ASKED_FROM = 2 * MB
/** Rows of all tables of a file together. The largest chronology known to us has under 6,000. */
export const MAX_ROWS = 50_000
/** Word itself allows 63 columns. Cells of a worksheet further to the right are counted in a note, not read. */
export const MAX_COLUMNS = 256
/** Characters of text in all cells together: fifty thousand rows of 150 words. */
export const MAX_TEXT = 50_000_000
/** Excel's own limit for one cell, several times over, for Word cells that hold a whole report. */
export const MAX_CELL_TEXT = 1_000_000
/** Tables within tables, content controls within content controls: real ones stop at three or four. */
export const MAX_XML_DEPTH = 2_000
/** Cells that merging touches. A whole-sheet merge touches every row once. */
export const MAX_MERGED_CELLS = 500_000
/** Blank rows kept while waiting whether anything follows them. */
export const MAX_BLANK_RUN = 1_000

/** Longest that one file may take to read. The largest allowed takes 3 to 5 s on a quiet machine. */
export const READING_TIME_MS = 20_000
/** Memory of the child process that reads one file. */
export const READING_MEMORY_MB = 512
/** Of that for what has just been made: nearly all of it is let go at once, and looked through more quickly where there is little. */
export const READING_YOUNG_MB = 2
/** Files read at one time by one server; the others wait their turn. */
export const READ_AT_ONCE = 2
/** Rows handed over at once, so that receiving a large file never blocks the server for long. */
export const ROWS_AT_ONCE = 200

/** Files that wait their turn are held in memory: ten of the largest, or hundreds of the usual size. */
export const MOST_BYTES_WAITING = 300 * 1024 * 1024
