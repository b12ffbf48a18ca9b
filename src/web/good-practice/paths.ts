import { at } from '../paths.ts'

/** Over all cases, narrowed by `tag`; and the same as a file. */
export const goodPracticeList = at('/good-practice')
export const goodPracticeFile = at('/good-practice/list')
/** Of one case, and the form that adds to it. */
export const caseGoodPractice = at('/cases/:case/good-practice')
