import type { Article } from '../../article.ts';
import { changedPairs, paragraphsOf } from '../../store/versions/paragraphs.ts';
import { type Html, html } from '../html.ts';
import { dayInWords, instantInWords } from '../times.ts';
import { languageInWords, WORDS } from '../words.ts';
import { asTyped, come, gone, reworded } from './wording.ts';

// Two articles as one text: what only the first has is struck out, what only the second has is underlined.

/** More changes than these are a story written anew. */
const MOST = 300;

export function changes(before: Article, after: Article): Html {
  const fields = changedFields(before, after);
  const { same, fields: title } = WORDS.article.changes;
  const body = changedBody(paragraphsOf(before.body), paragraphsOf(after.body));
  return html`${
    fields.length > 0 &&
    html`<section><h2 class="unseen">${title}</h2>
<dl class="facts changed">${fields.map(([name, told]) => html`<div><dt>${name}</dt> <dd>${told}</dd></div>`)}</dl></section>`
  }
<div class="story changed">
${body.length > 0 ? body : html`<p class="same">${same}</p>`}
</div>`;
}

/** What is told otherwise beside the body: a headline word by word, all else whole. */
function changedFields(before: Article, after: Article): [name: string, told: Html][] {
  const { names } = WORDS.parsed;
  return Object.entries(TOLD).flatMap(([field, told]): [string, Html][] => {
    const [was, is] = [told(before) ?? '', told(after) ?? ''];
    if (asTyped(was) === asTyped(is)) return [];
    const both = was !== '' && is !== '';
    const inWords = both && SENTENCES.includes(field);
    return [[names[field] ?? field, inWords ? reworded(was, is) : html`${gone(was)}${both && ' → '}${come(is)}`]];
  });
}

const SENTENCES = ['title', 'subtitle'];

/** The members of a record beside its body and quotes, as words. */
const TOLD: Record<string, (article: Article) => string | null> = {
  title: ({ title }) => title,
  subtitle: ({ subtitle }) => subtitle,
  authors: ({ authors }) => authors.join(', '),
  agency: ({ agency }) => agency,
  outlet: ({ outlet }) => outlet,
  date: ({ date }) => date && dayInWords(date),
  publishedAt: ({ publishedAt }) => publishedAt && instantInWords(publishedAt),
  updatedAt: ({ updatedAt }) => updatedAt && instantInWords(updatedAt),
  dateline: ({ dateline }) => dateline?.text ?? null,
  language: ({ language }) => language && languageInWords(language),
};

/** A paragraph as it was and as it is; of one that went or came, the other is empty. */
interface Step {
  was: string;
  is: string;
}

function changedBody(before: string[], after: string[]): Html[] {
  const steps = stepsOf(before, after);
  const changed = steps.filter(isChanged);
  if (changed.length === 0) return [];
  const end = changed.length > MOST ? steps.indexOf(changed[MOST]!) : steps.length;
  const told = steps.slice(0, end).flatMap((step, at) => {
    if (isChanged(step)) return [rewritten(step)];
    if (!isAside(steps, at)) return [html`<p>${step.is}</p>\n`];
    if (isAside(steps, at - 1)) return [];
    const beyond = steps.findIndex((_, after) => after > at && !isAside(steps, after));
    const number = (beyond < 0 ? steps.length : beyond) - at;
    return [html`<p class="same">${WORDS.article.changes.alike(number)}</p>\n`];
  });
  return changed.length > MOST
    ? [...told, html`<p class="same">${WORDS.article.changes.more(changed.length - MOST)}</p>`]
    : told;
}

function isChanged(step: Step | undefined): boolean {
  return step !== undefined && asTyped(step.was) !== asTyped(step.is);
}

/** What is the same, and stands beside nothing that is not, is only counted. */
function isAside(steps: Step[], at: number): boolean {
  return at >= 0 && at < steps.length && !steps.slice(Math.max(0, at - 1), at + 2).some(isChanged);
}

function rewritten({ was, is }: Step): Html {
  return html`<p>${was === '' ? come(is) : is === '' ? gone(was) : reworded(was, is)}</p>
`;
}

/** Every paragraph, in the order of the second; what stayed as it was stands between what did not. */
function stepsOf(before: string[], after: string[]): Step[] {
  const steps: Step[] = [];
  let [a, b] = [0, 0];
  const stay = (from: number, to: number) => {
    for (; a < from && b < to; a++, b++) steps.push({ was: before[a]!, is: after[b]! });
  };
  for (const { before: was, after: is } of changedPairs(before.map(asTyped), after.map(asTyped))) {
    stay(was ?? before.length, is ?? after.length);
    steps.push({ was: was === null ? '' : before[was]!, is: is === null ? '' : after[is]! });
    if (was !== null) a = was + 1;
    if (is !== null) b = is + 1;
  }
  stay(before.length, after.length);
  return steps;
}
