import { at } from '../paths.ts'

/** Disagreements with agencies about information on a case, and raising one. */
export const disagreements = at('/cases/:case/disagreements')
export const disagreement = at('/cases/:case/disagreements/:disagreement')
export const executive = at('/cases/:case/disagreements/:disagreement/executive')
export const chiefOfficer = at('/cases/:case/disagreements/:disagreement/chief-officer')
