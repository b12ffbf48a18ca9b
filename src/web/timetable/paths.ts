import { at } from '../paths.ts'

/** One step of a case's timetable: what it asks for, what is on record of it. A form posted to it puts facts on record. */
export const stepPage = at('/cases/:case/timetable/:step')
export const planEvent = at('/cases/:case/timetable/:step/plan')
/** This case's own departures from its procedure, and the form for each kind of them; `step` in the query where one is meant. */
export const changes = at('/cases/:case/timetable-changes')
export const changeOf = at('/cases/:case/timetable-changes/:kind')
export const correction = at('/cases/:case/facts/:fact/correction')
