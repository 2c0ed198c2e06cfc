import { LONGEST_LINE, lineKey, type Profile } from '../profiles/profile.ts';
import type { Block } from './blocks.ts';
import { CUES, type Cue } from './cues/table.ts';
import { HAS_BYLINE } from './evidence.ts';
import type { Wording } from './wording.ts';

// "Jane Roe and John Doe contributed to this report.", "Reporting by Jane Roe; editing by John Doe"
const CREDIT_LINE =
  /\bcontributed to this (?:report|story|article)\b|\bcontributed reporting\b|^\(?(?:Additional )?[Rr]eporting (?:and writing )?by \p{Lu}|^\(?(?:Writing|Editing|Compiled) by \p{Lu}|^This (?:interview|conversation) (?:has been|was) (?:lightly )?edited\b/u;
// "CORRECTION: An earlier version of this article said …", "Editor’s note: …"
const CORRECTION =
  /^(?:Corrections?|Clarifications?|Editor['’]s note|Korrektur|Hinweis der Redaktion|Anmerkung der Redaktion|Note de la rédaction|Fe de errores|Nota del editor|Errata)(?:\s\([^)]{1,30}\))?\s?:/i;

function isCredit(text: string): boolean {
  return (text.includes('ontribut') || text.includes('by ') || text.startsWith('This ')) && CREDIT_LINE.test(text);
}

const OWN_WORDS = bitsOf('share', 'newsletter', 'account', 'legal', 'advert', 'related', 'popular', 'comments');

function bitsOf(...cues: Cue[]): number {
  return cues.reduce((bits, cue) => bits | (1 << CUES.indexOf(cue)), 0);
}

// "Read more: Ferry timetable cut", "Lesen Sie auch: …", "RELATED | …"
const POINTER =
  /^(?:read more|read also|read next|also read|see also|related(?: articles?| stor(?:y|ies))?|more on this|(?:older|newer|previous|next) (?:post|article|story)|watch|listen|don['’]t miss|lesen sie auch|mehr zum thema|mehr dazu|auch interessant|siehe auch|à lire(?: aussi)?|lire aussi|à voir|lea también|lee también|le puede interesar|te puede interesar|leia também|leia mais|veja também|leggi anche|vedi anche|lees ook|lees meer|läs (?:mer|också|även)|les (?:også|mer)|læs (?:også|mere)|czytaj (?:także|też|również|więcej)|(?:zobacz|przeczytaj) (?:także|też|również)|čtěte (?:také|více)|читайте также|читать также|смотрите также|по теме|читайте також|διαβάστε (?:επίσης|ακόμη|ακόμα)|δείτε επίσης|ilgili haber(?:ler)?|相关(?:新闻|阅读|报道|链接|文章)|相關(?:新聞|報導|文章|連結)|延伸閱讀|延伸阅读|関連(?:記事|ニュース)|관련 ?기사|اقرأ أيضا|اقرأ أيضاً)\s?[:：|»>–—]/i;

const TO_TOP = /^(?:back|return) to (?:the )?top$/i;

/** "Read more: Ferry timetable cut" */
export function isPointer(text: string): boolean {
  return POINTER.test(text);
}

// "URL: https://example.org/ferry", which who wrote the dump has put beside the story.
const ADDRESS = /^(?:source |article |original )?(?:url|link|permalink|source|address)\s?[:：]\s?<?https?:\/\/\S+$/i;

function isAddress(text: string): boolean {
  return text.includes('://') && ADDRESS.test(text);
}

/** The page's own words and hardly any others, as in "Sign up for our newsletter", or a pointer to another story. */
function isPageTalk(text: string, { words, cues, cueWords, ending }: Wording): boolean {
  if (words > 20 || words === 0) return false;
  if (POINTER.test(text) || TO_TOP.test(text) || isAddress(text)) return true;
  return words < 11 && (cues & OWN_WORDS) > 0 && cueWords >= words * 0.6 && ending !== 'quote';
}

/** Where one of the lines stands that end this publisher's pages; what is below tells nothing of the story above. */
export function endOf(blocks: Block[], profile: Profile): number {
  if (profile.ends.length === 0) return blocks.length;
  const ends = new Set(profile.ends.map(lineKey));
  const end = blocks.findIndex(({ text }) => text.length <= LONGEST_LINE && ends.has(lineKey(text.toLowerCase())));
  return end < 0 ? blocks.length : end;
}

/** Blocks that are no part of any story, whatever stands around them: each with its rule, or none where its evidence names it. */
export function neverStory(blocks: Block[], profile: Profile, wordings: Wording[] = []): Map<number, string> {
  const never = new Map<number, string>();
  const own = new Set(profile.furniture.map(lineKey));
  const end = endOf(blocks, profile);
  const bylines: string[] = [];
  blocks.forEach(({ text }, index) => {
    const wording = wordings[index];
    // Asked of few blocks.
    const lower = () => (text.length <= LONGEST_LINE ? text.toLowerCase() : '');
    if (index >= end) never.set(index, 'furniture.after-end');
    else if (own.size > 0 && own.has(lineKey(lower()))) never.set(index, 'furniture.profile');
    else if (text.length < 400 && isCredit(text)) never.set(index, 'furniture.credit');
    else if (text.includes(':') && CORRECTION.test(text.slice(0, 80))) never.set(index, 'furniture.correction');
    else if (wording && isPageTalk(text, wording)) never.set(index, '');
    else if (bylines.length > 0 && repeats(bylines, lower())) never.set(index, 'furniture.byline-again');
    if (bylines.length < 4 && HAS_BYLINE.test(text) && lower().length < 150) bylines.push(lower());
  });
  return never;
}

/** "Jane Roe" after "By Jane Roe". */
function repeats(bylines: string[], text: string): boolean {
  return text.length > 8 && bylines.some((byline) => byline.endsWith(text));
}
