/**
 * Section 5 of the referral form: the questions that ask why a review may be needed (toolkit, Appendix 3), each tied
 * to the criterion it bears on. Where the printed form names the law wrongly the wording is put right and the note
 * says so (AMB-25); its question (b) is three questions, because three different laws stand behind it.
 */
export interface ReasonQuestion {
  readonly key: string
  /** As the form numbers it. */
  readonly mark: string
  readonly question: string
  /** The criterion that a "yes" bears on, by its id in Working Together 2015; null where it only prompts (R247). */
  readonly criterion: string | null
  readonly note: string
}

export const REASONS = [
  { key: 'death', mark: '5(a)', criterion: 'died', note: '',
    question: 'Does this case involve the death of a child, including death by suspected suicide, where abuse or neglect is known or suspected to be a factor? '
      + 'This includes a child killed by a parent, carer or close relative with a mental illness, known to misuse substances or to perpetrate domestic abuse.' },
  { key: 'custody', mark: '5(b)(i)', criterion: 'custody', note: '',
    question: 'Did a child die in custody: in police custody, on remand or following sentencing, in a Young Offender Institution, a Secure Training Centre or a secure children’s home?' },
  { key: 'detained', mark: '5(b)(ii)', criterion: 'detained', note: 'The printed form says “mental health Act 2005”. The Act is the Mental Health Act 1983.',
    question: 'Did a child die who was detained under the Mental Health Act 1983?' },
  { key: 'deprived', mark: '5(b)(iii)', criterion: 'deprived', note: 'Not on the printed form; one of the circumstances of Working Together 2015, chapter 4, paragraph 19.',
    question: 'Did a child aged 16 or 17 die who was the subject of a deprivation of liberty order under the Mental Capacity Act 2005?' },
  { key: 'injury', mark: '5(c)', criterion: 'harmed', note: 'The printed form says only “permanent”. The guidance says “serious and/or likely long-term”.',
    question: 'Does this case involve a potentially life-threatening injury, or serious and permanent or likely long-term impairment of physical or mental health or development, through abuse or neglect?' },
  { key: 'sexual', mark: '5(d)', criterion: null, note: '', question: 'Does this case involve serious sexual abuse?' },
  { key: 'homicide', mark: '5(e)', criterion: null, note: 'The printed form says “Domestic Violence Act 2004”. The Act is the Domestic Violence, Crime and Victims Act 2004, section 9.',
    question: 'Was a parent murdered, and is a domestic homicide review being started under section 9 of the Domestic Violence, Crime and Victims Act 2004?' },
  { key: 'assault', mark: '5(f)', criterion: null, note: '',
    question: 'Has a child been seriously harmed following a violent assault by another child or an adult?' },
  { key: 'working', mark: '5(g)', criterion: 'concern', note: '',
    question: 'Does this case give rise to concerns about the way in which local professionals and services worked together to safeguard and promote the welfare of children? If so, please say what these concerns are.' },
] as const satisfies readonly ReasonQuestion[]

export type ReasonKey = (typeof REASONS)[number]['key']
