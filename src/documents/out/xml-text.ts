/** Words made fit to stand in XML. What XML cannot hold is shown as �, never dropped in silence. */

// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** All that must not stand there as it is: nearly no words have any of it. */
// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
const UNFIT = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Text and attribute values alike: markup escaped, lone surrogates and forbidden characters shown as �. */
export function xmlText(words: string): string {
  if (!UNFIT.test(words)) return words
  return words.toWellFormed().replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (mark) => MARKUP[mark] ?? mark)
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
