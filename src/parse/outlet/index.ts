import { type Found, firstOf } from '../found.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Line, Source } from '../source.ts';
import type { Story } from '../story.ts';
import { copyrightOwner } from './copyright.ts';
import { masthead } from './masthead.ts';
import { foundIn, isName } from './name.ts';

/** Who published the page: what the profile knows, or what the text says plainly; else null rather than a guess. */
export function findOutlet(
  source: Source,
  story: Story,
  title: Found<string> | null,
  profile: Profile,
): Found<string> | null {
  const { hints, lines, storyOnly } = source;
  const given = [
    hints.outlet ? { value: hints.outlet, spans: [], rule: 'outlet.hint', confidence: 0.95 } : null,
    profile.outlet ? { value: profile.outlet, spans: [], rule: 'outlet.profile', confidence: 1 } : null,
  ];
  const read = storyOnly ? [] : [afterTitle(lines, title), masthead(story, title), copyrightOwner(story)];
  const sure = read.filter((found) => found !== null).sort((a, b) => b.confidence - a.confidence);
  return firstOf([...given.filter((found) => found !== null), ...sure]);
}

// "A headline | The Example Times" · "A headline - Example News"
const SUFFIX = /^\s?(?:[|•·»]|[–—-](?=\s))\s?(?<rest>.{2,80})$/u;

/** The page's own title, printed before the story: "A headline | Section | The Example Times". */
function afterTitle(lines: Line[], title: Found<string> | null): Found<string> | null {
  if (!title || title.value.length < 8) return null;
  const longer = title.value.length + 2;
  for (const line of lines.slice(0, 400)) {
    const { length } = line.text;
    const at = length > longer && length < 400 ? line.text.indexOf(title.value) : -1;
    const rest = at < 0 ? undefined : SUFFIX.exec(line.text.slice(at + title.value.length))?.groups?.rest;
    const name = rest?.split(/\s?[|•·»]\s?|\s[–—-]\s/).at(-1);
    if (name && isName(name.trim())) return foundIn(line, name.trim(), 'outlet.page-title', 0.85);
  }
  return null;
}
