import type { Story } from './story.ts';
import { between, capital, chanceOf, headline, phrase, sentence, word } from './words.ts';

// The forms in which a story comes: a text dump of its page, the page, and a line of records.

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A minute of the place's clock as its page prints it: "February 15, 2024 5:30 am" */
function printed(minute: number): string {
  const time = new Date(minute * 60_000);
  const [hour, minutes] = [time.getUTCHours(), String(time.getUTCMinutes()).padStart(2, '0')];
  const clock = `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'am' : 'pm'}`;
  return `${MONTHS[time.getUTCMonth()]} ${time.getUTCDate()}, ${time.getUTCFullYear()} ${clock}`;
}

function byline({ authors, agency }: Story): string {
  return `By ${authors.join(' And ')}${agency ? `, ${agency.name}` : ''}`;
}

function dateline({ place, agency }: Story): string {
  return `${place.city.toUpperCase()}, ${place.country} ${agency ? `(${agency.short}) ` : ''}— `;
}

function body(story: Story): string[] {
  return story.paragraphs.map((text, at) => (at === 0 ? dateline(story) + text : text));
}

/** All of a page's words, one under the other, as a scraper leaves them: the story, and then the teasers of others. */
export function dump(story: Story): string {
  const chance = chanceOf(0, story.number, 'page');
  const day = new Date(story.at * 60_000).toISOString().slice(0, 10);
  const teasers = Array.from({ length: between(chance, 6, 14) }, () => {
    const title = headline(chance);
    return [
      `${title}\n${title}`,
      `${sentence(chance)} ${capital(phrase(chance, 12))}...`,
      `${between(chance, 2, 23)}h ago`,
    ];
  });
  return [
    ` date ${day} ${story.title}`,
    byline(story),
    `Posted ${printed(story.at)}.`,
    ...(story.updated ? [`Last Updated ${printed(story.updated)}.`] : []),
    ...body(story),
    ...(story.agency ? [`${story.authors.at(-1)}, ${story.agency.name}`] : []),
    'Top Stories',
    ...teasers.flat(),
    'More Stories',
    `© ${day.slice(0, 4)} ${story.outlet}. All rights reserved.`,
  ].join('\n\n');
}

export function page(story: Story): string {
  const chance = chanceOf(0, story.number, 'page');
  const menu = Array.from({ length: 30 }, () => `<li><a href="/${word(chance)}">${capital(word(chance))}</a></li>`);
  const more = Array.from({ length: 8 }, () => `<li><a href="/${word(chance)}.html">${headline(chance)}</a></li>`);
  const told = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: new Date(story.at * 60_000).toISOString(),
    author: story.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: story.outlet },
  };
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${story.title} | ${story.outlet}</title>`,
    `<script type="application/ld+json">${JSON.stringify(told)}</script></head><body>`,
    `<nav><ul>${menu.join('')}</ul></nav><article><h1>${story.title}</h1><p class="byline">${byline(story)}</p>`,
    ...body(story).map((text) => `<p>${text}</p>`),
    `</article><aside><h2>More Stories</h2><ul>${more.join('')}</ul></aside>`,
    `<footer><p>© ${story.outlet}. All rights reserved.</p></footer></body></html>`,
  ].join('\n');
}

export function record(story: Story): string {
  return JSON.stringify({
    id: `story-${story.number}`,
    url: `https://news.example/${story.number}`,
    title: story.title,
    authors: story.authors,
    published: new Date(story.at * 60_000).toISOString(),
    outlet: story.outlet,
    body: body(story).join('\n\n'),
  });
}
