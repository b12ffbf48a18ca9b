/*
 * A table that is pasted from Word, Excel or a web page comes with its cells: they are set out with tabs, cells of several lines in
 * quotation marks, so that none breaks into rows. Without this script the words are taken as the other program gives them.
 */
const box = document.querySelector('[data-takes-table]')

box?.addEventListener('paste', event => {
  const html = event.clipboardData?.getData('text/html') ?? ''
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')].filter(table => table.parentElement?.closest('table') === null)
  if (tables.length === 0) return
  event.preventDefault()
  box.setRangeText(tables.map(setOut).join('\n\n'), box.selectionStart, box.selectionEnd, 'end')
})

function setOut(table) {
  const grid = []
  ;[...table.rows].forEach((row, at) => {
    grid[at] ??= []
    let column = 0
    for (const cell of row.cells) {
      while (grid[at][column] !== undefined) column++
      const words = wordsOf(cell)
      for (let down = 0; down < Math.max(1, cell.rowSpan); down++) {
        if (at + down >= table.rows.length) break
        grid[at + down] ??= []
        for (let across = 0; across < cell.colSpan; across++) grid[at + down][column + across] = across === 0 ? words : ''
      }
      column += cell.colSpan
    }
  })
  return grid.map(row => Array.from(row, words => quoted(words ?? '')).join('\t')).join('\n')
}

/* Paragraphs and breaks on lines of their own; the line ends of the markup are none. */
function wordsOf(cell) {
  const copy = cell.cloneNode(true)
  for (const broken of copy.querySelectorAll('br')) broken.replaceWith('\u2028')
  for (const block of copy.querySelectorAll('p, div, li, tr')) block.append('\u2028')
  return copy.textContent.replaceAll(/[ \t\r\n\u00a0]+/g, ' ').split('\u2028').map(line => line.trim()).join('\n').replaceAll(/\n{3,}/g, '\n\n').trim()
}

function quoted(words) { return /["\n\t]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words }
