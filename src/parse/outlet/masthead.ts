import type { ExplainedLine } from '../../article.ts';
import { plainLine } from '../authors/cues.ts';
import { hasGivenName } from '../authors/given.ts';
import { isMenuWord } from '../authors/names.ts';
import type { Found } from '../found.ts';
import type { Story } from '../story.ts';
import { foundIn, isName } from './name.ts';

// How far from the top of a page its name may stand, in lines with text; the first few may hold more than the name.
const TOP = 12;
const FIRST = 3;

const COPYRIGHT = /©|\(c\)|copyright/i;
// "The Example Gazette", "Example 8 News", "Radio Example", "Le Courrier de l’Exemple", "El Eco de la Ría"
const NEWSPAPER =
  /\s(?:news|times|post|press|journal|herald|tribune|gazette|chronicle|chronicler|ledger|observer|record|register|star|sun|mail|bulletin|dispatch|courier|examiner|sentinel|globe|mirror|echo|telegraph|guardian|lantern|clarion|argus|advertiser|inquirer|enquirer|advocate|standard|express|independent|broadcasting|radio|tv|daily|weekly|review|digest|zeitung|anzeiger|tageblatt|nachrichten|kurier|rundschau|allgemeine|presse)$/i;
const BEGINS =
  /^(?:radio|le courrier|le journal|el diario|el eco|la voz|la gaceta|o jornal|il corriere|la gazzetta|het)\s/i;

/** A newspaper's or a broadcaster's name at the top, which the page begins with or names again. */
export function masthead({ lines }: Story, title: Found<string> | null): Found<string> | null {
  const at = title?.spans[0]?.start ?? Number.POSITIVE_INFINITY;
  let copyrights: ExplainedLine[] | null = null;
  let seen = 0;
  for (const line of lines) {
    if (line.label === 'blank') continue;
    seen += 1;
    if (line.label === 'story' || seen > TOP || (line.start >= at && seen > 1)) return null;
    for (const name of namesIn(line, seen <= FIRST)) {
      copyrights ??= lines.filter(({ text, label }) => label !== 'story' && text.length < 300 && COPYRIGHT.test(text));
      const owner = copyrights.find(({ text, start }) => start !== line.start && owns(text, name));
      const newspaper = NEWSPAPER.test(name) || BEGINS.test(name);
      const again =
        owner ?? (newspaper ? lines.find(({ text, start }) => start !== line.start && namesIt(text, name)) : undefined);
      if (!again && !(newspaper && seen <= FIRST)) continue;
      const found = foundIn(line, name, 'outlet.masthead', owner ? 0.8 : again ? 0.7 : 0.5);
      return { ...found, value: inMixedCase(name, again?.text ?? '') };
    }
  }
  return null;
}

/** "THE EXAMPLE LEDGER" at the top, "The Example Ledger" where the page names it again. */
function inMixedCase(name: string, again: string): string {
  const at = again.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && name === name.toUpperCase() ? again.slice(at, at + name.length) : name;
}

/** The line, and of one with several parts the first and the last: "A headline | Example News", "Example News - Home". */
function namesIn({ text }: ExplainedLine, first: boolean): string[] {
  if (text.length > 200) return [];
  const whole = plainLine(text)
    .replace(/[[(][^\])]{0,30}[\])]/g, '')
    .trim();
  const parts = first ? whole.split(/\s[|•·»–—-]\s|\s{2,}/).map((part) => part.trim()) : [whole];
  return [...new Set([parts.at(-1)!, parts[0]!])].filter(mayBeOutlet);
}

function mayBeOutlet(name: string): boolean {
  if (!isName(name) || /[:?!|›»]/.test(name)) return false;
  const first = name.split(' ', 1)[0]!.toLowerCase();
  return first === 'the' || ((!isMenuWord(first) || BEGINS.test(name)) && !hasGivenName(name));
}

function owns(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && at < 40 && !/\p{L}/u.test(text[at + name.length] ?? '') && !/\p{L}/u.test(text[at - 1] ?? '');
}

/** "… told the Example Lantern", "Printed from Example News": a longer line with the name in it. */
function namesIt(text: string, name: string): boolean {
  if (text.length > 600 || text.length < name.length + 10) return false;
  return text.toLowerCase().includes(name.replace(/^the\s/i, '').toLowerCase());
}
