/** Paragraphs as they stand in published reports: agencies, labels, months, laws, programmes and everyday words that look like names. */
import { chanceOf } from '../../src/example/large/chance.ts'

const HEADINGS = ['Introduction', 'Terms of Reference', 'The Circumstances that Led to this Review', 'Family Background', 'Summary of Agency Involvement', 'Analysis of Practice', 'The Voice of the Child', 'Findings', 'Good Practice', 'Learning and Recommendations', 'What Has Changed Since', 'Appendix 2: The Review Team']

const SENTENCES = `Northshire Safeguarding Children Board commissioned this Serious Case Review after Child A suffered a serious injury at home.
The review was led by Helen Whitcombe, who is independent of the Board and of every agency that took part.
Child A was aged seven months when the injury was found, and lived with Mother, Father and Sibling 1.
Mother told HV1 that she felt low after the birth, and the Edinburgh Postnatal Depression Scale was completed at the new birth visit.
Father was seldom seen by professionals, and his history was not known to the Health Visiting Service.
Children’s Social Care held a strategy discussion with Northshire Police in March 2014 and decided on a single agency assessment.
Will this be enough? Practitioners at the Learning Event were not sure that it would.
May is a busy month for schools, and in May 2015 the Designated Safeguarding Lead was on leave.
Reading the records together showed what no single agency had seen.
Bath time was described by Mother as difficult, and Social Worker 1 offered advice.
Working Together to Safeguard Children 2015 says that the welfare of the child is paramount.
Section 47 of the Children Act 1989 was considered, but the threshold was not thought to be met.
The Team Around the Family met 4 times between January and July 2014, and each meeting was well attended.
GP1 saw Mother in the summer of 2013 and prescribed an antidepressant; the GP did not ask about domestic abuse.
A Multi-Agency Risk Assessment Conference (MARAC) heard the case once, in the autumn of 2014.
Housing had recorded rent arrears of £1,250 and two complaints about noise.
PC 1 attended an incident of domestic abuse and completed a DASH risk assessment, which was graded as standard.
The School Nurse wrote to the parents twice, and received no reply.
Sibling 1 told a teaching assistant that “Daddy shouts”, and the Designated Safeguarding Lead rang Children’s Social Care the same day.
Early Help was offered and declined, and nobody asked why.
Hope was expressed by several practitioners that the new pathway would help.
Young People’s Services were not asked for information, although Mother had been known to them.
The Lead Reviewer met Mother and the Maternal Grandmother; Father did not wish to take part.
Northshire Community Health Trust has since introduced supervision every six weeks for Health Visitors with more than 300 families.
Ofsted inspected the local authority in 2016 and judged the service to be in need of improvement.
The Independent Chair of the Board wrote to the Department for Education and to the National Panel.
Research by Brandon and colleagues, and the Munro review, describe the same difficulty.
Professionals used the Graded Care Profile in one agency, and Signs of Safety in another.
Finding 1: agencies recorded what parents said about themselves and did not check it with each other.
Recommendation 3: the Board should seek assurance that pre-birth assessments are begun by week 20 of a pregnancy.
It was Christmas, and the duty team was covered by the Emergency Duty Service until the Monday.
Practitioners told the review that they were worried by the number of vacancies, and that agency staff came and went.
Sunday contact was supervised by a Family Centre worker, and nothing of concern was seen.
Police officers saw that the flat was cold, and the children were in nappies and vests.
Neither the Accident and Emergency Department nor the Walk-in Centre knew of the Child Protection Plan.
Mark-making and stories were used by the nursery to hear from Sibling 1, which is good practice.
Days of grace were given to the family by the landlord on two occasions before eviction was begun.
Faith communities had been a support to Mother in the past.
The child’s weight fell from the 50th to the 9th centile in 8 weeks, and this was not plotted in the Red Book.
Family Support Worker 1 visited weekly and kept careful notes of what the home was like for the children.
Drugs and alcohol were mentioned in 7 of 12 contacts, yet no referral was made to the Substance Misuse Service.
Child A’s injuries were described by a Consultant Paediatrician as inconsistent with the account given.
Care proceedings were issued in the Family Court, and both children are now well and safe.
On discharge from hospital no meeting was held, and the Midwifery Service had already closed its involvement.
The British Association of Social Workers and the Royal College of Paediatrics and Child Health have published guidance on this.
English was Mother’s second language, and a Polish interpreter was used at 2 of 9 appointments.
Strengths were seen in the way in which the Nursery Manager kept in touch with Social Worker 2.
Police and Probation shared information through MAPPA, though not with Health.
Rose-tinted assumptions about the extended family went untested.
The Common Assessment Framework was begun in the spring of 2014 and never finished.
Parental mental ill health, domestic abuse and substance misuse were all present, and were looked at one by one.
Where a child cannot yet speak, practitioners must ask what a day in the life of the child is like.
Supervision was found to be case management rather than reflection, and disguised compliance was not discussed.
This review covers the period from January 2013 to September 2015 and was completed in 7 months.
Information was asked of 11 agencies, of which 9 had known the family.
Social Worker 1 left in April 2014, and the case was allocated to Social Worker 2 after 5 weeks.
Northshire County Council has told the Board that caseloads have fallen from 28 to 19.
NSPCC and Barnardo’s services were available locally, and nobody had referred the family to them.
The rapid response meeting was held within 2 working days, in line with the Child Death Overview Panel’s procedures.
“Think Family” was the policy of the Trust, and staff had heard of it, but could not say what it asked of them.`.split('\n')

export interface CleanReport { readonly title: string; readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[] }

export function cleanReport(seed: number): CleanReport {
  const chance = chanceOf(seed)
  const sections = Array.from({ length: 3 + chance.below(4) }, () => ({
    heading: chance.of(HEADINGS),
    paragraphs: Array.from({ length: 2 + chance.below(4) }, () => Array.from({ length: 2 + chance.below(3) }, () => chance.of(SENTENCES)).join(' ')),
  }))
  return { title: chance.of(['Serious Case Review: Child A', 'Overview Report', 'Learning Summary: Child A', 'Report of the Review']), sections }
}
