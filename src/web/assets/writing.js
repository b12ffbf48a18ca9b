/*
 * Keeps words as they are typed, row by row, saves a row when its author goes on to another, and moves between cells by keyboard.
 * Every page does its work without this script too.
 */
const KEEP_AFTER = 1200
const TRY_AGAIN_AFTER = 8000

const alertBox = document.querySelector('[data-alert]')
const told = document.querySelector('[data-told]')
const rows = new Map()
let signedOut = false
let leaving = false

/* What a row holds, by the names that its fields have in a form of their own. */
function wordsOf(row) {
  const words = []
  for (const field of row.querySelectorAll('input[name], textarea[name]')) {
    if (field.type === 'checkbox' && !field.checked) continue
    words.push([field.name.replace(/^rows\[\w+\]\[(\w+)\]/, '$1'), field.value])
  }
  return words
}
/* The version that a row rests on is no word of its author's. */
function typedIn(row) { return JSON.stringify(wordsOf(row).filter(([name]) => name !== 'basedOn' && name !== 'entry' && name !== 'operation' && name !== 'formToken')) }

function stateOf(row) {
  if (!rows.has(row)) rows.set(row, { kept: typedIn(row), saved: typedIn(row), sending: false, wants: null, timer: 0 })
  return rows.get(row)
}
function isKept(row) { return stateOf(row).kept === typedIn(row) }

function tellAll() {
  const waiting = [...rows.keys()].some(row => row.isConnected && !isKept(row))
  if (!alertBox) return
  if (signedOut && waiting) {
    alertBox.replaceChildren('You have been signed out. Your words are still on this page. ', link('/sign-in', 'Sign in in another window'), ', then come back here: they are kept again by themselves.')
  } else if (waiting && [...rows.values()].some(state => state.failed)) {
    alertBox.replaceChildren('Your last words are not kept yet: the service cannot be reached. They are still on this page, and we try again.')
  } else alertBox.replaceChildren()
}
function link(address, text) {
  const made = document.createElement('a')
  Object.assign(made, { href: address, target: '_blank', rel: 'noopener', textContent: text, className: 'govuk-link' })
  return made
}

/* Sends a row: kept only, or saved as an entry. One at a time for each row, so that no answer overtakes another. */
async function send(row, save, last = false) {
  const state = stateOf(row)
  clearTimeout(state.timer)
  if (state.sending) { state.wants = { save: save || state.wants?.save === true }; return }
  const typed = typedIn(row)
  state.sending = true
  const body = new URLSearchParams(wordsOf(row))
  body.set('formToken', document.querySelector('input[name=formToken]').value)
  body.set('row', row.dataset.row ?? '0')
  if (row.dataset.basedOn !== undefined) body.set('basedOn', row.dataset.basedOn)
  if (save) body.set('save', 'yes')
  try {
    const answer = await fetch(row.dataset.keep, { method: 'POST', body, redirect: 'manual', keepalive: last })
    if (answer.type === 'opaqueredirect') signedOut = true
    else if (answer.status === 403 && !state.renewed) { state.renewed = true; await renewToken(); state.wants = { save } }
    else if (answer.status === 200 || answer.status === 409) {
      Object.assign(state, { failed: false, renewed: false, kept: typed })
      signedOut = false
      answered(row, await answer.text(), typed)
    } else failed(row, save)
  } catch { failed(row, save) }
  state.sending = false
  tellAll()
  if (state.wants) {
    const { save: wantsSave } = state.wants
    state.wants = null
    void send(row, wantsSave)
  } else if (!signedOut && !isKept(row) && !state.failed) state.timer = setTimeout(() => void send(row, false), KEEP_AFTER)
}

function failed(row, save) {
  const state = stateOf(row)
  state.failed = true
  state.timer = setTimeout(() => void send(row, save), TRY_AGAIN_AFTER)
}

/* The server says in words how the row stands; which version it rests on now comes with them. */
function answered(row, html, typed) {
  const state = stateOf(row)
  const answer = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-tone]')
  const place = row.querySelector('[data-row-state]')
  if (!answer || !place) return
  const { tone, basedOn, entry, asked } = answer.dataset
  const [rests, own] = [row.querySelector('[name$="[basedOn]"]'), row.querySelector('[name$="[entry]"]')]
  if (basedOn !== '' && rests) rests.value = basedOn
  if (entry !== '' && own) {
    own.value = entry
    row.dataset.keep = row.dataset.keep.replace(/[^/]+$/, entry)
  }
  const isWholeAnswer = typedIn(row) === typed
  /* Somebody who is on a box of the state itself is not thrown out of it. */
  if (!place.contains(document.activeElement)) place.replaceChildren(answer)
  for (const field of row.querySelectorAll('.service-cell')) {
    const isAsked = asked.split(' ').some(name => name !== '' && field.id.endsWith(`-${name}`))
    field.classList.toggle('service-asked', isAsked)
    if (isAsked) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
  }
  /* The answer may have taken a box away; what the author typed since is still to be kept. */
  if (isWholeAnswer) state.kept = typedIn(row)
  if (tone === 'saved') {
    state.saved = state.kept
    document.querySelector('[data-none]')?.remove()
  }
  if (told && (tone === 'saved' || tone === 'asked' || tone === 'overtaken')) told.textContent = `Row ${row.querySelector('[data-number]')?.textContent ?? ''}: ${place.textContent.trim().replace(/\s+/g, ' ')}`
}

/* Whoever signed in again in another window has another proof for their forms. */
async function renewToken() {
  const answer = await fetch(location.href, { redirect: 'manual' })
  if (!answer.ok) return
  const token = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('input[name=formToken]')?.value
  if (!token) return
  for (const field of document.querySelectorAll('input[name=formToken]')) field.value = token
  signedOut = false
}

async function comeBack() {
  if (!signedOut) return
  await renewToken()
  if (!signedOut) for (const row of rows.keys()) if (!isKept(row)) void send(row, false)
  tellAll()
}

/* Moving about. */
function cellsOf(row) { return [...row.querySelectorAll('.service-cell')] }
function rowsAround() { return [...document.querySelectorAll('tr[data-row]')] }
function anotherRow() {
  const pattern = document.querySelector('[data-pattern]')
  const place = document.querySelector('[data-new-rows]')
  if (!pattern || !place) return null
  const number = Math.max(...rowsAround().map(row => Number(row.dataset.row))) + 1
  const made = document.createElement('template')
  made.innerHTML = pattern.innerHTML.replaceAll('__row__', String(number)).replaceAll('00000000-0000-4000-8000-000000000000', newId())
  const row = made.content.querySelector('tr')
  for (const each of row.querySelectorAll('[data-number]')) each.textContent = String(number + 1)
  place.append(row)
  stateOf(row)
  return row
}
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 15) | 64
  bytes[8] = (bytes[8] & 63) | 128
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
function isLastNew(row) { return row.parentElement?.matches('[data-new-rows]') === true && row.nextElementSibling === null }

function next(cell) {
  const row = cell.closest('[data-row]')
  const cells = cellsOf(row)
  const at = cells.indexOf(cell)
  if (cells[at + 1]) return cells[at + 1]
  const after = isLastNew(row) ? anotherRow() : rowsAround()[rowsAround().indexOf(row) + 1]
  return after ? cellsOf(after)[0] : null
}

document.addEventListener('keydown', event => {
  const cell = event.target instanceof Element && event.target.matches('tr .service-cell') ? event.target : null
  if (!cell || event.isComposing) return
  const row = cell.closest('tr')
  if (event.key === 'Tab' && !event.shiftKey && cellsOf(row).at(-1) === cell && isLastNew(row)) anotherRow()
  if (event.key === 'Enter' && (cell.tagName === 'INPUT' || event.ctrlKey)) { event.preventDefault(); next(cell)?.focus() }
  if (event.ctrlKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const beside = rowsAround()[rowsAround().indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)]
    if (beside) { event.preventDefault(); cellsOf(beside)[cellsOf(row).indexOf(cell)]?.focus() }
  }
})

document.addEventListener('input', event => {
  const row = event.target.closest?.('[data-keep]')
  if (!row) return
  const state = stateOf(row)
  clearTimeout(state.timer)
  state.timer = setTimeout(() => void send(row, false), KEEP_AFTER)
})

/* On to another row: this one is saved. Before that, what stood in it on arrival is noted. */
document.addEventListener('focusin', event => { const row = event.target.closest?.('[data-keep]'); if (row) stateOf(row) })
document.addEventListener('focusout', event => {
  const row = event.target.closest?.('tr[data-keep]')
  if (row && !row.contains(event.relatedTarget) && !leaving && stateOf(row).saved !== typedIn(row)) void send(row, true)
})

document.querySelector('[data-more]')?.addEventListener('click', event => {
  const row = anotherRow()
  if (row) { event.preventDefault(); cellsOf(row)[0].focus() }
})

for (const form of document.querySelectorAll('form')) form.addEventListener('submit', () => { leaving = true })
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') { if (!leaving) for (const row of rows.keys()) if (!isKept(row)) void send(row, false, true) } else void comeBack()
})
addEventListener('focus', () => void comeBack())
addEventListener('beforeunload', event => { if (!leaving && [...rows.keys()].some(row => row.isConnected && !isKept(row))) event.preventDefault() })

for (const keys of document.querySelectorAll('.service-writing-keys')) keys.hidden = false
for (const row of document.querySelectorAll('[data-keep]')) stateOf(row)
