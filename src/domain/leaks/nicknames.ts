/** Names by which people of a given name are commonly called, and other ways of spelling it. In both directions, in small letters. */
const GROUPS = `abigail abbie abby abi gail
adam addy
alexander alex alec lex sandy sasha xander
alexandra alex alexa lexi sandra sasha
alfred alf alfie fred
alison ali allison
amanda mandy
andrew andy drew
angela angie
ann anne annie anna
anthony tony antony ant
arthur art arty
barbara barb babs
benjamin ben benji benny
bernard bernie
beverley bev
bradley brad
catherine katherine kathryn cath cathy kate katie kath kathy kitty kat
charles charlie chuck chas
charlotte charlie lottie char
christina kristina chrissie tina
christine chris chrissie
christopher chris kit topher
claire clare clair
daniel dan danny
danielle dani
david dave davey davy
deborah debbie deb debra
dennis den denny
dominic dom
donald don donnie
dorothy dot dottie dolly
edward ed eddie ned ted teddy
eleanor ellie nell nora elly
elizabeth liz lizzie beth betty eliza libby lisa bess elspeth
emily em emmie
emma em emmie
frances fran frankie
francis frank frankie
frederick fred freddie freddy
gabriel gabe
gareth gaz
gary gaz garry
geoffrey geoff jeffrey jeff
georgina georgie georgia
gerald gerry jerry
gillian gill jill
graham graeme
gregory greg
harold harry hal
henry harry hal hank
isabel isabella isabelle izzy bella
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie
janet jan
jason jay jase
jennifer jen jenny jenna
jeremy jez jerry
jessica jess jessie
john jack johnny jon
jonathan jon jonny jonathon
joseph joe joey
joshua josh
joanne jo joanna
judith judy jude
julia jules julie
kenneth ken kenny
kevin kev
kimberley kim kimberly
laura laurie
lawrence larry laurie
leonard len lenny leo
leslie les lesley
lewis lew louis lou
lillian lily lil
linda lin lynda lyn
louise lou
lucy lucie lu
luke lucas
madeleine maddie maddy
malcolm mal
margaret maggie meg peggy madge marge rita daisy
maria marie mary mia
martin marty
matthew matt matty
megan meg
melanie mel
melissa mel missy lissa
michael mike mick mickey mikey
michelle shell shelley chelle
mohammed mohammad muhammad mohamed mohamad muhammed mo
natalie nat nattie
natasha tasha nat
nathan nate nathaniel
nicholas nick nicky nic
nicola nicky nikki nic
oliver ollie olly
olivia liv livvy
pamela pam
patricia pat patsy tricia trish
patrick pat paddy rick
paula pauline
peter pete
philip phil phillip pip
phoebe pheebs
rachel rach rachael
raymond ray
rebecca becky becca beck bex
richard rick dick ricky rich richie
robert rob bob bobby robbie bert
roberta bobbie
ronald ron ronnie
rosemary rose rosie
samantha sam sammy
samuel sam sammy
sarah sara sally sal
sharon shaz
simon si
sophie sophia soph
stacey stacy
stephanie steph
stephen steve steven stevie ste
stuart stu stewart
susan sue susie suzy
suzanne sue suzy
terence terry tel
teresa theresa terri tess tracy
thomas tom tommy
timothy tim timmy
toby tobias
valerie val
victoria vicky vicki tori
vincent vin vince vinny
vivian viv vivien
walter wally walt
wendy wen
william will bill billy liam willy
yvonne von
zachary zac zach zak
zoe zoey`

const OTHERS = new Map<string, Set<string>>()
for (const group of GROUPS.split('\n')) {
  const names = group.split(' ')
  const [full = ''] = names
  for (const other of names.slice(1)) {
    put(full, other)
    put(other, full)
  }
}

function put(name: string, other: string): void {
  const others = OTHERS.get(name) ?? new Set<string>()
  OTHERS.set(name, others.add(other))
}

/** In small letters. */
export function nicknamesOf(name: string): readonly string[] { return [...OTHERS.get(name) ?? []] }
export function isKnownGivenName(name: string): boolean { return OTHERS.has(name) }
