/** What a review waits for from its agencies, and from whoever runs it: who is late, whose package nobody has judged, where nobody is there to name an author. */

/** Where one agency that must take part stands, as far as the review may know before a signature. */
export interface AgencyStanding {
  readonly agencyId: string
  readonly name: string
  /** Its last signed submission: none, not judged, judged as it stands, or returned with reasons. */
  readonly signed: 'no' | 'to be judged' | 'judged' | 'returned'
  /** The review goes on without its chronology (R149). */
  readonly without: boolean
  readonly hasAuthor: boolean
  readonly hasSigner: boolean
  /** Whether a Chief Officer of the agency can name them. */
  readonly hasChiefOfficer: boolean
}

export interface AwaitedPackages {
  /** Signed, and waiting for somebody to say whether they tell enough (R151). */
  readonly toJudge: readonly AgencyStanding[]
  /** Without a signed package, or with one returned, once the day for it is past. */
  readonly late: readonly AgencyStanding[]
  /** Without an author or a manager who signs, and without a Chief Officer here who could name them: the board's office does. */
  readonly toName: readonly AgencyStanding[]
}

export function awaitedPackages(agencies: readonly AgencyStanding[], isPastDue: boolean): AwaitedPackages {
  const isIn = ({ signed, without }: AgencyStanding): boolean => without || signed === 'judged' || signed === 'to be judged'
  return {
    toJudge: agencies.filter(({ signed }) => signed === 'to be judged'),
    late: isPastDue ? agencies.filter(agency => !isIn(agency)) : [],
    toName: agencies.filter(agency => !isIn(agency) && !agency.hasChiefOfficer && !(agency.hasAuthor && agency.hasSigner)),
  }
}
