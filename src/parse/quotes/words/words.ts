// Small words that hold a sentence together: what begins, joins or ends a noun phrase.
const set = (words: string) => new Set(words.split(/\s+/));

export const ARTICLES = set('a an the');
export const DETERMINERS = set(
  `a an the this that these those his her their its our my your one another some many several two three four five six
  seven eight nine ten dozens hundreds thousands most all both each every few other no any such whose half`,
);
export const PREPOSITIONS = set(
  `of for from at in on with to by about under over near after before during between among against without inside
  outside through via since until till per amid alongside within into onto upon across behind beyond despite like
  throughout toward towards unlike besides except following regarding concerning including`,
);
export const CONJUNCTIONS = set('and but or so yet nor plus then &');
export const SUBORDINATORS = set(
  `that when while because although though if as where which who whom whose whether unless once than what how why
  whenever wherever whereas`,
);
export const AUXILIARIES = set(
  `is was are were be been being am has had have having do does did will would could should can may might must shall
  isn't wasn't aren't weren't hasn't hadn't haven't don't doesn't didn't won't wouldn't couldn't shouldn't can't not
  isn’t wasn’t aren’t weren’t hasn’t hadn’t haven’t don’t doesn’t didn’t won’t wouldn’t couldn’t shouldn’t can’t cannot`,
);
export const ADVERBS = set(
  `also later then again once often never always just only even still already further earlier soon now today
  yesterday tomorrow tonight afterward afterwards meanwhile however instead too twice indeed perhaps maybe rather
  quickly reportedly recently simply nevertheless nonetheless moreover furthermore there here thus therefore anyway
  elsewhere ever almost quite long otherwise monday tuesday wednesday thursday friday saturday sunday ago`,
);
/** Between a verb and what it governs: went on to say. */
export const PARTICLES_OF_VERBS = set('back out up down on off first');
export const PRONOUNS = set('he she they it we i you who one both him them me us');
export const TIME_WORDS = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. today yesterday tomorrow tonight`,
);

/** Finite verbs that a reporter's sentence has and a subject has not; the words for saying are in cues.ts. */
export const VERBS = set(
  `went came got made took gave ran won lost met left kept held stood sat fell rose grew became seemed appeared looked
  turned began started ended opened closed moved walked arrived returned stayed lived died worked played paid bought
  sold sent brought built caught fought thought felt knew saw heard read wrote drew drove flew broke chose spoke spent
  set put cut hit let shut cost hurt tried used wanted needed liked loved hated hoped helped asked called voted
  goes comes gets makes takes gives runs wins loses meets leaves keeps holds stands sits falls rises grows becomes
  seems appears looks turns begins starts ends opens moves walks returns lives works plays pays sends brings faces
  wants needs likes loves hates hopes helps tries uses knows thinks feels believes plans means remains includes
  followed led drew earned posted launched joined signed served received released refused declined agreed
  give take make keep require allow include
  come gone done seen taken given shown driven fallen risen chosen broken known
  campaigned attacked criticized endorsed supported opposed defended dismissed rejected`,
);

/** Nouns that name what somebody is: "a spokesman", "the president". */
export const ROLE_NOUNS = set(
  `spokesman spokeswoman spokesperson spokespeople spokesmen official officials aide aides adviser advisers advisor advisors lawyer lawyers
  attorney attorneys manager managers director directors president chairman chairwoman chair chairperson chief chiefs
  executive executives officer officers secretary minister ministers senator senators congressman congresswoman
  representative representatives lawmaker lawmakers mayor governor governors leader leaders head professor professors analyst analysts
  expert experts economist economists strategist strategists consultant consultants pollster pollsters candidate candidates nominee
  voter voters supporter supporters donor donors activist activists organizer organizers resident residents witness
  witnesses reporter reporters journalist journalists editor editors author authors writer columnist host anchor
  correspondent commentator critic critics scholar researcher researchers scientist scientists doctor doctors nurse
  teacher teachers student students farmer farmers worker workers owner owners founder co-founder investor investors
  banker trader player players coach captain goalkeeper striker judge judges justice prosecutor prosecutors
  investigator investigators detective sheriff police commander general colonel soldier soldiers veteran veterans
  ambassador diplomat diplomats envoy king queen prince princess pope bishop priest pastor rabbi imam neighbor neighbors
  neighbour neighbours friend friends brother sister mother father son daughter wife husband mom dad parent parents
  man woman men women people person boy girl crowd audience member members operative operatives source sources grandfather grandmother grandson granddaughter uncle aunt cousin nephew niece mum teenager
  toddler widow widower fiancé fiancée partner boyfriend girlfriend stepfather stepmother twin
  insider insiders deputy assistant counsel coordinator treasurer veteran actor actress singer musician artist
  democrat democrats republican republicans conservative conservatives liberal liberals progressive progressives
  billionaire businessman businesswoman mogul entrepreneur developer engineer historian physician surgeon
  politician politicians protester protesters demonstrator demonstrators opponent opponents rival rivals ally allies
  predecessor successor colleague colleagues survivor survivors victim victims family families relative relatives
  respondent respondents participant participants panelist moderator speaker premier chancellor lieutenant sergeant
  editor-in-chief commander-in-chief firefighter paramedic pilot driver fisherman shopkeeper student-athlete delegate delegates elector electors
  observer observers author biographer fundraiser lobbyist lobbyists regulator regulators trustee commissioner
  commissioners superintendent principal dean provost inspector constable whip backbencher peer councillor councilor
  councilman councilwoman patient patients passenger passengers customer customers tenant tenants pupil pupils shopper shoppers motorist motorists
  commuter commuters villager villagers trader traders vendor vendors baker chef guard guards sailor sailors miner miners tourist
  tourists visitor visitors pensioner pensioners retiree caller fan fans spectator spectators inmate refugee refugees migrant
  migrants negotiator negotiators mediator presenter broadcaster narrator curator conductor poet novelist composer producer
  biologist geologist chemist physicist astronomer meteorologist forecaster forecasters surveyor surveyors auctioneer umpire
  referee midfielder defender bowler batsman swimmer runner rider cyclist boxer promoter publicist designer architect carpenter
  plumber mechanic electrician roofer gardener cleaner porter clerk cashier waiter waitress bartender barber hairdresser tailor
  butcher grocer organiser organisers landlord landlady solicitor barrister coroner paramedics rescuer rescuers lecturer
  bystander bystanders onlooker onlookers marcher marchers striker strikers campaigner campaigners practitioner watchmaker planner principal vice-president co-chair co-chairman co-author vice undersecretary`,
);

/** Nouns for bodies that speak: "the company", "the ministry". */
export const BODY_NOUNS = set(
  `company firm campaign committee government ministry department agency administration court paper newspaper magazine
  group organization organisation union party team commission council board bureau office institute university college
  school church bank network station association federation foundation league club embassy parliament congress senate
  house army military navy force forces coalition alliance charity airline manufacturer retailer watchdog regulator
  statement report study letter memo email e-mail tweet post ad advertisement sign article editorial lawsuit complaint document
  filing order ruling decision bill law rule amendment constitution website site account book speech message release
  note caption headline poster banner indictment affidavit transcript blog platform resolution petition survey poll
  authority authorities establishment media press outlet service services fund think-tank company's camp ticket side`,
);

/** Words in a name that belong to a body and not to a person. */
export const BODY_NAME_WORDS = set(
  `committee university college school institute department ministry agency bureau office council board commission
  court house senate congress parliament party union association federation foundation league club inc. corp. co. ltd.
  company group bank fund church hospital center centre museum news times post journal herald tribune gazette press
  magazine radio tv network channel airlines airways motors systems technologies street avenue road county city state
  states nations organization organisation society alliance coalition campaign administration project service services
  army navy force guard police authority trust partners holdings industries international national american americans
  caucus conference convention act bill republicans democrats brexit world today weekly daily review inquirer chronicle
  globe observer independent guardian telegraph mail sun mirror broadcasting media institution hall tower building
  metals robotics energy petroleum steel foods pharmaceuticals pharma studios pictures records ventures securities insurance
  telecom communications shipping railways railway solutions labs laboratories dynamics aerospace aviation software llp llc plc gmbh
  consulting logistics mining electronics enterprises corporation limited brigade constabulary
  park hotel island river lake mountain valley beach district embassy command corps watch action movement`,
);

/** Titles printed with a capital before a name. */
export const TITLES = set(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady sen sen. sens. senator rep rep. reps.
  representative congressman congresswoman gov gov. governor mayor president vice-president prime minister premier
  chancellor secretary speaker chairman chairwoman chair chairperson judge justice sheriff chief commissioner
  ambassador gen gen. general lt lt. col col. colonel sgt sgt. sergeant capt capt. captain maj maj. major adm adm.
  admiral cmdr. commander cpl. private pvt. officer detective det. inspector superintendent supt. constable rev rev.
  reverend father brother sister pope bishop archbishop cardinal rabbi imam sheikh king queen prince princess
  attorney director leader deputy assistant acting former ex-president then-president councilman councilwoman
  councillor cllr cllr. shaikh shaikha sheikha sheik emir alderman delegate assemblyman assemblywoman coach hon. doctor pastor undersecretary minister ex- whip alhaji hajia pandit shri smt señor señora herr frau monsieur madame coun coun. ald. pc dci dcs insp insp. supt acp dcp ssp dsp igp mp mla engr engr. barr barr. atty atty. brgy brgy. datuk dato seri hajiya mallam comrade mum mom dad gran granny grandad chancellor`,
);

export const MALE_WORDS = set(
  `mr mr. sir lord king prince pope bishop spokesman chairman congressman businessman councilman assemblyman father
  brother son husband man boy actor gentleman uncle nephew grandfather dad monk priest councilman alderman fisherman
  policeman fireman newsman sportsman salesman cameraman sportsman statesman`,
);
export const FEMALE_WORDS = set(
  `mrs mrs. ms ms. miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman councilwoman
  assemblywoman mother sister daughter wife woman girl actress aunt niece grandmother mom mum nun policewoman
  sportswoman saleswoman stateswoman`,
);
