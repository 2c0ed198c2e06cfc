import { type Html, html } from '../html.ts';
import { addressOf, type View } from '../view.ts';
import { WORDS } from '../words.ts';
import type { Bar } from './periods.ts';

// In units of the drawing, which is stretched to the width there is.
const WIDTH = 1200;
const HEIGHT = 100;

/** The bars as a drawing; each is a link to the articles of its days. `all` is how many there are. */
export function timeline(view: View, bars: Bar[], all: string | null = null): Html {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return html`<p class="timeline">${WORDS.timeline.none}</p>\n`;
  const most = Math.max(...bars.map(({ articles }) => articles));
  const { label, hint, drag } = WORDS.timeline;
  return html`<figure class="timeline" aria-label="${label}">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="group" data-drawn aria-label="${label}">
${bars.map((bar, at) => bar.articles > 0 && drawn(view, bar, { at, of: bars.length, most }))}
</svg>
<figcaption><span>${first.words}</span> ${all !== null && html`<strong>${all}</strong>`} <span class="hint">${hint} <span class="drag">${drag}</span></span> <span>${last.words}</span></figcaption>
</figure>`;
}

/** The whole height can be hit, however low the bar. The two dates beside the list do the same by keyboard. */
function drawn(view: View, bar: Bar, { at, of, most }: { at: number; of: number; most: number }): Html {
  const step = WIDTH / of;
  const height = Math.max(4, Math.round((bar.articles / most) * HEIGHT));
  const [x, width] = [(at * step).toFixed(1), (step * 0.86).toFixed(1)];
  const words = WORDS.timeline.bar(bar.words, bar.articles);
  const address = addressOf(view, { from: [bar.from], to: [bar.to] });
  return html`<a href="${address}" tabindex="-1" aria-label="${words}"><title>${words}</title><rect class="reach" x="${x}" width="${step.toFixed(1)}" height="${HEIGHT}"/><rect class="bar" x="${x}" y="${HEIGHT - height}" width="${width}" height="${height}"/></a>
`;
}
