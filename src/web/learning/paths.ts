import { at } from '../paths.ts'

/** What reviews teach: the register of all reviews, and one review's own themes. */
export const learningRegister = at('/learning')
export const learningFile = at('/learning/themes')
export const annualReport = at('/learning/annual-report')
export const annualReportFile = at('/learning/annual-report/:format')
export const caseLearning = at('/cases/:case/learning')
export const newTheme = at('/cases/:case/learning/new')
export const themePage = at('/cases/:case/learning/:theme')
export const editTheme = at('/cases/:case/learning/:theme/edit')
