import { z } from 'zod';
import { type LedgerEntry, OUTCOMES } from '../article.ts';
import { PAGING } from '../http/answering/lists.ts';
import { oneOf } from '../http/asking/parameters.ts';
import type { Services } from '../http/services.ts';
import type { Ledger, Summary } from '../store/store.ts';
import { addressOfArticle } from './addresses.ts';
import type { Sheet } from './frame.ts';
import { type Html, html } from './html.ts';
import { loading } from './loading.ts';
import { type Query, readAddress } from './view.ts';
import { count, WORDS } from './words.ts';

const DeskParameters = z.strictObject({ outcome: oneOf(OUTCOMES).optional(), cursor: PAGING.cursor });

const LIMIT = 50;

/** What was loaded, how far the fields are filled, and what became of each file: what was rejected, unless asked otherwise. */
export async function deskPage({ store, progress }: Services, query: Query): Promise<Sheet> {
  const { given } = readAddress(DeskParameters, query);
  const outcome = given.outcome ?? 'rejected';
  const read = () => store.ledger({ outcome: [outcome], cursor: given.cursor, limit: LIMIT });
  // A cursor that is wrong is refused before anything is sent.
  const first = given.cursor === undefined ? null : await read();
  const { title } = WORDS.desk;
  const now = progress();
  const main = html`<div class="desk">
<h1>${title}</h1>
${now.running && loading(now, WORDS.loading.some)}
</div>`;
  const rest = [
    async () => html`<div class="desk">${coverage(await store.summary({}))}</div>
`,
    async () => became(first ?? (await read()), outcome),
  ];
  return { title, body: { layout: 'column', main, rest } };
}

function became(ledger: Ledger, outcome: string): Html {
  return html`<div class="desk">
${outcomes(ledger, outcome)}
${ledger.page.data.length > 0 ? files(ledger.page.data) : html`<p class="small">${WORDS.desk.none}</p>`}
${ledger.page.next !== null && html`<nav class="pages" aria-label="${WORDS.front.pages}"><a rel="next" href="/desk?${new URLSearchParams({ outcome, cursor: ledger.page.next }).toString()}">${WORDS.front.next} →</a></nav>`}
</div>
`;
}

/** In how many of the articles each field is there, as bars. */
function coverage({ articles, quotes, fields }: Summary): Html {
  const words = WORDS.desk;
  const rows = Object.entries(fields).map(([name, number]) => {
    const share = articles === 0 ? 0 : Math.round((number / articles) * 100);
    const address = `/?${new URLSearchParams({ has: `-${name}` }).toString()}`;
    return html`<tr><th scope="row">${words.fields[name] ?? name}</th><td class="drawn"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/><rect class="part" width="${share}" height="6"/></svg></td><td class="number">${share}\u00a0%</td><td class="number">${number < articles && html`<a href="${address}">${words.without(articles - number)}</a>`}</td></tr>
`;
  });
  return html`<section><h2>${words.coverage}</h2>
<p class="small">${WORDS.front.found(articles)}, ${WORDS.front.quotes(quotes)}</p>
<table class="coverage"><tbody>${rows}</tbody></table></section>`;
}

function outcomes({ counts }: Ledger, chosen: string): Html {
  const { files: title, outcomes: words } = WORDS.desk;
  return html`<section><h2>${title}</h2>
<p class="tabs">${OUTCOMES.map((outcome) => {
    const text = `${words[outcome]} ${count(counts[outcome])}`;
    return outcome === chosen ? html`<strong>${text}</strong> ` : html`<a href="/desk?outcome=${outcome}">${text}</a> `;
  })}</p></section>`;
}

/** Of files that all are well, there is nothing to say why. */
function files(entries: LedgerEntry[]): Html {
  const { file, reason } = WORDS.desk;
  const told = entries.some((entry) => entry.reason !== null);
  return html`<table class="files">
<thead><tr><th scope="col">${file}</th>${told && html`<th scope="col">${reason}</th>`}</tr></thead>
<tbody>${entries.map(({ file: path, record, reason: why, articleId }) => {
    const name = [path, record].filter((part) => part !== null).join(', ');
    return html`<tr><th scope="row">${articleId === null ? name : html`<a href="${addressOfArticle(articleId)}">${name}</a>`}</th>${told && html`<td>${why}</td>`}</tr>
`;
  })}</tbody></table>`;
}
