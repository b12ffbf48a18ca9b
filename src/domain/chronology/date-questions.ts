/** The questions that reading a date or a time can put to a person, in one place so that they all sound alike. */
import type { PlainDate } from '../plain-date.ts'
import { spoken } from '../plain-date.ts'
import { monthName, weekdayName } from './date-words.ts'

export const dateQuestion = {
  notUnderstood: 'We could not read this as a date. Please give the date, or say that it is not known.',
  unknown: 'The date is given as not known. If it can be found, please give it; otherwise confirm that it is not known.',
  otherWords: (words: string) => `A date stands here together with words we do not understand (“${words}”). Please check the date we read.`,
  severalDates: 'Several dates stand here together with words we do not understand. Please give the date of this entry.',
  datesListed: 'Several dates are listed. We placed the entry from the first to the last. Please check, or make an entry for each.',
  tooLong: 'This is too long for a date. Perhaps the columns are mixed up. Please check, and give the date.',
  yearMissing: (hint: PlainDate | null) => hint === null
    ? 'No year is given. Which year was it?'
    : `No year is given. Which year was it? (The row above is in ${hint.slice(0, 4)}.)`,
  monthMissing: 'Only a day is given. Which month and year was it?',
  dayMissing: 'Only a day of the week or a part of a period is given. Which date was it?',
  storedYear: (day: PlainDate) =>
    `The cell shows no year. The workbook stored ${spoken(day)}, perhaps only because it was typed in that year. Please check the date.`,
  outsideHeading: (year: number, month: number) => `The heading above says ${monthName(month)} ${year}, but this seems to be in another month. Please give the date in full.`,
  yearStepsBack: (heading: number, above: PlainDate) =>
    `The year ${heading} was taken from the heading or the file, but the row above is ${spoken(above)}, later in that year. Are this row and those below it of the year after?`,
  impossible: (words: string) => `The calendar has no such day: ${words}. Which date was it?`,
  monthSecond: (second: number) =>
    `We read dates as day then month, and ${second} cannot be a month. If the month was written first, please give the date again, day first.`,
  weekdayDiffers: (day: PlainDate, actual: number, given: number) =>
    `${spoken(day)} was a ${weekdayName(actual)}, not a ${weekdayName(given)}. Please check the date.`,
  future: (day: PlainDate) => `${spoken(day)} is still to come. Please check the year.`,
  century: (year: number, digits: number) => `The year “${String(digits).padStart(2, '0')}” was read as ${year}. Please check the century.`,
  reversed: 'The first date is later than the second. Please check both.',
  wrapped: (from: PlainDate, to: PlainDate) => `One year is given for two dates; we read ${spoken(from)} to ${spoken(to)}. Please check the years.`,
  monthOrDay: (day: string, month: string) => `This could mean ${day} or ${month}. Which is it? Please give the date in full.`,
  monthThenYear: 'This was read as a month and the last two figures of a year. Please check, and give the date in full.',
  winter: 'Winter belongs to two years. Was it at the beginning or the end of this year?',
  serial: (day: PlainDate) => `This is a bare number. A spreadsheet would show it as ${spoken(day)}. Is that the date?`,
  sixDigits: (day: PlainDate) => `Six digits without marks between them were read as ${spoken(day)}. Please check.`,
  ambiguous: 'This can be read in more than one way. Please give the date in full.',
  nothingAbove: 'This points to the row above, but no date was read there. Please give the date.',
  aboveInexact: 'This counts from the row above, which gives no exact day. Please give the date.',
  dayZero: 'The day is given as 0. Please give the day, or confirm that only the month is known.',
  weekendDay: (day: PlainDate, weekday: number) => `${spoken(day)} was a ${weekdayName(weekday)}, not in a weekend. Which weekend was it?`,
  yearOrMonth: (year: number, month: number, end: number) =>
    `This could mean ${monthName(month)} ${year}, or the years ${year} to ${end}. Which is it?`,
  centuryOrDecade: (year: number) => `This could mean the ten years from ${year} or the whole century. Which is it?`,
  startMissing: 'An end is given but no start. Please give the start date, or confirm that only the end is known.',
  endMeaning: 'The end date could not be joined to the start date. Please check both.',
}

export const timeQuestion = {
  notUnderstood: 'We could not read this as a time. Please give the time on the 24-hour clock, as in 14:30.',
  otherWords: 'A time stands here together with words we do not understand. Please check the time we read.',
  noSuchTime: 'The clock has no such time. Please give it on the 24-hour clock, as in 14:30.',
  halfOfDay: 'Morning or afternoon? Please give the time on the 24-hour clock, as in 14:30.',
  midnight: 'Midnight: at the start of this day or at its end? Please give the date and the time, or say that the time is not known.',
  zone: 'The time is given with a time zone and may differ from the clock here by an hour. Please check it.',
  reversed: 'The end time is before the start time. Please check both.',
  twice: 'The date column gives a time too, and it differs from the time column. Which is right?',
  noDate: 'This is a time, but no date is given. Which date was it?',
}
