import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import { isPlace } from '../words/places.ts';
import { BODY_NAME_WORDS } from '../words/words.ts';

// What one calls a body after its name was given, and what the name may say then: "the company" is Kalindi Metals, "the union"
// the Dockers’ Union; what a country, a city or a party does nobody calls a company's.
const COMPANY =
  /^(?:company|firm|manufacturer|airline|retailer|maker|carmaker|startup|start-up|operator|supplier|developer|brewer|utility)$/;
const NO_COMPANY =
  /\b(?:ministry|department|university|college|school|police|council|party|union|court|guard|commission|agency|committee|house|senate|congress|parliament|association|trust|foundation|federation|institute|campaign|republicans|democrats|government|navy|army|office|league|church|hospital|bureau|nations|state|city|county|bill|act|law|amendment|report|study|survey|poll|award|prize|cup)\b/;
const SERVICE = /^(?:service|force)$/;
const SERVICE_NAME = /\b(?:service|guard|police|force|brigade|constabulary|rescue|patrol)\b/;
const NAMESAKE =
  /^(?:union|bank|council|ministry|department|university|school|college|hospital|church|club|party|trust|charity|foundation|committee|commission|institute|museum|association|federation|league|court|board|agency|bureau|network|fund|navy|army|embassy|authority|coalition|alliance)$/;

/** Whether "the company" may mean the body of this name. */
export function isCalled(noun: string, name: string): boolean {
  const body = name.replace(/^the /i, '');
  if (!/^\p{Lu}.*\p{Ll}/u.test(body) || isPlace(body.split(' '))) return false;
  const lower = body.toLowerCase();
  if (COMPANY.test(noun)) return !NO_COMPANY.test(lower);
  if (SERVICE.test(noun)) return SERVICE_NAME.test(lower);
  return NAMESAKE.test(noun) && lower.split(/[^\p{L}-]+/u).includes(noun);
}

// Words for bodies and places that are surnames as well.
const SURNAME = /^(?:hall|park|church|lake|post|house|street|bank|tower|river|hotel)$/;

/** The Harbour Trust, CBN: words with a capital that name no person; but: Bill Roe, Ana Hall Roe. */
export function looksLikeBody(words: string[]): boolean {
  const named = words.length > 1 && isFirstName(words[0]!);
  return words.some((word, i) => {
    if (/^[A-Z]{3,}$/.test(word)) return true;
    const lower = word.toLowerCase();
    if (!BODY_NAME_WORDS.has(lower) || (named && i === 0)) return false;
    return !(named && i < words.length - 1 && SURNAME.test(lower));
  });
}

/** Mayor Ana Hall */
export function isTitledSurname(words: string[]): boolean {
  return words.length === 2 && isFirstName(words[0]!) && SURNAME.test(words[1]!.toLowerCase());
}

/** The company, | Kalindi Stone, denied it; but: the head of the company, Ana Roe, */
export function isBodyNamed(tokens: Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== ',' || tokens[at - 3]?.lower !== 'the' || tokens[at - 4]?.kind === 'word') return false;
  return /^(?:company|firm|airline|manufacturer|retailer|charity|union|group|bank|club|agency)$/.test(
    tokens[at - 2]!.lower,
  );
}
