/** How much a cue says: `speech` brings words spoken, `view` words that somebody uses of something. */
export type CueStrength = 'speech' | 'view';
/** finite: she said; participle: saying so; infinitive: to say. */
export type CueForm = 'finite' | 'participle' | 'infinitive';

export interface Cue {
  strength: CueStrength;
  /** Takes the listener as its object, so that a name on its right is no speaker: told reporters. */
  listener: boolean;
  /** -ing, which needs the subject of the clause that it hangs on. */
  participle: boolean;
}

// Base forms. A verb in `irregular` has its further forms there; the others are regular.
const SPEECH =
  'say tell write add ask continue note explain declare respond reply state report recall conclude argue acknowledge ' +
  'suggest assure insist urge shout claim proclaim chant predict answer joke warn lament remark boast admit agree ' +
  'observe announce assert contend maintain concede complain quip vow exclaim whisper yell scream cry mutter murmur ' +
  'mumble reason retort interject interrupt protest plead beg pray confess confide reveal disclose confirm deny ' +
  'counter stress emphasize emphasise reiterate repeat recount relate remember muse ponder wonder inquire enquire query ' +
  'tweet retweet post comment tease quote gush opine gripe grumble groan sigh laugh chuckle snap ' +
  'growl bark bellow holler hiss sing preach lecture intone caution advise instruct order demand request ' +
  'testify swear promise pledge offer propose hint imply allege charge speculate surmise theorize believe think ' +
  'feel hope guess estimate reckon expect fear know vent rail fume thunder blast fire shoot hit scoff sniff ' +
  'summarize summarise elaborate clarify specify detail outline describe signal text email message phone ' +
  'blog caption headline scrawl scribble begin finish end open close pronounce rule find read chime jeer heckle ' +
  'banter deadpan crow cheer rejoice enthuse rave bemoan bristle object rebut deflect dismiss';

const VIEW =
  'call describe refer label brand dub term denounce condemn criticize criticise slam blast attack accuse mock praise ' +
  'hail tout characterize characterise portray cite quote dismiss reject decry deride ridicule deplore assail ' +
  'compare liken deem consider view regard see name blame applaud salute thank congratulate apologize apologise ' +
  'promise pledge vow threaten discuss mention address invoke claim support oppose endorse back urge push ' +
  'want demand seek expect complain worry express voice use talk speak defend justify question challenge ' +
  'rail lash rip ding pan bash knock scold chide rebuke reprimand lambaste lambast excoriate savage skewer torch ' +
  'hammer pummel needle taunt insult smear vilify disparage belittle trash praise laud commend extol celebrate ' +
  'welcome pitch promote advocate champion recommend propose advise caution note point ' +
  'indicate rate rank define conclude mean admit underscore highlight ' +
  'offer post share vent reflect recall envision imagine equate target lament bemoan decide ' +
  'complain object paint cast frame style bill credit fault';

const LISTENER =
  'tell ask assure urge remind inform advise warn accuse call thank promise instruct beg lecture text email phone message interrupt order request name remind notify brief persuade convince';

const IRREGULAR: Record<string, string> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  shout: 'shouts shouted shouting',
  swear: 'swears swore sworn swearing',
  sing: 'sings sang sung singing',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  know: 'knows knew known knowing',
  shoot: 'shoots shot shooting',
  hit: 'hits hit hitting',
  begin: 'begins began begun beginning',
  find: 'finds found finding',
  read: 'reads read reading',
  see: 'sees saw seen seeing',
  seek: 'seeks sought seeking',
  speak: 'speaks spoke spoken speaking',
  cast: 'casts cast casting',
  lead: 'leads led leading',
  hold: 'holds held holding',
  show: 'shows showed shown showing',
  mean: 'means meant meaning',
  cry: 'cries cried crying',
  deny: 'denies denied denying',
  reply: 'replies replied replying',
  testify: 'testifies testified testifying',
  imply: 'implies implied implying',
  query: 'queries queried querying',
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
  confer: 'confers conferred conferring',
  blog: 'blogs blogged blogging',
  dig: 'digs dug digging',
  agree: 'agrees agreed agreeing',
  label: 'labels labeled labelled labeling labelling',
  extol: 'extols extolled extolling',
  signal: 'signals signaled signalled signaling signalling',
};

export const CUES: Map<string, Cue> = buildCues();

function buildCues(): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  const listeners = new Set(LISTENER.split(' '));
  const add = (verbs: string, strength: CueStrength) => {
    for (const verb of verbs.split(' ')) {
      for (const form of [verb, ...formsOf(verb)]) {
        if (cues.has(form)) continue;
        cues.set(form, { strength, listener: listeners.has(verb), participle: form !== verb && form.endsWith('ing') });
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
