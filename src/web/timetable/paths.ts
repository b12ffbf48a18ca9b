import { at } from '../paths.ts'

/** One step of a case's timetable: what it asks for, what is on record of it. */
export const stepPage = at('/cases/:case/timetable/:step')
export const planEvent = at('/cases/:case/timetable/:step/plan')
/** This case's own departures from its procedure. */
export const changeStep = at('/cases/:case/timetable/:step/change')
export const changeTimetable = at('/cases/:case/timetable-changes')
export const addStep = at('/cases/:case/timetable-changes/added-step')
export const correctRecord = at('/cases/:case/facts/:fact/correction')
