import { describe, expect, it } from 'vitest';
import type { ArticleFilter } from '../../../src/store/store.ts';
import { article, dateline } from '../../factory.ts';
import { choice, ids, list, type Open, stocked } from './stock.ts';

const ARTICLES = [
  article({
    id: 'seoul',
    date: '2024-02-15',
    publishedAt: '2024-02-15T05:30:00-05:00',
    updatedAt: '2024-02-16T05:42:00-05:00',
    authors: ['Kim Tong-hyung', 'Jiwon Song'],
    agency: 'The Associated Press',
    dateline: dateline({ city: 'Seoul', region: 'South Korea', country: 'KR', agency: 'AP' }),
    outlet: 'CityNews',
    language: 'en',
    quotes: [{ speaker: { id: 'lim-soosuk', name: 'Lim Soosuk' } }, { speaker: null }],
  }),
  article({
    id: 'oslo',
    date: '2024-02-16',
    timeZone: { name: 'Europe/Oslo', from: 'text' },
    authors: ['José Núñez'],
    agency: 'Reuters',
    dateline: dateline({ city: 'Oslo', country: 'NO', others: ['Bergen'] }),
    outlet: 'The Harbour Post',
    subtitle: 'A standfirst',
    language: 'en',
  }),
  article({
    id: 'quito',
    date: '2024-02-17',
    publishedAt: '2024-02-17T23:30:00-05:00',
    authors: ['Jose Nunez', 'Kim Tong-hyung'],
    language: 'es',
    source: { format: 'json' },
    quotes: [
      { speaker: { id: 'lim-soosuk', name: 'LIM SOOSUK' } },
      { speaker: { name: 'A port official', kind: 'role' } },
    ],
  }),
  article({ id: 'bare', title: null, body: '' }),
];

const FILTERS: [ArticleFilter, string][] = [
  [{}, 'bare oslo quito seoul'],

  [{ author: choice('Jiwon Song') }, 'seoul'],
  [{ author: choice('jiwon SONG') }, 'seoul'],
  [{ author: choice('jiwon-song') }, 'seoul'],
  [{ author: choice('Jose Nunez') }, 'oslo quito'],
  [{ author: choice('jose\u0301 nu\u0301n\u0303ez') }, 'oslo quito'],
  [{ author: choice('Jiwon Song', 'José Núñez') }, 'oslo quito seoul'],
  [{ author: choice('-Kim Tong-hyung') }, 'bare oslo'],
  [{ author: choice('Kim Tong-hyung', '-Jiwon Song') }, 'quito'],
  [{ author: choice('-Jiwon Song', '-José Núñez') }, 'bare'],
  [{ author: choice() }, 'bare oslo quito seoul'],
  [{ author: choice('Jiwon') }, ''],
  [{ author: choice('Song') }, ''],
  [{ author: choice('Jiwon Song, José Núñez') }, ''],
  [{ author: choice('Jiwon%') }, ''],
  [{ author: choice("' or 1=1 --") }, ''],
  [{ author: choice('') }, ''],
  [{ author: choice('CityNews') }, ''],

  [{ agency: choice('the associated press') }, 'seoul'],
  [{ agency: choice('AP') }, 'seoul'],
  [{ agency: choice('-Reuters') }, 'bare quito seoul'],
  [{ agency: choice('Associated') }, ''],

  [{ place: choice('Seoul') }, 'seoul'],
  [{ place: choice('south korea') }, 'seoul'],
  [{ place: choice('bergen') }, 'oslo'],
  [{ place: choice('-Oslo') }, 'bare quito seoul'],
  [{ place: choice('Korea') }, ''],
  [{ place: choice('Quito') }, ''],

  [{ country: choice('KR') }, 'seoul'],
  [{ country: choice('no', 'kr') }, 'oslo seoul'],
  [{ country: choice('Norway') }, 'oslo'],
  [{ country: choice('-NO') }, 'bare quito seoul'],
  [{ country: choice('K') }, ''],

  [{ speaker: choice('Lim Soosuk') }, 'quito seoul'],
  [{ speaker: choice('lim-soosuk') }, 'quito seoul'],
  [{ speaker: choice('A port official') }, 'quito'],
  [{ speaker: choice('Lim Soosuk', '-A port official') }, 'seoul'],
  [{ speaker: choice('Lim') }, ''],
  [{ speaker: choice('Jiwon Song') }, ''],

  [{ outlet: choice('citynews') }, 'seoul'],
  [{ outlet: choice('the-harbour-post') }, 'oslo'],
  [{ outlet: choice('Harbour Post') }, ''],

  [{ language: choice('es') }, 'quito'],
  [{ language: choice('-en') }, 'bare quito'],
  [{ language: choice('e') }, ''],
  [{ sourceFormat: choice('json') }, 'quito'],
  [{ sourceFormat: choice('text') }, 'bare oslo seoul'],
  [{ sourceFormat: choice('html') }, ''],

  [{ has: ['quotes'] }, 'quito seoul'],
  [{ has: ['quotes', 'dateline'] }, 'seoul'],
  [{ has: ['authors'] }, 'oslo quito seoul'],
  [{ has: ['subtitle'] }, 'oslo'],
  [{ has: ['title', 'body'] }, 'oslo quito seoul'],
  [{ has: ['publishedAt', 'updatedAt'] }, 'seoul'],
  [{ has: [] }, 'bare oslo quito seoul'],
  [{ has: ['subtitle', 'quotes'] }, ''],
  [{ lacks: ['quotes'] }, 'bare oslo'],
  [{ lacks: ['quotes', 'subtitle'] }, 'bare'],
  [{ lacks: [] }, 'bare oslo quito seoul'],
  [{ has: ['quotes'], lacks: ['dateline'] }, 'quito'],
  [{ has: ['quotes'], lacks: ['quotes'] }, ''],

  [{ author: choice('Kim Tong-hyung'), language: choice('en'), has: ['quotes'], from: '2024-02-15' }, 'seoul'],
  [{ author: choice('Kim Tong-hyung'), agency: choice('Reuters') }, ''],
];

const DATES: [ArticleFilter, string][] = [
  // A day is compared with the day as it is printed: Quito's 17th is the 18th in UTC.
  [{ from: '2024-02-16' }, 'oslo quito'],
  [{ to: '2024-02-16' }, 'oslo seoul'],
  [{ from: '2024-02-17', to: '2024-02-17' }, 'quito'],
  [{ from: '2024-02-15', to: '2024-02-15' }, 'seoul'],
  [{ from: '2024-02-18' }, ''],
  [{ to: '2024-02-14' }, ''],
  [{ from: '2024-02-17', to: '2024-02-15' }, ''],
  // A time is compared with the instant, both ends included.
  [{ from: '2024-02-15T10:30:00Z', to: '2024-02-15T10:30:00Z' }, 'seoul'],
  [{ from: '2024-02-15T10:30:00.001Z', to: '2024-02-15T22:59:59Z' }, ''],
  [{ from: '2024-02-18T00:00:00Z' }, 'quito'],
  [{ from: '2024-02-18T04:30:01Z' }, ''],
  // Of an article that prints only a day nobody knows the time: it may be any of that day, there 23:00Z to 22:59:59.999Z.
  [{ from: '2024-02-16T12:00:00Z', to: '2024-02-16T12:00:01Z' }, 'oslo'],
  [{ from: '2024-02-15T23:00:00Z', to: '2024-02-15T23:00:00Z' }, 'oslo'],
  [{ from: '2024-02-16T22:59:59.999Z', to: '2024-02-16T23:30:00Z' }, 'oslo'],
  [{ from: '2024-02-15T20:00:00Z', to: '2024-02-15T22:59:59.999Z' }, ''],
  [{ from: '2024-02-16T23:00:00Z', to: '2024-02-17T02:00:00Z' }, ''],
  // A day and a time together.
  [{ from: '2024-02-16', to: '2024-02-17T00:00:00Z' }, 'oslo'],

  [{ dateField: 'updated', from: '2024-02-16', to: '2024-02-16' }, 'seoul'],
  [{ dateField: 'updated', from: '2024-02-16T10:42:00Z' }, 'seoul'],
  [{ dateField: 'updated', to: '2024-02-15' }, ''],
  [{ dateField: 'updated', from: '2024-02-16T10:42:01Z' }, ''],
  [{ dateField: 'published', from: '2024-02-17' }, 'quito'],
  [{ dateField: 'updated' }, 'bare oslo quito seoul'],
];

// The page says one day and the clock beside it another, years apart: each is compared with its own.
const STRAY = article({ id: 'stray', date: '2020-05-05', publishedAt: '2024-02-16T12:00:00Z' });
const STRAYED: [ArticleFilter, string][] = [
  [{ from: '2020-05-05', to: '2020-05-05' }, 'stray'],
  [{ to: '2024-02-15' }, 'seoul stray'],
  [{ from: '2024-02-16' }, 'oslo quito'],
  [{ from: '2024-02-16T12:00:00Z', to: '2024-02-16T12:00:00Z' }, 'oslo stray'],
  [{ to: '2020-12-31T00:00:00Z' }, ''],
];

export function filtersContract(open: Open): void {
  describe('filters', () => {
    const held = stocked(open, ARTICLES);
    const strayed = stocked(open, [...ARTICLES, STRAY]);

    it.each([...FILTERS, ...DATES])('%j finds "%s"', async (filter, expected) => {
      const page = await held.store.articles(list(filter));
      expect(ids(page).sort().join(' ')).toBe(expected);
      expect(page.total?.value).toBe(page.data.length);
    });

    it.each(STRAYED)('%j finds "%s", where day and time contradict each other', async (filter, expected) => {
      const page = await strayed.store.articles(list(filter));
      expect(ids(page).sort().join(' ')).toBe(expected);
      expect(page.total?.value).toBe(page.data.length);
    });
  });
}
