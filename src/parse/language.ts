import { classesWithin, LATIN, LETTER } from './characters.ts';
import { type Found, firstOf } from './found.ts';
import type { Source } from './source.ts';
import type { Body } from './story.ts';

// The commonest small words of each language; those that several share count for each. Facts of language, gathered for
// Copydesk: on an article's text they tell these languages apart as well as models of letter groups do, at a small part
// of their weight.
const SMALL_WORDS = `\
en the of and to in is that for it was on with as at by be this from have he are has not but they an which his were their said will would who its more had been one
de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
fr de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son cette ont aux mais elle leur été comme ou nous être
es de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había
pt de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até
it di e che la il un a per è in una sono mi si lo non ha con le ma i da se come del della al più dei anche nel alla gli delle nella questo ci stato degli ai dal
nl de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit naar door over ze hij werd wordt heeft was tot worden deze
sv och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan nu efter vid också när
no og i det er som på en av for å med til den har de ikke om et han men var seg fra vi så kan nå etter ved også når blir ble mellom
da og i det er som på en af for at med til den har de ikke om et han men var sig fra vi så kan nu efter ved også når bliver blev mellem
fi ja on ei että se hän oli ovat mutta kun myös joka ole niin kuin sen jo jos sekä hänen olla mukaan ollut voi vain
is og að í á sem er það til um með við fyrir var hann en ekki af frá því hefur verið eru
pl w i na z do się nie że to jest o jak za od po ale są przez przy dla tym także być było jego tego czy oraz
cs a v na se je že s z do to o i ve si by ale za jsou pro jako podle také který které od po při být jeho
sk a v na sa je že s z do to o aj vo si by ale za sú pre ako podľa tiež ktorý ktoré od po pri byť jeho
hu a az és hogy nem is egy ez van de meg csak volt már mint még el ha azt ki vagy lesz szerint
ro de și a în la cu pe că nu din o un este mai să pentru care au fi sau dar ca prin fost după
hr i u je na se da za su od s kao ne o koji iz će bi ali do što nije a
tr ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise ama ne o en var değil olduğu
id yang dan di dengan untuk dari ini pada itu dalam tidak ke akan adalah juga oleh sebagai karena ada para telah
ms yang dan di dengan untuk dari ini pada itu dalam tidak ke akan adalah juga oleh sebagai kerana ada para telah bahawa beliau kata
sw ya na wa kwa ni katika la za cha kuwa hiyo huo hayo kama yake wake hata pia alisema zaidi huu hii watu
lt ir kad į yra tai su iš o kaip bet dėl buvo apie po per nuo jo už ar jau tik
lv un ir ka ar no uz par to kas bet kā arī pēc tika bija viņš
et ja on ei et see oli ka kui ning aga mis oma tema ta või selle
vi và của là có được trong cho một các không người với những đã này để từ khi`;

// Where the letters alone say enough.
const SCRIPTS: [language: string, letter: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['uk', /[іїєґ]/iu],
  ['ru', /\p{Script=Cyrillic}/u],
  ['fa', /[پچژگ]/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['th', /\p{Script=Thai}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['ta', /\p{Script=Tamil}/u],
];

// More text does not tell more.
const ENOUGH = 800;
const FEWEST_HITS = 3;
const FEWEST_FOREIGN = 8;
const SURE = 0.85;

// Where nothing tells two near relatives apart, the one that more newspapers are written in.
const SIBLINGS = new Set(['id ms', 'no da', 'cs sk']);

const LANGUAGES = SMALL_WORDS.split('\n').map((line) => line.slice(0, line.indexOf(' ')));
// Which languages, by their place above, have a word.
const languagesOf = new Map<string, number[]>();
for (const [index, line] of SMALL_WORDS.split('\n').entries()) {
  for (const word of line.split(' ').slice(1)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), index]);
}

/** The language of the story, as ISO 639-1; null where there is too little text to tell. */
export function findLanguage(source: Source, body: Body | null): Found<string> | null {
  const { language, from } = source.hints;
  const read = languageOf((body?.value ?? '').slice(0, ENOUGH));
  const told = read && {
    value: read.language,
    spans: body?.spans.slice(0, 1) ?? [],
    rule: `language.${read.how}`,
    confidence: read.confidence,
  };
  if (!language) return told;
  const hint = { value: language, spans: [], rule: `language.${from?.language ?? 'hint'}`, confidence: 0.95 };
  // Templates that many sites share say "en" of pages in any language.
  const isDoubtful = from?.language !== undefined && told !== null && told.confidence >= SURE;
  return firstOf(isDoubtful ? [told, hint] : told ? [hint, told] : [hint]);
}

export function languageOf(text: string): { language: string; how: string; confidence: number } | null {
  return byScript(text) ?? bySmallWords(text);
}

function byScript(text: string): { language: string; how: string; confidence: number } | null {
  const start = text.slice(0, 400);
  if (!hasForeign(start)) return null;
  const letters = start.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length < FEWEST_FOREIGN || foreign.length * 2 < letters.length) return null;
  // A few kana make Chinese characters Japanese, a few Ukrainian letters make Cyrillic Ukrainian.
  for (const [language, letter] of SCRIPTS) {
    const share = foreign.filter((each) => letter.test(each)).length / foreign.length;
    if (share > (language === 'uk' || language === 'fa' ? 0.02 : language === 'ja' ? 0.1 : 0.5)) {
      return { language, how: 'script', confidence: 0.95 };
    }
  }
  return null;
}

/** Whether there may be enough letters of other scripts than ours: in most texts there are none. */
function hasForeign(text: string): boolean {
  let foreign = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) if ((classesWithin(text, at) & (LETTER | LATIN)) === LETTER) foreign++;
  return foreign >= FEWEST_FOREIGN;
}

function bySmallWords(text: string): { language: string; how: string; confidence: number } | null {
  const hits = LANGUAGES.map(() => 0);
  const lower = text.toLowerCase();
  // Stretches of what is no letter: one fewer than there are words between them.
  let gaps = 0;
  const { length } = lower;
  for (let from = 0, at = 0; at <= length; at++) {
    if (at < length && classesWithin(lower, at) & LETTER) continue;
    if (at > from) for (const index of languagesOf.get(lower.slice(from, at)) ?? []) hits[index]! += 1;
    if ((at > from || at === 0) && at < length) gaps++;
    from = at + 1;
  }
  const most = Math.max(...hits);
  const best = hits.indexOf(most);
  if (most < FEWEST_HITS || most / (gaps + 1) < 0.12) return null;
  const next = Math.max(...hits.with(best, 0));
  const lead = (most - next) / most;
  const pair = `${LANGUAGES[best]} ${LANGUAGES[hits.with(best, 0).indexOf(next)]}`;
  if (lead < 0.05 && !SIBLINGS.has(pair)) return null;
  return { language: LANGUAGES[best]!, how: 'small-words', confidence: Math.min(0.99, 0.6 + lead) };
}
