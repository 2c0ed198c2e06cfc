import { agencyNamed } from './authors/agencies.ts';
import { looksLikeOutlet } from './authors/names.ts';
import { type Found, firstOf } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Line, Source } from './source.ts';
import type { Story } from './story.ts';

// "© 2024 The Example Times. All rights reserved." · "Copyright © 2019-2024 Example Media Ltd" · "© The Example"
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)[\s©]{0,4}(?:\(c\)\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,.|]{0,3}(?:by\s)?(?<owner>[\p{L}\d][\p{L}\d.'’& -]{1,50})/iu;
const AFTER_OWNER =
  /[.,]?\s?(?:all rights reserved|alle rechte|tous droits|todos los derechos|\d{4}|a division of|is a|·|\|).*$|[.\s]+$/iu;
const COMPANY =
  /[\s,]+(?:inc|llc|ltd|limited|plc|gmbh|corp|corporation|company|co|pty|group|holdings|s\.?a|ag|se|srl|bv|ab|as)\.?$/iu;
// "A headline | The Example Times" · "A headline - Example News"
const SUFFIX = /^\s?(?:[|•·»]|[–—-](?=\s))\s?(?<rest>.{2,80})$/u;
// Owners of pictures and of words, not of pages.
const OTHERS =
  /\b(?:getty|images?|photos?|photograph|picture|reuters|afp|associated press|pictures|shutterstock|alamy|rights?|reserved|cookie|policy|text|material|content|author)\b/i;

// A company owns many outlets: "Example Newspapers Limited" is none of them.
const GROUP =
  /\b(?:media|newspapers|entertainment|holdings?|communications?|publishing|publishers?|publications|group|network|syndication|enterprises|digital|ventures|partners|productions|company|companies|organi[sz]ation|association|society|university|theater|theatre|theme)\b/i;

/** Who published the page: what the profile knows, or what the text says plainly; else null rather than a guess. */
export function findOutlet(
  source: Source,
  story: Story,
  title: Found<string> | null,
  profile: Profile,
): Found<string> | null {
  const { hints, lines, storyOnly } = source;
  const suffix = storyOnly ? null : afterTitle(lines, title);
  const owner = storyOnly ? null : copyrightOwner(lines, story);
  return firstOf(
    [
      hints.outlet ? { value: hints.outlet, spans: [], rule: 'outlet.hint', confidence: 0.95 } : null,
      profile.outlet ? { value: profile.outlet, spans: [], rule: 'outlet.profile', confidence: 1 } : null,
      suffix,
      owner,
    ].filter((found) => found !== null),
  );
}

/** The page's own title, printed before the story: "A headline | Section | The Example Times". */
function afterTitle(lines: Line[], title: Found<string> | null): Found<string> | null {
  if (!title || title.value.length < 8) return null;
  for (const { text, start } of lines.slice(0, 400)) {
    const at = text.length < 400 ? text.indexOf(title.value) : -1;
    const rest = at < 0 ? undefined : SUFFIX.exec(text.slice(at + title.value.length))?.groups?.rest;
    const name = rest
      ?.split(/\s?[|•·»]\s?|\s[–—-]\s/)
      .at(-1)
      ?.trim();
    if (!name || !isName(name)) continue;
    const from = start + text.lastIndexOf(name);
    return {
      value: name,
      spans: [{ start: from, end: from + name.length }],
      rule: 'outlet.page-title',
      confidence: 0.85,
    };
  }
  return null;
}

/** The last copyright line after the story that names an outlet, or one who is named alone on another line too. */
function copyrightOwner(lines: Line[], story: Story): Found<string> | null {
  const end = story.lines.findLastIndex(({ label }) => label === 'story');
  for (let index = lines.length - 1; index > end; index--) {
    const { text, start } = lines[index]!;
    if (text.length > 300 || !/©|\(c\)|copyright/i.test(text) || !/\b(?:19|20)\d\d\b|copyright|rights/i.test(text))
      continue;
    const printed = COPYRIGHT.exec(text)?.groups?.owner?.replace(AFTER_OWNER, '').trim();
    if (!printed) continue;
    const name = printed.replace(COMPANY, '');
    if (!isName(name) || OTHERS.test(name) || GROUP.test(name)) continue;
    const plainly =
      (name.includes(' ') && looksLikeOutlet(name)) || (name === printed && standsAlone(name, lines, index));
    if (!plainly) continue;
    const from = start + text.indexOf(name);
    return {
      value: name,
      spans: [{ start: from, end: from + name.length }],
      rule: 'outlet.copyright',
      confidence: 0.7,
    };
  }
  return null;
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    name.split(' ').length <= 5 &&
    /^[\p{Lu}\d].*\p{L}|\.\p{L}{2,3}$/u.test(name) &&
    agencyNamed(name) === null
  );
}

function standsAlone(name: string, lines: Line[], except: number): boolean {
  return lines.some(({ text }, index) => index !== except && text.length < 80 && text.trim() === name);
}
