import type { ExplainedLine } from '../../article.ts';
import { hasGivenName } from '../authors/given.ts';
import { looksLikeOutlet } from '../authors/names.ts';
import type { Found } from '../found.ts';
import type { Story } from '../story.ts';
import { foundIn, isName } from './name.ts';

// "© 2024 The Example Times. All rights reserved." · "Copyright © 2019-2024 Example Media Ltd" · "(c) 2023 Example"
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)[\s©]{0,4}(?:\(c\)\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,.|]{0,3}(?:by\s)?(?<owner>[\p{L}\d][\p{L}\d'’& -]{1,50}(?:\.\p{L}{2,3}\b)?)/iu;
const AFTER_OWNER =
  /\s(?:all rights reserved|alle rechte|tous droits|todos los derechos|\d{4}|a division of|is a)\b.*/iu;
const COMPANY =
  /(?:[\s,]{1,3}(?:publishing|inc|llc|ltd|limited|plc|gmbh|corp|corporation|company|co|pty|group|holdings|s\.?a|ag|se|srl|bv|ab|as)){1,4}\.?$/iu;
// Owners of pictures and of words, not of pages.
const OTHERS =
  /\b(?:getty|images?|photos?|fotos?|photograph|picture|reuters|afp|pictures|shutterstock|alamy|rights?|reserved|cookie|policy|text|material|content|author)\b/i;
// A company owns many outlets: "Example Newspapers Limited" is none of them.
const GROUP =
  /\b(?:media|newspapers|entertainment|holdings?|communications?|publishing|publishers?|publications|group|network|syndication|enterprises|digital|ventures|partners|productions|company|companies|organi[sz]ation|association|theme)\b/i;

// A name, with what may stand around it on its line.
const LONGEST = 300;

/** The last copyright line after the story that names an outlet, or one who is named alone on another line too. */
export function copyrightOwner({ lines }: Story): Found<string> | null {
  const end = lines.findLastIndex(({ label }) => label === 'story');
  let alone: Map<string, number[]> | null = null;
  for (let index = lines.length - 1; index > end; index--) {
    const line = lines[index]!;
    const owner = ownerIn(line.text);
    if (!owner || !isName(owner) || OTHERS.test(owner)) continue;
    alone ??= linesAlone(lines);
    const name = nameAlone(owner, alone, index);
    if (name) return foundIn(line, name, 'outlet.copyright', 0.85);
    const plain = owner.replace(COMPANY, '');
    if (isName(plain) && !GROUP.test(plain) && plain.includes(' ') && looksLikeOutlet(plain)) {
      return foundIn(line, plain, 'outlet.copyright', 0.7);
    }
  }
  return null;
}

/** Who a copyright line names: "© 2024 The Example Times. All rights reserved." -> "The Example Times". */
function ownerIn(text: string): string | null {
  if (text.length > 300 || !/©|\(c\)|copyright/i.test(text) || !/(?:19|20)\d\d|copyright|rights/i.test(text))
    return null;
  return COPYRIGHT.exec(text)?.groups?.owner?.replace(AFTER_OWNER, '').trim() ?? null;
}

/** By what stands alone on a line, where. A page of a thousand copyright lines is gone through once for all of them. */
function linesAlone(lines: ExplainedLine[]): Map<string, number[]> {
  const alone = new Map<string, number[]>();
  for (const [index, { text, label }] of lines.entries()) {
    if (label === 'story' || label === 'blank' || text.length > LONGEST) continue;
    const name = text.trim();
    const known = alone.get(name);
    if (known) known.push(index);
    else alone.set(name, [index]);
  }
  return alone;
}

/** Another line that is the owner's name, or its beginning: "Tradewind" of "Tradewind Media". The longest, where there are several. */
function nameAlone(owner: string, alone: Map<string, number[]>, except: number): string | null {
  for (let end = owner.length; end >= 3; end--) {
    const next = owner[end];
    if (next !== undefined && next !== ' ' && next !== ',') continue;
    const name = owner.slice(0, end);
    if (!alone.get(name)?.some((index) => index !== except)) continue;
    if (isName(name) && (looksLikeOutlet(name) || !hasGivenName(name))) return name;
  }
  return null;
}
