import type { Passage } from '../passage.ts';
import { isSpeech } from '../scare.ts';
import type { Spoken } from '../spoken.ts';
import type { Token } from '../text/tokens.ts';
import type { Language } from './language.ts';

// What has words on it, and says nothing: mit der Aufschrift „…“, un cartel de «…»
const SIGNS =
  /^(?:aufschrift|schild|plakat|transparent|banner|slogan|motto|écriteau|pancarte|affiche|banderole|cartel|pancarta|pintada|letrero|faixa|cartaz|placa)$/;

/** Tells what somebody said from what is written on things, scare quotes and names. */
export function isSaid(passage: Passage, position: number, spoken: Spoken, language: Language | null): boolean {
  if (language && (isWrittenOn(passage.tokens, position) || isSoCalled(passage.tokens, position))) return false;
  if (language?.capitalNouns) return isWords(passage, position, spoken);
  return !(language && isNamed(passage.tokens[position - 1])) && isSpeech(passage, position, spoken);
}

// den så kallade ”…”, la cosiddetta «…»
const SO_CALLED =
  /^(?:(?:så)?kal(?:ld|da)?(?:t|te|de)|kallade?|kallat|zogenaamde|zogeheten|cosiddett[oaei]|soi-disant|zwan[yae]|llamad[oa]s?|chamad[oa]s?|anomenad[ao]|denominad[oa]s?)$/;

function isSoCalled(tokens: Token[], position: number): boolean {
  const before = tokens[position - 1];
  if (before?.kind !== 'word' || !SO_CALLED.test(before.lower)) return false;
  return !/^kal/.test(before.lower) || /^så$/.test(tokens[position - 2]?.lower ?? '');
}

function isWrittenOn(tokens: Token[], position: number): boolean {
  for (let k = position - 1; k >= 0 && position - k < 7; k--) if (SIGNS.test(tokens[k]!.lower)) return true;
  return false;
}

// What calls something by a word: nannte den Plan eine „Zumutung“, sprach von „Wortbruch“
const CALLING =
  /^(?:nannte|nennt|nannten|nennen|genannt|bezeichnete|bezeichnet|bezeichneten|bezeichnen|sprach|spricht|sprachen|sprechen|kritisierte|verurteilte|wertete|sieht|sah|warf|warfen|wirft|werfen)$/;

// Small words within names: Bund der Fischer, Ärzte ohne Grenzen
const NAME_JOINTS = new Set(
  'und der die das des für von vom zu zum zur am im in an auf ohne gegen of the and to for de la le du des et el y e di da van en voor og och i for af av'.split(
    ' ',
  ),
);

// So many words without a verb are a name, where they stand within a sentence.
const NAME = 6;

/** In languages whose nouns have capitals: a name has no small word, and what begins with one is somebody's. */
function isWords({ text, tokens, quotations }: Passage, position: number, { kind, way, cue }: Spoken): boolean {
  const { start, end } = quotations[tokens[position]!.quote]!;
  const words = text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length > 12) return true;
  const before = tokens[position - 1];
  if (isNamed(before)) return false;
  const told = way !== 'none' && way !== 'carried';
  if (words.every((word, i) => isCapital(word) || (i > 0 && NAME_JOINTS.has(word)))) {
    if (kind === 'direct' && (way === 'beside' || /^[.!?…]$/.test(text[end - 1]!))) return true;
    return told && CALLING.test(cue?.toLowerCase() ?? '');
  }
  const { length } = words;
  // heise.de, the „große“ and the „blinder Passagier“ of a sentence in which nobody says anything
  if (/^\S+\.\p{L}{2,}$/u.test(text.slice(start, end))) return false;
  if (!isCapital(words[0]!)) return told || length > 2;
  // “Nein heißt nein”: a sentence, where it stands as one
  if (kind === 'direct' && before?.kind !== 'word') return true;
  return length > NAME || (told && !before?.capital);
}

// What stands before a name: die Zeitung „…“, unter dem Titel „…“
const NAMING =
  /(?:^(?:so)?genannte[nrs]?|zeitung|zeitschrift|magazine?s?|blatt|film|buch|romans?|oper|musical|lied|songs?|albums?|serie|sendung|reihe|titel|namens?|rubrik|gruppe|band|partei|firma|organisation|vereins?|verbands?|projekts?|programms?|typs?|modells?|schiffs?|frachter|fähre|agentur|portals?|blogs?|hotels?|restaurants?|preis|prädikat|grundsatz|händler|stammes|stamms|operation|kampagne|initiative|bündnis|netzwerks?|stück|gemälde|spiel|sonde|satellit|rakete|dienste?s?|senders?|studie|ausstellung|festivals?|begriffe?s?|wort|spitznamen?|beinamen?|pseudonym|künstlernamen?|motto|losung|codename|sorte|pille|homepage|webseite|website|bereich|dziennik|tygodnik|gazeta|filmu?|książka|journal|quotidien|hebdomadaire|livre|diario|periódico|película|libro|revista|jornal|livro|filme|quotidiano|settimanale|krant|dagblad|tijdschrift|avisa|avisen|boka|filmen|boken|tidningen|bogen|diari|llibre)$/;

/** die Zeitung „Neue Post“, ein sogenannter „Aktivist“ */
function isNamed(before: Token | undefined): boolean {
  return before?.kind === 'word' && NAMING.test(before.lower);
}

function isCapital(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word);
}
