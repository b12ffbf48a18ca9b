/** What one piece of a file is searched for: names in one pass over its words, and beside some words and all figures what belongs to them. */
import { dayAt, dayAtMonth, figuresOf, isDay, MONTH_WORDS, type WrittenDay } from './exact-date.ts'
import { shortened, type FindingKind, type Found } from './finding.ts'
import { findListed, findMisspelt, findSpelt, told, type Hit } from './find-listed.ts'
import { findUnlisted } from './find-unlisted.ts'
import { CONDITION_WORDS, conditionAt, Jigsaw, SIBLING_WORDS, siblingsAround } from './jigsaw.ts'
import { isOfReview, LABEL_WORDS, labelAt, labelKeys } from './label.ts'
import type { IsWord, Listed } from './listed.ts'
import { nameForms, type NameForm, type NameForms } from './name-forms.ts'
import { emailsIn, numberAt, NUMBERED_WORDS, numberedAt, type WrittenNumber } from './number-forms.ts'
import { spansOf } from './phrase.ts'
import type { Piece, Standing } from './piece.ts'
import { Reading } from './reading.ts'
import { PLACE_WORDS, placeEndingAt, STREET_WORDS, streetEndingAt, streetsOf } from './street.ts'
import { newTokens } from './tokens.ts'
import { isGivenWord, TITLES } from './word-lists.ts'
import { type Signal, type WordTable, wordAt, wordTable } from './word-table.ts'

const OF_STANDING: Readonly<Record<Exclude<Standing, 'seen' | 'behind'>, FindingKind>> = {
  property: 'property', comment: 'comment', tracked: 'tracked change', hidden: 'hidden', embedded: 'embedded', picture: 'picture', unread: 'unread',
}

export class PieceCheck {
  readonly jigsaw = new Jigsaw()
  readonly #listed: Listed
  readonly #isWord: IsWord
  readonly #names: NameForms
  readonly #formOf: ReadonlyMap<string, NameForm>
  readonly #table: WordTable
  readonly #labels: ReadonlySet<string> | null
  readonly #streets: readonly string[]
  readonly #tokens = newTokens()
  #reading = new Reading({ text: '', place: '', standing: 'seen', why: '', lined: false }, newTokens())
  #found: Found[] = []
  /** Words found to be ordinary, by their numbers, so that each is looked up once in a file. */
  readonly #ordinary = new Map<number, string>()

  constructor(listed: Listed, isWord: IsWord) {
    this.#listed = listed
    this.#isWord = isWord
    this.#names = nameForms(listed.people)
    this.#formOf = new Map(this.#names.forms.map(form => [form.letters, form]))
    this.#labels = listed.labels && labelKeys(listed.labels)
    this.#streets = [...new Set(listed.people.flatMap(person => person.addresses).flatMap(streetsOf))]
    this.#table = wordTable(this.#names.forms, {
      month: MONTH_WORDS, street: STREET_WORDS, place: PLACE_WORDS, condition: CONDITION_WORDS, siblings: SIBLING_WORDS, number: NUMBERED_WORDS, label: this.#labels ? LABEL_WORDS : [], title: [...TITLES],
    })
  }

  find(piece: Piece): readonly Found[] {
    const reading = this.#reading = new Reading(piece, this.#tokens)
    this.#found = []
    const capitals = this.#words(reading)
    for (const { from, to } of this.#streets.length > 0 ? spansOf(piece.text, this.#streets) : []) this.#add(told(reading, { from, to }, 'address', 'The address of somebody listed.'))
    for (const number of emailsIn(piece.text)) this.#number(number)
    // What only programs read is full of numbers and names of fonts; the people of the case are looked for in it all the same.
    if (piece.standing !== 'behind') this.#inSight(reading, capitals)
    const itself = standingFinding(piece)
    return [...itself ? [itself] : [], ...withoutParts(this.#found)]
  }

  #inSight(reading: Reading, capitals: readonly number[]): void {
    this.#figures(reading)
    for (const token of capitals) {
      const { from, to } = reading.span(token)
      if (this.#isTaken(from, to)) continue
      this.#add(findMisspelt(reading, token, this.#names, this.#listed, this.#isWord) ?? findUnlisted(reading, token, this.#isWord))
    }
  }

  /** An ordinary word of the language that is no given name: with a capital it says nothing, unless a title stands before it. */
  #isPlain(text: string, from: number, to: number, hash: number): boolean {
    const known = this.#ordinary.get(hash)
    if (known !== undefined && known.length === to - from && text.startsWith(known, from)) return true
    const word = text.slice(from, to)
    if (!this.#isWord(word) || isGivenWord(word)) return false
    this.#ordinary.set(hash, word)
    return true
  }

  /** One pass over the words; hands back those whose capital may say something. */
  #words(reading: Reading): readonly number[] {
    const { tokens, folded: { text } } = reading
    const hits: Hit[] = []
    const capitals: number[] = []
    let [single, afterTitle] = [-1, false]
    const endSingles = (next: number): void => {
      if (single >= 0) this.#add(findSpelt(reading, single, next - 1, this.#names, this.#formOf, this.#listed))
      single = -1
    }
    for (let token = 0; token < tokens.count; token += 1) {
      const [from, to, joined] = [tokens.start[token] ?? 0, tokens.end[token] ?? 0, tokens.joined[token] === 1]
      const word = wordAt(this.#table, text, from, to, tokens.hash[token] ?? 0, joined)
      if (word?.form) hits.push({ token, form: word.form })
      if (joined) continue
      const titled = afterTitle
      afterTitle = word?.signals.has('title') ?? false
      if (word && reading.piece.standing !== 'behind') for (const signal of word.signals) this.#beside(signal, word.letters, token)
      if (to - from === 1) {
        if (single >= 0 && from - reading.end(token - 1) > 3) endSingles(token)
        if (single < 0) single = token
        continue
      }
      endSingles(token)
      if (!reading.isCapital(token)) continue
      if (titled || !this.#isPlain(text, from, to, tokens.hash[token] ?? 0)) capitals.push(token)
      if (to - from < 5 && this.#names.initials.has(text.slice(from, to)) && reading.isAllCapitals(token)) this.#add(findSpelt(reading, token, token, this.#names, this.#formOf, this.#listed))
    }
    endSingles(tokens.count)
    for (const found of findListed(reading, hits, this.#names, this.#listed)) this.#add(found)
    return capitals
  }

  #beside(signal: Signal, word: string, token: number): void {
    const reading = this.#reading
    const at = reading.span(token).from
    switch (signal) {
      case 'month': return this.#day(dayAtMonth(reading.text, at))
      case 'street': {
        const street = streetEndingAt(reading, token)
        return this.#add(street && told(reading, street, 'address', 'Looks like an address or a street.'))
      }
      case 'place': {
        const place = placeEndingAt(reading, token, this.#isWord)
        if (place) this.jigsaw.note('a named place', reading.text.slice(place.from, place.to), reading, place.from)
        return
      }
      case 'condition': {
        const condition = conditionAt(reading.folded.text, reading.start(token), word)
        if (condition) this.jigsaw.note('a rare condition', condition, reading, at)
        return
      }
      case 'siblings': {
        const told = siblingsAround(reading.text, at)
        if (told) this.jigsaw.note('the number of children or a child’s place among them', told, reading, at)
        return
      }
      case 'number': {
        const number = numberedAt(reading.text, at)
        if (number) this.#number(number)
        return
      }
      case 'label': {
        const label = this.#labels && labelAt(reading.text, at)
        if (label && this.#labels && !isOfReview(label, this.#labels)) this.#add(told(reading, { from: at, to: label.to }, 'label', 'Nobody in this review has this label. It may have come over from another review.'))
      }
    }
  }

  #figures(reading: Reading): void {
    const { tokens, text } = reading
    let read = 0
    for (let each = 0; each < tokens.digits; each += 1) {
      const at = reading.real(tokens.digitStart[each] ?? 0)
      if (at < read) continue
      const day = dayAt(text, at)
      if (day) {
        this.#day(day)
        read = day.to
        continue
      }
      const number = numberAt(text, at)
      if (number) {
        this.#number(number)
        read = number.to
        continue
      }
      this.#bareFigures(at)
    }
  }

  #day(day: WrittenDay | null): void {
    if (!day || this.#isTaken(day.from, day.to)) return
    const reading = this.#reading
    for (const { born, names, label } of this.#listed.people) {
      const is = born === null ? 'no' : isDay(day, born)
      if (is !== 'no') return this.#add(told(reading, day, 'date of birth', `${is === 'yes' ? 'The date of birth' : 'The birthday'} of ${names[0] ?? ''}${label === '' ? '' : ` (${label})`}.`))
    }
    const before = reading.text.slice(Math.max(0, day.from - 40), day.from)
    if (/\b(?:d\.?o\.?b\b|dates? of birth|born|birth ?date|birthday)[^.;]*$/i.test(before)) return this.#add(told(reading, day, 'date of birth', 'An exact day told as a date of birth.'))
    const known = this.#listed.days.find(each => isDay(day, each.day) === 'yes')
    if (known) return this.#add(told(reading, day, 'known day', `The exact day of this case: ${known.what}.`))
    if (day.readings.some(each => each.year !== null)) this.jigsaw.note('an exact day', reading.text.slice(day.from, day.to), reading, day.from)
  }

  /** A date of birth as figures alone: 14032009. */
  #bareFigures(at: number): void {
    const figures = /^\d{6,8}(?!\d)/.exec(this.#reading.text.slice(at, at + 9))?.[0]
    if (!figures) return
    const born = this.#listed.people.find(person => person.born !== null && figuresOf(person.born).includes(figures))
    if (born) this.#add(told(this.#reading, { from: at, to: at + figures.length }, 'date of birth', `The date of birth of ${born.names[0] ?? ''}, in figures alone.`))
  }

  #number({ kind, why, from, to }: WrittenNumber): void { if (!this.#isTaken(from, to)) this.#add(told(this.#reading, { from, to }, kind, why)) }
  #add(found: Found | null): void { if (found) this.#found.push(found) }
  #isTaken(from: number, to: number): boolean { return this.#found.some(each => each.from < to && each.to > from) }
}

/** What is a finding by standing where it does. */
function standingFinding({ text, place, standing, why }: Piece): Found | null {
  if (standing === 'seen' || standing === 'behind') return null
  return { from: 0, to: text.length, finding: { kind: OF_STANDING[standing], found: shortened(text), why, place, around: '' } }
}

/** In the order of the text, without what is a part of a longer one of its kind. */
function withoutParts(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const each of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (!kept.some(longer => longer.finding.kind === each.finding.kind && longer.from <= each.from && each.to <= longer.to)) kept.push(each)
  }
  return kept
}
