import type { Article, Quote } from '../../article.ts';
import { pageOf } from '../../http/formats/identity.ts';
import { addressOfName, anchorOf } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { DOT, WORDS } from '../words.ts';

// The body as it was written, its quotations marked, and beside each in the margin who says it.

interface Paragraph {
  text: string;
  /** In the body. */
  start: number;
  quotes: Quote[];
}

export function story(article: Article): Html {
  const { dateline } = article;
  return html`<div class="story"${article.language !== null && html` lang="${article.language}"`}>
${paragraphsOf(article).map((paragraph, at) => {
  const opening = at === 0 && dateline !== null && html`<span class="dateline">${dateline.text} —</span> `;
  return html`<div class="paragraph">
${notes(article, paragraph.quotes)}
<p>${opening}${marked(paragraph)}</p>
</div>
`;
})}
</div>`;
}

function paragraphsOf({ body, quotes }: Article): Paragraph[] {
  let at = 0;
  const paragraphs = body.split('\n\n').map((text) => {
    const start = at;
    at += text.length + 2;
    return { text, start, quotes: quotes.filter((quote) => isWithin(quote, start, start + text.length)) };
  });
  return paragraphs.filter(({ text }) => text.trim() !== '');
}

function isWithin({ start, end }: Quote, from: number, to: number): boolean {
  return start >= from && end <= to && end > start;
}

/** The paragraph's text in order, each quotation a link to its note. */
function marked({ text, start, quotes }: Paragraph): Html[] {
  const pieces: Html[] = [];
  let at = 0;
  for (const quote of quotes.toSorted((one, other) => one.start - other.start)) {
    const [from, to] = [quote.start - start, quote.end - start];
    if (from < at) continue;
    const note = anchorOf(firstOfTurn(quote, quotes).id, 'note');
    pieces.push(
      html`${text.slice(at, from)}<a class="said" id="${anchorOf(quote.id)}" href="#${note}" title="${inWords(quote)}">${text.slice(from, to)}</a>`,
    );
    at = to;
  }
  return [...pieces, html`${text.slice(at)}`];
}

/** The parts of one turn of speech within a paragraph share a note. */
function firstOfTurn({ utterance }: Quote, quotes: Quote[]): Quote {
  return quotes.find((quote) => quote.utterance === utterance)!;
}

// "Ida Holm, its chair: said, 97 % sure"
function inWords({ speaker, cue, confidence }: Quote): string {
  const { unnamed, sure } = WORDS.article.note;
  const who = speaker ? [speaker.name, speaker.role].filter(Boolean).join(', ') : unnamed;
  return `${who}: ${[cue, sure(confidence)].filter(Boolean).join(', ')}`;
}

function notes(article: Article, quotes: Quote[]): Html | false {
  const turns = quotes.filter((quote) => firstOfTurn(quote, quotes) === quote);
  return turns.length > 0 && html`<div class="notes">${turns.map((quote) => note(article, quote))}</div>`;
}

function note(article: Article, quote: Quote): Html {
  const { speaker, cue, confidence, kind, occurrences, id } = quote;
  const { unnamed, sure, fragment, link, original, copies } = WORDS.article.note;
  const how = [cue, kind === 'fragment' && fragment, sure(confidence), occurrences > 1 && copies(occurrences)];
  const page = pageOf(article)?.split('#', 1)[0];
  return html`<div class="note" id="${anchorOf(id, 'note')}" role="note">
<p class="who">${speaker ? html`<a href="${addressOfName('speakers', speaker.id)}">${speaker.name}</a>` : html`<span class="absent">${unnamed}</span>`}</p>
${speaker?.role && html`<p>${speaker.role}</p>`}
<p class="how">${how.filter(Boolean).join(DOT)}</p>
<p class="how links"><a href="#${anchorOf(id)}">${link}</a>${page && html` <a href="${page}${quote.textFragment}">${original}</a>`}</p>
</div>`;
}
