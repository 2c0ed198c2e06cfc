/** How much a cue says: `speech` brings words spoken, `view` words that somebody uses of something. */
export type CueStrength = 'speech' | 'view';

export interface Cue {
  strength: CueStrength;
  /** Takes the listener as its object, so that a name on its right is no speaker: told reporters. */
  listener: boolean;
  /** -ing, which needs the subject of the clause that it hangs on. */
  participle: boolean;
  /** Is a noun as often as a verb: the report, their claims, an answer. */
  nounLike: boolean;
}

// Base forms. A verb in IRREGULAR has its further forms there; the others are regular.
const SPEECH =
  'say tell write add ask continue note explain declare respond reply state report recall conclude argue acknowledge ' +
  'suggest assure insist urge shout claim proclaim chant predict answer joke warn lament remark boast admit agree ' +
  'observe announce assert contend maintain concede complain quip vow exclaim whisper yell scream mutter murmur ' +
  'mumble reason retort interject interrupt protest plead beg pray confess confide reveal disclose confirm deny ' +
  'counter stress emphasize emphasise reiterate repeat recount remember muse ponder wonder inquire enquire ' +
  'tweet retweet post comment tease gush opine gripe grumble groan sigh laugh chuckle snap bluster ' +
  'growl bark bellow holler hiss sing preach lecture intone caution advise instruct ' +
  'testify swear promise pledge propose hint imply allege charge speculate surmise theorize believe think ' +
  'feel hope guess estimate reckon fear vent rail fume thunder scoff sniff cry ' +
  'summarize summarise elaborate clarify specify signal text email message ' +
  'snipe seethe bristle wail sob marvel chortle venture volunteer posit aver attest affirm reaffirm exhort implore beseech counsel ' +
  'coach blog begin pronounce rule read chime jeer heckle ' +
  'profess concur caption smile grin ' +
  'echo question query deadpan crow cheer rejoice enthuse rave bemoan object rebut conjecture demur';

const VIEW =
  'call describe refer label brand dub term denounce condemn criticize criticise slam blast accuse mock praise ' +
  'hail tout characterize characterise portray cite quote dismiss reject decry deride ridicule deplore assail ' +
  'compare liken deem consider regard blame applaud salute thank congratulate apologize apologise ' +
  'threaten discuss mention invoke endorse ' +
  'demand worry express voice talk speak defend justify question challenge ' +
  'lash rip ding pan bash knock scold chide rebuke reprimand lambaste lambast excoriate savage skewer torch ' +
  'hammer pummel needle taunt insult smear vilify disparage belittle trash laud commend extol celebrate ' +
  'welcome pitch promote advocate champion recommend point contrast ' +
  'indicate rate define admit highlight outline detail ' +
  'offer share reflect envision imagine equate target decide find ' +
  'paint credit fault attack order request herald depict vaunt style christen';

const LISTENER =
  'exhort implore beseech counsel coach tell ask assure urge remind inform advise warn accuse call thank promise instruct beg lecture text email phone message ' +
  'interrupt order request name notify brief persuade convince';

// Of these only the forms in -ed and -ing, and the others beside "he", "she", "who" or "to".
const NOUN_LIKE =
  'report claim answer comment post tweet retweet charge promise pledge reason protest counter hint guess estimate hope fear ' +
  'fire echo signal text email message blog rule remark joke quote praise mock label brand term blast slam challenge question ' +
  'support demand voice talk attack point contrast credit fault target offer order request rate pan hammer needle ' +
  'venture insult smear trash counsel coach style pitch champion cast paint push back show caution sigh laugh cry cheer lament boast call blame worry ' +
  'caption smile grin ' +
  'salute welcome rebuke torch knock taunt threat conjecture vow snap state note address lecture tease';

const IRREGULAR: Record<string, string> = {
  // regarding, considering: prepositions
  regard: 'regards regarded',
  consider: 'considers considered',
  echo: 'echoes echoed echoing',
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  swear: 'swears swore sworn swearing',
  sing: 'sings sang sung singing',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  shoot: 'shoots shot shooting',
  begin: 'begins began begun beginning',
  find: 'finds found finding',
  read: 'reads read reading',
  speak: 'speaks spoke spoken speaking',
  cast: 'casts cast casting',
  show: 'shows showed shown showing',
  cry: 'cries cried crying',
  deny: 'denies denied denying',
  reply: 'replies replied replying',
  testify: 'testifies testified testifying',
  imply: 'implies implied implying',
  clarify: 'clarifies clarified clarifying',
  specify: 'specifies specified specifying',
  decry: 'decries decried decrying',
  justify: 'justifies justified justifying',
  vilify: 'vilifies vilified vilifying',
  worry: 'worries worried worrying',
  admit: 'admits admitted admitting',
  quip: 'quips quipped quipping',
  snap: 'snaps snapped snapping',
  slam: 'slams slammed slamming',
  dub: 'dubs dubbed dubbing',
  rip: 'rips ripped ripping',
  pan: 'pans panned panning',
  refer: 'refers referred referring',
  rebut: 'rebuts rebutted rebutting',
  beg: 'begs begged begging',
  blog: 'blogs blogged blogging',
  agree: 'agrees agreed agreeing',
  label: 'labels labeled labelled labeling labelling',
  extol: 'extols extolled extolling',
  signal: 'signals signaled signalled signaling signalling',
  aver: 'avers averred averring',
  concur: 'concurs concurred concurring',
  grin: 'grins grinned grinning',
  sob: 'sobs sobbed sobbing',
  marvel: 'marvels marveled marvelled marveling marvelling',
  counsel: 'counsels counseled counselled counseling counselling',
  demur: 'demurs demurred demurring',
};

export const CUES: Map<string, Cue> = buildCues();

function buildCues(): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  const listeners = new Set(LISTENER.split(' '));
  const nouns = new Set(NOUN_LIKE.split(' '));
  const add = (verbs: string, strength: CueStrength) => {
    for (const verb of verbs.split(' ')) {
      for (const form of [verb, ...formsOf(verb)]) {
        if (cues.has(form)) continue;
        const participle = form !== verb && form.endsWith('ing');
        const nounLike = nouns.has(verb) && (form === verb || form.endsWith('s'));
        cues.set(form, { strength, listener: listeners.has(verb), participle, nounLike });
      }
    }
  };
  add(SPEECH, 'speech');
  add(VIEW, 'view');
  return cues;
}

function formsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular.split(' ');
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const s = /(?:s|sh|ch|x)$/.test(verb) ? 'es' : 's';
  return [verb + s, `${verb}ed`, `${verb}ing`];
}
