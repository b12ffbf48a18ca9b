/*
 * Looks every second how far a file is, and goes on to it once it is made. Without this script a link on the page does the same.
 */
const EVERY = 1000
const place = document.querySelector('[data-making]')

async function look() {
  try {
    const answer = await fetch(place.dataset.making)
    const told = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-making]')
    if (!told) return location.assign(place.querySelector('a').href)
    const made = told.querySelector('[data-made]')
    place.replaceChildren(...told.childNodes)
    if (made) {
      document.querySelector('[data-said]').textContent = 'The file is made'
      return location.assign(made.href)
    }
  } catch { /* The service cannot be reached just now: the next look may tell more. */ }
  setTimeout(look, EVERY)
}

if (place && !place.querySelector('[data-made]')) setTimeout(look, EVERY)
