/** What the sentences of the larger example are filled with. Everybody and every place is invented. */

/** The three children under review and those around them. */
export const CHILDREN = [
  { name: 'Marlo Tenby', first: 'Marlo', born: '2001-05-17' }, { name: 'Isla Tenby', first: 'Isla', born: '2009-11-02' }, { name: 'Kit Tenby', first: 'Kit', born: '2013-12-09' },
] as const
export const FAMILY = [
  ['Rhiannon Tenby', 'Mother'], ['Dale Corrigan', 'Mother’s partner'], ['Joel Varney', 'Father of Marlo and Isla'], ['Maureen Tenby', 'Maternal grandmother'],
] as const

/** A slot in braces is filled by one of these. What stands with a bar between is the same thing in the words of different agencies. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  injury: ['a bruise behind the left ear|bruising to left ear', 'a burn the size of a coin on the forearm|round burn, forearm', 'a cut lip and a loose tooth|lip laceration, tooth mobile', 'linear marks across the lower back|lines on the back', 'a swollen wrist|wrist injury, swelling', 'a bite mark on the shoulder|human bite to shoulder', 'finger-tip bruises on both upper arms|small bruises to arms', 'a graze along the jaw|abrasion to jaw',
    'a scald to the foot|scalded foot', 'a black eye|bruising around the eye', 'scratches on the neck|neck scratched', 'a split eyebrow|cut above the eye', 'bruising to the shin and knee', 'a broken collar bone|fractured clavicle', 'a missing fingernail', 'a lump on the back of the head|head injury'],
  account: ['fell from the bunk bed|came off a bunk bed', 'was hit by a swing|was struck by swing in park', 'was fighting with a cousin|had a fight with cousin', 'tripped over the dog|fell over a dog', 'pulled a kettle lead', 'rolled off the sofa|fell off sofa', 'was caught in a car door', 'bumped into the radiator|hit the radiator', 'fell down the communal stairs|fell on stairs', 'was jumped on by a friend'],
  agreed: ['a joint section 47 enquiry|s.47, joint with police', 'a single agency assessment by social care|CSC to assess alone', 'a medical the same afternoon|child protection medical today', 'no further action, school to monitor|NFA', 'an initial child protection conference|ICPC', 'an interview with Marlo at school', 'an unannounced visit before the weekend', 'legal advice to be sought'],
  item: ['a carving knife|kitchen knife', 'a metal bar', 'a bicycle chain', 'a broken bottle', 'a tablet|tablet computer', 'a games console', 'the front door key', 'an imitation firearm|BB gun', 'a mobile telephone', 'a rucksack of clothes', 'a wooden bat', 'cannabis in a sock'],
  place: ['Larch Court', 'the bus station', 'Quarry Lane', 'the recreation ground', 'Mill Parade', 'the car park behind the library', 'the canal path', 'a flat in Teasel Road', 'the sports hall', 'the off-licence on Bridge Street', 'the underpass', 'a lay-by on the ring road'],
  home: ['cold, with no food in the fridge', 'tidy and warm', 'smelling strongly of cannabis', 'full of boxes, with a mattress in the hall', 'newly painted', 'without working lights', 'damp in both bedrooms', 'cluttered but safe', 'dirty, with dog mess on the kitchen floor', 'much improved'],
  mood: ['tearful and tired', 'guarded', 'cheerful', 'angry at being asked', 'flat, with little eye contact', 'worried about money', 'calm and open', 'agitated', 'relieved', 'hard to rouse'],
  quote: ['he shouts and the baby cries', 'I sleep on the floor now', 'Mummy was poorly again', 'we are not allowed to say', 'Dale locked the kitchen', 'I like it best at Nana’s', 'there was no tea', 'I hold Kit when it gets loud', 'I am the man of the house', 'can I stay here tonight', 'he threw my shoes away',
    'Mum said it was an accident', 'I want to be a vet', 'nobody came to the assembly'],
  medicine: ['sertraline', 'amitriptyline', 'methadone', 'diazepam', 'mirtazapine', 'salbutamol', 'naproxen', 'co-codamol', 'zopiclone', 'fluoxetine'],
  symptom: ['low mood', 'back pain', 'a chest infection', 'poor sleep', 'headaches', 'panic attacks', 'abdominal pain', 'a rash', 'weight loss', 'a cough of three weeks', 'a fall', 'dizziness'],
  amount: ['£68.40', '£112', '£240.15', '£395', '£517.80', '£640', '£806.22', '£1,031', '£1,274.50', '£1,490'],
  subject: ['mathematics', 'reading', 'swimming', 'art', 'science', 'history', 'games', 'music', 'technology', 'French'],
  worker: ['Social worker 1', 'Social worker 2', 'Social worker 3', 'the duty social worker', 'the team manager', 'the family support worker', 'the student social worker'],
  person: ['Mother', 'Maternal grandmother', 'Dale Corrigan', 'Joel Varney', 'a neighbour', 'an aunt', 'a friend of Mother’s', 'Ms Tenby'],
  centile: ['the 2nd centile', 'the 9th centile', 'the 25th centile', 'just under the 0.4th centile', 'the 50th centile', 'between the 9th and 25th centiles'],
  weight: ['8.1 kg', '9.4 kg', '10.2 kg', '11.7 kg', '13.3 kg', '16.8 kg', '19.5 kg', '24.1 kg', '31 kg', '42.6 kg'],
  offence: ['criminal damage', 'common assault', 'shoplifting', 'driving while disqualified', 'threats to kill', 'possession of cannabis', 'harassment', 'being drunk and disorderly', 'theft of a moped', 'breach of the peace'],
  sanction: ['a community order of twelve months', 'a caution', 'a referral order of six months', 'a suspended sentence', 'a conditional discharge', 'a restraining order', 'sixty hours of unpaid work', 'a fine and costs'],
  reason: ['no reason given', 'a bus that did not come', 'a family bereavement', 'an appointment elsewhere', 'Kit being unwell', 'a lost letter', 'no credit on the telephone', 'a job interview'],
  school: ['the head of year', 'the form tutor', 'the learning mentor', 'the school nurse', 'the deputy head', 'a teaching assistant', 'the attendance officer', 'the designated safeguarding lead'],
  plan: ['weekly visits', 'a written agreement|working agreement', 'a place at nursery|nursery place', 'a parenting course|parenting programme', 'an appointment with the dietitian', 'supervised contact on Saturdays|contact to be supervised', 'a mentor for Marlo|mentoring', 'drug tests twice a month|fortnightly drug testing', 'a move to another flat|rehousing', 'a family meeting|family group conference', 'a safety plan for the weekend|weekend safety plan', 'a referral to young carers|young carers'],
  category: ['neglect', 'emotional abuse', 'physical abuse'],
  drink: ['two bottles of wine', 'a litre of cider|cider', 'half a bottle of vodka|vodka', 'six cans of lager|lager', 'several glasses of rum'],
  tablets: ['sixteen paracetamol|16 x paracetamol', 'a strip of diazepam|diazepam', 'ten antidepressants', 'an unknown number of tablets', 'twenty-four ibuprofen'],
  repair: ['the boiler', 'a broken window|window smashed', 'the bathroom door', 'black mould|mould and damp', 'the entry system', 'a leak from the flat above', 'the smoke alarm', 'a kicked-in panel of the front door|front door damaged'],
  hours: ['40 minutes', 'two hours|2 hrs', 'four hours|about 4 hrs', 'all night|overnight', 'an afternoon', 'until the next morning', '36 hours'],
  trait: ['well dressed', 'hungry', 'without a coat', 'pale and quiet', 'talkative', 'clinging to the worker', 'in the same clothes as last week', 'clean and settled', 'limping a little', 'boisterous'],
}
