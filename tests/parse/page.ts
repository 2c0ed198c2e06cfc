import type { ExplainedLine } from '../../src/article.ts';
import type { Found } from '../../src/parse/found.ts';
import { generic } from '../../src/parse/profiles/generic.ts';
import type { Profile } from '../../src/parse/profiles/profile.ts';
import { linesOf, type ReadHints, type Source } from '../../src/parse/source.ts';
import type { Story } from '../../src/parse/story.ts';

const TITLE = 'Harbour bridge to close for repairs';
const STORY = [
  'The old bridge over the harbour will close in spring, the port authority said, and traffic will be sent through the tunnel.',
  'Work will take eleven weeks. Cyclists and people on foot may cross throughout, but the cafés on the quay fear for their trade.',
  'Nobody from the port was at hand to say what the works would cost.',
];

interface Given {
  /** Lines under the headline, before the story. */
  head?: string[];
  above?: string[];
  story?: string[];
  tail?: string[];
  title?: string;
  url?: string;
  hints?: ReadHints;
  profile?: Partial<Profile>;
  storyOnly?: boolean;
}

/** A page whose headline and story are known, as the stages for the other fields take it. */
export function page({ head = [], above = [], story = STORY, tail = [], title = TITLE, ...given }: Given = {}) {
  const before = [...above, title, ...head];
  const text = [...before, ...story, ...tail].join('\n');
  const lines = linesOf(text);
  const labelled = lines.map(({ number, start, end, text }): ExplainedLine => {
    const label = number <= before.length ? 'header' : number <= before.length + story.length ? 'story' : 'furniture';
    return { number, start, end, text, label: text.trim() === '' ? 'blank' : label, rule: 'test' };
  });
  const at = lines[above.length]!;
  const source: Source = {
    id: 'test',
    origin: {
      file: null,
      record: null,
      format: 'text',
      encoding: 'utf-8',
      bytes: 0,
      sha256: '0'.repeat(64),
      url: given.url ?? null,
    },
    text,
    lines,
    hints: given.hints ?? {},
    storyOnly: given.storyOnly ?? false,
  };
  const paragraphs = labelled
    .filter(({ label }) => label === 'story')
    .map(({ text, start, end }) => ({ text, spans: [{ start, end }], heading: false }));
  return {
    source,
    story: { lines: labelled, paragraphs, headlines: [], standfirsts: [], confidence: 1, rule: 'test' } satisfies Story,
    title: {
      value: title,
      spans: [{ start: at.start, end: at.end }],
      rule: 'test',
      confidence: 1,
    } satisfies Found<string>,
    profile: { ...generic, ...given.profile },
  };
}

/** What the text has at a field's spans. */
export function textAt(source: Source, found: Found<unknown> | null): string[] {
  return (found?.spans ?? []).map(({ start, end }) => source.text.slice(start, end));
}
