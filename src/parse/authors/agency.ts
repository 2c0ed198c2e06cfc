import type { Dateline } from '../../article.ts';
import type { Edge } from '../edges.ts';
import { type Found, firstOf } from '../found.ts';
import type { Source } from '../source.ts';
import { agencyNamed, isPlainAgency } from './agencies.ts';
import type { Credits } from './credits.ts';
import { confidenceOf, spansOf } from './index.ts';
import type { Credit } from './page.ts';

// "Copyright 2024 The Associated Press. All rights reserved." · "© 2024 AFP"
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)\s{0,3}(?:©|\(c\))?\s{0,3}(?:\d{4}\s{0,2}(?:[-–]\s?\d{4})?)?[\s,]{0,3}(?:by\s)?(\p{L}[\p{L}. -]{1,40})/iu;

/** The wire service that the story is credited to, in the fullest form that the text prints. */
export function findAgency(
  source: Source,
  credits: Credits,
  dateline: Found<Dateline> | null,
  credit: Found<string> | null,
): Found<string> | null {
  const hint = source.hints.agency;
  const found = firstOf([
    ...(hint ? [{ value: hint, spans: [], rule: 'agency.hint', confidence: 0.95 }] : []),
    ...credits.bylines.flatMap(inByline),
    ...inDateline(dateline),
    ...(credit ? [credit] : []),
    ...inCredits(credits.edges),
  ]);
  return found && inFullestForm(found, credits.edges);
}

function inByline({ byline, edges, score }: Credit): Found<string>[] {
  return byline.agencies.map((value) => ({
    value,
    spans: spansOf([value], edges),
    rule: 'agency.byline',
    confidence: confidenceOf(score) * 0.95,
  }));
}

function inDateline(dateline: Found<Dateline> | null): Found<string>[] {
  const printed = dateline?.value.agency;
  return printed && agencyNamed(printed)
    ? [{ value: printed, spans: dateline.spans, rule: 'agency.dateline', confidence: 0.95 }]
    : [];
}

function inCredits(edges: Edge[]): Found<string>[] {
  return edges.flatMap(({ line, text, place, distance }) => {
    if (text.length > 300 || place === 'above' || (place === 'tail' && distance > 4)) return [];
    const printed = isPlainAgency(text.replace(/^[(—–-]\s?|\)$/g, ''))
      ? text.replace(/^[(—–-]\s?|\)$/g, '')
      : copyrightOf(text);
    if (printed) {
      const start = line.start + line.text.indexOf(printed);
      return [
        { value: printed, spans: [{ start, end: start + printed.length }], rule: 'agency.credit', confidence: 0.8 },
      ];
    }
    return [];
  });
}

function copyrightOf(text: string): string | null {
  const owner = COPYRIGHT.exec(text)?.[1];
  // "© Example Agency / Jane Roe" is whose picture it is.
  if (!owner || text.includes('/')) return null;
  const words = owner.trim().split(/\s+/);
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const name = words.slice(0, count).join(' ').replace(/[.-]$/, '');
    if (isPlainAgency(name)) return name;
  }
  return null;
}

/** "AP" in the dateline and "The Associated Press" under the story are one agency: the fuller form is its name. */
function inFullestForm(found: Found<string>, edges: Edge[]): Found<string> {
  const { candidates = [], ...first } = found;
  const longer = (agencyNamed(found.value)?.forms ?? []).filter((form) => form.length > found.value.length);
  for (const form of longer.sort((a, b) => b.length - a.length)) {
    const edge = edges.find(({ text, place }) => place !== 'above' && text.length < 1000 && text.includes(form));
    if (!edge) continue;
    const start = edge.line.start + edge.line.text.indexOf(form);
    const spans = [{ start, end: start + form.length }];
    const others = candidates.filter(({ value }) => value !== form);
    return { value: form, spans, rule: first.rule, confidence: first.confidence, candidates: [first, ...others] };
  }
  return found;
}
