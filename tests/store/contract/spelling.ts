import { describe, expect, it } from 'vitest';
import { askedWords } from '../../../src/query/correct.ts';
import { article } from '../../factory.ts';
import { fill, type Open, stocked, typed, withStore } from './stock.ts';

const ARTICLES = [
  article({
    id: 'ferry',
    title: 'A larger ferry for Skerrow',
    body: 'The harbour trust negotiated. The merry terriers barked; Łódź and Ελλάδα, Москва. “Nobody was stranded.”',
    language: 'en',
    authors: ['Ailsa Brand'],
    quotes: [{ text: 'Nobody was stranded', speaker: { name: 'Morag Tennant' } }],
  }),
  article({ id: 'ferry-too', title: 'The ferry', body: 'Merrily, the ferry sails to the harbour.', language: 'en' }),
];

const NEAREST: [string, string][] = [
  ['fery', 'ferry'],
  ['frery', 'ferry'],
  ['ferrry', 'ferry'],
  ['derry', 'ferry'],
  ['FÉRY', 'ferry'],
  ['harbuor trsut', 'harbour trust'],
  ['"harbuor trust"', 'harbour'],
  ['harbuorr', 'harbour'],
  ['lodx', 'lodz'],
  ['ελλδα', 'ελλαδα'],
  ['масква', 'москва'],
  ['title:fery', 'ferry'],
  ['author:ailsy', 'ailsa'],
  ['quote:strandd', 'stranded'],
  ['NEAR(fery harbor)', 'ferry harbour'],
  ['ferry (trsut OR -fery)', 'trust'],

  ['ferry', ''],
  ['harbour trust', ''],
  ['-fery', ''],
  ['fery*', ''],
  ['xq', ''],
  ['zzzzzz', ''],
  ['z'.repeat(50_000), ''],
  ['hrbrrx', ''],
  ['fexyz', ''],
  // It is in articles, but not in this field.
  ['title:harbuor', ''],
  ['author:morag', ''],
  ['', ''],
];

export function spellingContract(open: Open): void {
  describe('the nearest words', () => {
    const held = stocked(open, ARTICLES);
    const nearest = async (text: string, stem?: boolean) => {
      const found = await held.store.nearest(askedWords(typed(text)), stem);
      return found.map(({ word }) => word).join(' ');
    };

    it.each(NEAREST)('to those of %.20s are "%s"', async (text, words) => {
      expect(await nearest(text)).toBe(words);
    });

    it('are not asked for where a stem is there', async () => {
      expect(await nearest('negotiates')).toBe('negotiated');
      expect(await nearest('negotiates', true)).toBe('');
    });

    it('leave a rare word alone, but for one that is a hundred times as frequent', () =>
      withStore(open, async (store) => {
        const often = (word: string, times: number) =>
          Array.from({ length: times }, (_, n) => article({ id: `${word}${n}`, body: `${word}.` }));
        await fill(store, [...often('harbour', 100), ...often('harbuor', 1), ...often('skerrow', 99)]);
        await fill(store, [...often('skerow', 1), ...often('lima', 120), ...often('lime', 1)]);
        const found = await store.nearest(askedWords(typed('harbuor skerow lime')));
        expect(found).toEqual([{ asked: { word: 'harbuor', field: null }, word: 'harbour' }]);
      }));

    it('are none that no article has any more', () =>
      withStore(open, async (store) => {
        await fill(store, ARTICLES);
        await store.remove(['ferry.txt', 'ferry-too.txt']);
        expect(await store.nearest(askedWords(typed('fery')))).toEqual([]);
      }));
  });
}
