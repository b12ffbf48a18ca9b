/** Which capitalised words are names and which are not, where no rule can tell. All in small letters without accents. */
import { isKnownGivenName } from './nicknames.ts'

function setOf(words: string): ReadonlySet<string> { return new Set(words.split(/\s+/)) }

/** Names that are ordinary words too: they count where they are written as a name is, not wherever they stand. */
const ALSO_WORDS = setOf(`abbey ad amber angel april archer art august autumn ash ashes barb basil baker ball banks barker barn barrister bat bay bean beck bee berry bill bird bishop black blue bob bond
  bonny brandy brook brooke brown buck burn bush butler camp cane carol carpenter carter case cash chance chapel charity chase chuck church clark clay clear cliff close cole constant cook cooper corn court cox crisp cross crystal
  curry dale dawn day days dean dick dolly dot drew drive drew duke earl early east edge eve faith farmer fern field finch fish fisher fleet flint flora flower ford forest forester foster fox frank freeman french frost
  gale garden gay gene gill glass glen good grace grant gray green grey guy hail hall hand hardy harper hart hawk hazel head heather heath hill hills hood holly hope house hunt hunter hyde iris ivy
  jack jade jasmine jasper jay jean jewel joy judge june keen kent key kind king kit kitty knight lake lamb lance lane large law lawn lee leigh lily little long lord love low luck main mark marks marsh marshal mason may mercy mike miles mill miller mills mist moody moon moor moore more moss
  nan nelly new nick noble norm north oak oliver olive page paige palmer parish park parker parks pat patience patsy pearl penny pepper perry pike pipe piper plant pole pool poole poor pope poppy porter post potter power powers price prince rain ray read reed rice rich
  ring river rivers rob robin rock rod rose rosemary rowan roy ruby rusty sage sally sandy savage scarlet sharp shaw shepherd short silver singer skip smart smith snow south spring stark steel sterling stone storm strange street strong sue summer summers swan tailor taylor
  terry thorn ted temple tom trench tucker turner tyler underwood van victor violet viola wade walker wall waller ward warren waters watts weaver webb week weeks wells west wheeler white wild will willow wise wolf wood woods worth young an do so see so song long ling wan tan bang kim an min sun yin
  in an a i me my us we he his her hers it its is am are was be been of on or to up at by as if no not go sun son man men den ken pen ben tim sol rim dim mo jo ed al ali sam max rex leo eve ian les val viv lou lu em si mel meg mal lex alec hal tel char dan don deb lin lyn len lew lil stu abi nat nell ned pip jan jake jimmy jerry jenny josh jess johnny harry barry carrie teddy tony paddy peter peggy biddy charlie colin craig daisy ella eliza florence frances george georgia
  gilbert ginger hank hector henry homer jemmy jimmy jo joey kerry kelly kris laurel louis marcel marina martin maxim merle morgan nelson otto pansy percy petunia philip quentin randy reg reggie rex rodney sabrina saul stacey stella tabby tiffany timothy toby tommy valentine valerian vernon vesper wally willy zac`)

/** Of those, the ones that begin sentences as words and hardly ever as names. */
const BEGINS_SENTENCES = setOf(`will may so do see more long early close short young large good new low poor strange many best white black brown green grey blue in an a i me my us we he his her hers it its is am are was be been of on or to up at
  by as if no not go page case head key main post day days week weeks north south east west summer spring autumn winter christmas easter street house park church school court law price power drive ward read street will field place plan hope faith
  judge barrister bishop patience charity power clear east kind constant sharp strong rich wise wild hall garden lake hill parish river rivers wood woods water waters`)

/** Given names common in the United Kingdom that are no words, or hardly, beyond those of the nicknames. */
const GIVEN = setOf(`aaron aaliyah abdul abdullah abdulrahman adele adrian agnes ahmed aidan aisha aiden aimee alan alana albert aled aleksandra alesha alicia alina alisha alistair allan alma alyssa amaya amelia amelie amina amir amira amy anastasia andre andrea andrei aneesa angelina angus anika anita
  anjali anton anya archie ari ariana arjun arnold arun asad asha ashley ashleigh asif asma audrey aurora ava avril ayaan ayesha ayisha aziz bailey barbara barry beatrice beata bernadette bertha bethan bethany bilal blessing bogdan brandon brenda brendan brian bridget bronwyn bruce bryan bryony caitlin callum cameron carl carla carly carmen caroline carolyn carys
  cassandra cecilia celia chantelle chelsea cheryl chidi chloe ciara cian clara clarissa clive clifford clint colin colleen connor conor cora corey courtney craig crystal curtis cynthia cyril daisy damian damien daniela danuta daphne darius darren darcy daria dariusz darryl dawid dean declan deirdre delroy denise derek desmond devon dexter diana diane dilys dina dmitri dominika donna doreen doris douglas duncan dwayne dylan ebony
  eden edith edna eileen eilidh elaine elena eli elias elijah elina elise ella ellen ellis elliot elliott elsie emanuel ember emeka emil emilia emmanuel eric erica erin ernest esme esther ethan ethel eugene eva evan evelyn evie ewa ewan faisal farah farhan fatima fatoumata felicity felix fergus fiona florence frankie freya gavin gemma george georgia gerard gethin gina giovanni gladys glenda
  glenn gloria glyn gordon grzegorz gurpreet gwen gwyneth habiba hafsa hamza hanna hannah harjit harley harpreet harriet harris harrison harry harvey hasan hassan hayden hayley hayden heidi helen helena hilary hilda howard hugh hugo hussein ian ibrahim idris igor ilona imogen imran ines ingrid iqra ioana irene irina isaac isha ishaan ismail isla ivan iwan iwona jackson jacek jaden jai
  jaiden jamal jamila jane janice janine jaroslaw jasleen jasmin jasmine javed jayden jayne jeanette jemma jermaine jessie joan joanna jodie joel johan jolene jordan jorge jose josephine josie joyce juan juanita jude julian juliet justin justyna kacey kadija kai kaitlin kamal kamila karen karim karina karl karolina kasia katarzyna katrina kayla kayleigh keeley keira keith kelly kelvin kenny kerry khadija khalid kian kieran kiran kirsten
  kirsty krishna krystyna krzysztof kyle kylie kyra lacey laila lakshmi lara lars latoya lauren layla leah leanne leila lena leon leona leroy levi lexie libby liam lilian lindsay lindsey lionel lloyd lois lola loretta lorna lorraine lourdes lucas lucia lucinda luis luisa luiz lukas lukasz lydia lynn lynne lynsey mabel maciej magda magdalena mahmood mahmoud maisie malachi malgorzata malik mandeep manjit marcin marcus marek margot
  marian mariam marilyn mario marion marius marjorie marlon marta martha martina martyn maryam mason mateusz matilda maureen maurice mavis maxine maya mehmet mercedes mia michal micheal mihai miguel mildred millie miriam mitchell moira molly monica monika morag muriel murray mustafa myra nadia nadine naila naomi nasreen natalia neha neil nelson nevaeh neve niall niamh nigel nikita nikolai nina
  noah noel norma norman nour nuala olga olena omar oksana orla osama oscar oskar owen parveen paul pavel pawel peggy penelope percy petra piotr poppy pradeep precious priya rafael rafal raheem rajesh ralph ramesh ramona rania raphael rashid ravi reece reggie reginald renata reuben rhiannon rhian rhys riaz rita roisin rodney roger rohan roland roman romeo rory
  rosa rosalind rosie roxanne rukhsana rupert russell ruth ryan saad sabrina sade saeed safiya saima sajid salim salma samina samir samira sandeep sandra sanjay saoirse sasha satnam saul scott sean sebastian selina serena seth shabana shahid shakira shane shannon shanice shaun shauna shazia sheila sheena shelby sheryl shirley shona sian sidney sienna
  sinead siobhan skye slawomir sofia sonia sonya spencer stacey stanislaw stanley stefan stella sunil sunita surinder svetlana sylvia tamara tamsin tania tanisha tanya tara tariq tatiana tayla theo thelma theodore tiana tiffany tia tina tomasz tracey tracy trevor trina tristan tunde tyrone ursula usman vanessa vera verity vernon veronica vijay viktor violet vera wanda waqas warren wayne wesley wilfred winifred winston wojciech
  xavier yasmin yasmina yolanda yousef yusuf yvette zahra zainab zane zara zeeshan zena zofia zuzanna kylie jake josh billy danny tommy maddie callum kacper ola tymon oisin aoife eoin padraig hamish iain eilis gwenllian ffion llinos osian iolo mohamud hodan abdi ifrah ayan fadumo yonas selam tesfaye kwame kofi ama abena adebayo chinedu ngozi oluwaseun folake temitope`)

/** Given names that are ordinary words as well. */
const GIVEN_WORDS = setOf(`amber angel ash basil bill carol chase clay cole crystal daisy dale dawn dean dick dolly dot drew earl eve fern flora frank gale gene glen grace grant guy hazel heather holly hunter iris ivy
  jack jade jasmine jasper jean jewel joy kit kitty lance laurel lee leigh lily mark martin max mercy mike miles morgan nelly nick olive paige pat pearl penny poppy ray reed rex rich rob robin rod rose rosemary rowan roy
  ruby rusty sage sally sandy scarlet sue ted terry tom toby victor viola violet wade warren will hope faith honey storm bob jenny josh jess johnny harry barry carrie teddy tony peter peggy colin ella eliza florence frances george georgia
  jo joey kerry kelly kris louis marina marcel merle norm philip randy reg rodney stella tiffany timothy tommy vernon wally willy zac jake jerry jimmy kay sonny duke dolly prince blake brook brooke logan mason hunter archer skye sky`)

/** Words with a capital that are no person's and tell no place of the family's: the field's own, and what everybody names. */
const KNOWN_PROPER = setOf(`spring summer autumn winter january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas easter ramadan eid diwali hanukkah
  england english wales welsh scotland scottish ireland irish britain british uk europe european london eu african asian caribbean american indian pakistani bangladeshi chinese polish romanian somali nigerian lithuanian latvian slovak czech roma ukrainian russian
  portuguese spanish french german italian turkish kurdish arabic urdu punjabi bengali gujarati hindi tamil farsi albanian afghan syrian iraqi iranian eritrean ethiopian sudanese vietnamese ghanaian jamaican hungarian bulgarian
  christian christianity muslim islam islamic hindu sikh jewish buddhist catholic anglican protestant methodist baptist christ god bible quran
  ofsted cafcass nspcc barnardo barnardos childline scie camhs mash marac mappa lado lscb lscp iro ehcp gcse nhs hmic hmicfrs cqc icb ccg cps gmc nmc bma acas
  munro laming climbie gillick fraser bichard ofcom wood sidebotham brandon ibsen rutter bowlby bronfenbrenner kolb maslow reder duncan signs
  facebook whatsapp snapchat instagram tiktok youtube twitter google microsoft skype teams zoom xbox playstation netflix
  systmone emis rio liquidlogic mosaic carefirst frameworki protocol holmes niche athena capita windows word excel
  safeguarding kinship multiagency interagency interprofessional wellbeing paediatric paediatrician paediatricians organisational programme behaviours fostercare gp gps hv hvs ward a&e ae
  covid coronavirus asperger aspergers tourette tourettes munchausen downs alzheimer parkinson hodgkin crohn ritalin methadone diazepam cannabis heroin cocaine valium paracetamol
  multi pre post non anti semi pro co inter intra ex
  etc ie eg nb re vs cc pdf docx url http https www com org`)

/** Titles before which a person's name stands. */
export const TITLES = setOf('mr mrs ms miss mx dr doctor prof professor sir dame lady lord rev reverend father sister brother nurse sergeant sgt constable pc dc ds di dci wpc inspector detective judge')

export function isGivenWord(word: string): boolean { return GIVEN_WORDS.has(word) }
export function isAlsoWord(word: string): boolean { return ALSO_WORDS.has(word) }
export function beginsSentences(word: string): boolean { return BEGINS_SENTENCES.has(word) }
export function isGivenName(word: string): boolean { return GIVEN.has(word) || GIVEN_WORDS.has(word) || isKnownGivenName(word) }
export function isKnownProper(word: string): boolean { return KNOWN_PROPER.has(word) }

/** Scales, awards and the like that bear the name of a place or a person, always allowed. */
export const KNOWN_PHRASES = ['edinburgh postnatal depression scale', 'edinburgh postnatal', 'duke of edinburgh', 'glasgow coma scale', 'bristol stool', 'lullaby trust', 'st john ambulance', 'victoria climbié', 'daniel pelka', 'peter connelly']

/** Abbreviations of the field that are written as initials are. */
const ABBREVIATIONS = setOf(`ac ad am as at bp ca cc cd ce ci cm co cp cpp cps csc csp cin cme cno dc dci di do ds dv dob dna dr ed ee eh eg en ep er fc fm fp fe ff gp gps he hm hr hv hvs ha ho hod ia ic id ie ii iii im in io ip iq ir is it iv la lac lo lp lr ma mc md
  me ms mp my na nb nc nd nfa ng nh nhs nmc no np nr nt nw ok on op or ot pa pc pd pe ph pm po pp pr ps pt pru qa ra re rn rp sa sc se sen sg sgo sio sm so sp st sw sws ta tb tv uk un up us vs vi vii wc we wt yo yot ys yp tor iar scr lscb`)
export function isAbbreviation(word: string): boolean { return ABBREVIATIONS.has(word) }
