import type { QueryEcho } from '../../http/asking/searching.ts';
import { type Html, html } from '../html.ts';
import { addressOf, type View } from '../view.ts';
import { WORDS } from '../words.ts';

/** How a search was read, where that is not what was typed; and what may have been meant. */
export function telling(view: View, { parsed, warnings, didYouMean }: QueryEcho): Html | false {
  const { label, readAs, didYouMean: meant, nearest } = WORDS.reading;
  return (
    (warnings.length > 0 || didYouMean !== null) &&
    html`<aside class="telling" aria-label="${label}">
${didYouMean !== null && html`<p class="meant">${meant} <a href="${addressOf(view, { q: [didYouMean] })}">${didYouMean}</a>? <small>${nearest}</small></p>`}
${
  warnings.length > 0 &&
  html`<ul>${warnings.map(({ text, position }) => html`<li>${text} <small>(${WORDS.reading.at(position)})</small></li>`)}</ul>
${parsed !== '' && html`<p>${readAs} <code>${parsed}</code></p>`}`
}
</aside>`
  );
}
