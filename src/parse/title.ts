import type { Found } from './found.ts';
import { firstOf } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import { HEADER_LINE } from './story/surroundings.ts';
import type { Story } from './story.ts';

export function findTitle(source: Source, story: Story, _profile: Profile): Found<string> | null {
  const candidates: Found<string>[] = [];
  if (source.hints.title) {
    candidates.push({ value: source.hints.title, spans: [], rule: 'title.given', confidence: 1 });
  }
  const first = story.lines.find(({ label }) => label !== 'blank');
  const mark = first && HEADER_LINE.exec(first.text);
  if (mark) {
    const value = first.text.slice(mark[0].length).trim();
    const start = first.start + mark[0].length;
    candidates.push({ value, spans: [{ start, end: start + value.length }], rule: 'title.header-line', confidence: 1 });
  }
  const line = mark ? undefined : story.lines.find(({ rule }) => rule === 'header.title');
  if (line) {
    const value = line.text.replace(/^\s*(?:[*#]+\s+)*/, '').trim();
    const start = line.start + line.text.indexOf(value);
    candidates.push({ value, spans: [{ start, end: start + value.length }], rule: 'title.headline', confidence: 0.7 });
  }
  return firstOf(candidates);
}

export function findSubtitle(source: Source, _story: Story): Found<string> | null {
  const given = source.hints.subtitle;
  return given ? { value: given, spans: [], rule: 'subtitle.given', confidence: 1 } : null;
}
