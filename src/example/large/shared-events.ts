/**
 * What several agencies tell of in the larger example, each in its own words. The details in braces are the same for all who tell of
 * one event; an agency that is not sure to have known tells of it in some cases only.
 */
import type { LargeKey } from './agencies.ts'

export interface SharedEvent { readonly kind: string; readonly often: number; readonly tellings: Partial<Readonly<Record<LargeKey, readonly string[]>>> }

export const SHARED_EVENTS: readonly SharedEvent[] = [
  { kind: 'strategy discussion', often: 8, tellings: {
    'social-care': ['Strategy discussion about {child}: {injury}. Mother says {child} {account}. Agreed {agreed}.', 'Strategy meeting chaired by {worker}. {child} had {injury}, explained as “{account}”. Outcome: {agreed}.'],
    'police': ['Strategy discussion with social care regarding {child} ({injury}). {agreed} was agreed; police to be told of any change.', 'DS from child abuse investigation took part in strategy discussion: {injury} on {child}, said to have {account}. Decision {agreed}.'],
    'hospital': ['Paediatrician joined a strategy discussion by telephone. {injury} could be consistent with the account that {child} {account}. {agreed} agreed.'],
    'community-health': ['Health visitor invited to strategy discussion, told of {injury} and that {agreed} was agreed.'],
    'education': ['Designated lead gave information to a strategy discussion: {child} came in with {injury} and told staff she or he {account}. Told of {agreed}.'] } },
  { kind: 'call to the home', often: 12, tellings: {
    'police': ['Called to the home by {person}: {offence}. Dale Corrigan had {item} and had drunk {drink}. {child} was upstairs and {trait}. Notification sent.', 'Domestic incident reported by {person}. {drink} had been drunk, {item} seized. {child} seen, {trait}. Graded medium.'],
    'ambulance': ['Crew called by police to a domestic incident. Adult female with a cut hand; {drink} taken; {item} on the floor. Declined hospital. {child} present.'],
    'social-care': ['Police notification received of a domestic incident: {drink} drunk, {item} seized, {child} at home. Held with earlier notifications by {worker}.'],
    'education': ['{child} told {school} that police had come in the night because of {item}. Said “{quote}”.'],
    'housing': ['Neighbour reported shouting and police at the flat; {item} seen thrown from the landing.'] } },
  { kind: 'emergency attendance', often: 9, tellings: {
    'hospital': ['{child} brought to the emergency department by {person} with {injury}. History: {account}. Discharged after {hours}.', 'Attendance of {child}, {injury}, said to have {account}. Seen by a registrar, observed {hours}, home with {person}.'],
    'ambulance': ['Conveyed {child} to hospital with {injury}; bystander says {child} {account}. Accompanied by {person}.'],
    'gp': ['Discharge letter from the emergency department: {child}, {injury}, {account}. No action asked of us.'],
    'community-health': ['Notice of attendance received for {child}: {injury} after {child} {account}. To be followed up at the next contact.'] } },
  { kind: 'conference', often: 4, tellings: {
    'social-care': ['Child protection conference. All three children made subject to a plan under {category}. Plan to include {plan} and {plan2}.', 'Review child protection conference: plan for {category} continues with {plan} and {plan2}. Mother {mood}.'],
    'police': ['Report sent to and officer at child protection conference: {category}, with {plan}.'],
    'community-health': ['Attended child protection conference with report. Category {category}. Health visitor to support {plan}.'],
    'education': ['Conference attended by {school}. Plan under {category}; school’s part is {plan2}.'],
    'gp': ['Invited to child protection conference, report sent late. Minutes: {category}; {plan} and {plan2}.'],
    'drug-and-alcohol': ['Conference attended for Mother’s treatment: {category}; asked to add {plan2}.'],
    'probation': ['Offender manager attended conference. {category}. Licence to reflect {plan}.'] } },
  { kind: 'core group', often: 8, tellings: {
    'social-care': ['Core group held. Mother {mood}. {plan} has begun, {plan2} has not.'],
    'community-health': ['Core group: home described as {home}; {plan} discussed, {plan2} outstanding.'],
    'education': ['Core group at school. {child} doing better in {subject}. {plan} reviewed and {plan2} asked for again.'],
    'housing': ['Housing officer at core group; asked about {repair} and told of {plan}, {plan2}.'],
    'drug-and-alcohol': ['Sent update to core group: attending, {plan} discussed and {plan2} awaited.'] } },
  { kind: 'disclosure at school', often: 7, tellings: {
    'education': ['{child} told {school}: “{quote}”. {injury} seen. Referred to social care by telephone.', 'During {subject} {child} said “{quote}” and showed {school} {injury}. Designated lead rang social care.'],
    'social-care': ['Referral by telephone from school: {child} said “{quote}” and has {injury}. {worker} to see {child} before the end of the day.'],
    'police': ['Told by social care that {child} had said “{quote}” at school, with {injury}. No crime recorded until {child} is seen.'] } },
  { kind: 'missing', often: 5, tellings: {
    'police': ['Marlo reported missing by {person}, last seen at {place} with {item}. Found after {hours}.', 'Missing episode: Marlo, located at {place} after {hours}, {trait}, {item} in his possession.'],
    'education': ['Marlo left the site after {subject}; seen at {place}. Police told. Back after {hours}.'],
    'youth-offending': ['Informed that Marlo had been missing for {hours} and was found at {place} with {item}.'],
    'social-care': ['Return interview after Marlo was missing {hours}; found at {place}. He said “{quote}”.'] } },
  { kind: 'MARAC', often: 3, tellings: {
    'police': ['Case heard at MARAC. Actions: {plan}; marker on the address; {repair} to be reported by housing.'],
    'housing': ['MARAC attended. Action for housing: {repair} to be made safe; {plan} noted.'],
    'social-care': ['MARAC minutes: {plan}; {repair} to be mended; {worker} to tell Mother.'],
    'mental-health': ['MARAC request answered. Told of {plan}; clinic to see Mother alone; {repair} noted.'],
    'probation': ['MARAC: offender manager to add a condition about {place}; {plan} for the family.'] } },
  { kind: 'overdose', often: 3, tellings: {
    'ambulance': ['Adult female, {tablets} with {drink}, found by {child}. Conscious. Taken to hospital.'],
    'hospital': ['Mother admitted after {tablets} and {drink}. {child} had found her. Observed {hours}.'],
    'mental-health': ['Liaison assessment on the ward after overdose of {tablets} with {drink}. {mood}. Denies wish to die.'],
    'gp': ['Letter: Mother took {tablets} with {drink}; seen by liaison; {medicine} now weekly.'],
    'drug-and-alcohol': ['Told by the ward that Mother took {tablets} and {drink}. Key worker to ring.'],
    'social-care': ['Hospital social worker rang: Mother took {tablets} with {drink}, {child} found her. Children with {person}.'] } },
  { kind: 'arrest', often: 5, tellings: {
    'police': ['Dale Corrigan arrested at {place} on suspicion of {offence}. {item} recovered. {sanction} given later.'],
    'probation': ['Told of arrest of Dale Corrigan for {offence} at {place}, with {item}. Recall considered.'],
    'drug-and-alcohol': ['Partner arrested for {offence} at {place}; Mother {mood} at the surgery.'] } },
  { kind: 'court and youth offending', often: 5, tellings: {
    'youth-offending': ['Marlo at youth court for {offence} at {place}: {sanction}. He was {trait}.'],
    'police': ['Marlo charged with {offence} at {place}, {item} as exhibit. Youth court: {sanction}.'],
    'education': ['Informed that Marlo was given {sanction} for {offence} at {place}. Timetable changed for {subject}.'] } },
  { kind: 'joint visit', often: 9, tellings: {
    'social-care': ['Joint home visit with the health visitor. Home {home}. Kit {weight}, {trait}. {person} present. Mother said she would accept {plan}.'],
    'community-health': ['Joint visit with social care. Kit weighed {weight}, on {centile}. Home {home}; {person} was there. {plan} offered.'] } },
  { kind: 'arrears and eviction', often: 4, tellings: {
    'housing': ['Possession hearing: arrears {amount}, suspended on terms. {person} attended and spoke of {repair}.'],
    'social-care': ['Court suspended possession with arrears of {amount}. {worker} had written about {repair} and {plan}.'],
    'gp': ['Letter written for the possession hearing: arrears {amount}, Mother has {symptom}, {repair} outstanding.'] } },
  { kind: 'discharge meeting', often: 3, tellings: {
    'hospital': ['Discharge planning meeting for {child}, {weight}, {centile}. {plan} and {plan2} to be in place before going home.'],
    'community-health': ['Discharge meeting on the ward: {child} {weight} on {centile}; health visitor to weigh weekly; {plan}.'],
    'social-care': ['Attended discharge meeting. {child} to go home with {plan} and {plan2}; {worker} to visit next day.'] } },
  { kind: 'missed dose', often: 4, tellings: {
    'drug-and-alcohol': ['Pharmacy reports three missed doses of {medicine}; script held. Mother gave {reason}. {mood}.'],
    'gp': ['Drug service rang: {medicine} held after missed doses, {reason}. Seen for {symptom}.'] } },
  { kind: 'exclusion meeting', often: 4, tellings: {
    'education': ['Re-integration meeting after Marlo’s exclusion for bringing in {item}. {person} attended. Agreed {plan} and extra {subject}.'],
    'youth-offending': ['Attended re-integration meeting at school after {item} was found. {plan} agreed; to drop {subject}.'] } },
]
