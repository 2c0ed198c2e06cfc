import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/parse/quotes/index.ts';

const saidBy = (language: string, ...texts: string[]) =>
  findQuotes(
    texts.map((text) => ({ text, spans: [], heading: false })),
    { id: 'a', authors: [], headings: [], language },
  ).map(({ speaker }) => speaker?.name ?? null);

describe('languages other than English', () => {
  it.each([
    ['de', '„Wir fahren“, sagte Lena Kroll am Montag. „Bald.“', ['Lena Kroll', 'Lena Kroll']],
    ['de', 'Der Sprecher des Hafens, Jan Kuhn, erklärte: „Gut so.“', ['Jan Kuhn']],
    ['de', '»Nein«, sagte ein Anwohner, der nicht genannt werden wollte.', ['ein Anwohner']],
    ['de', 'Laut Polizei war es „ein tragischer Unfall“.', ['Polizei']],
    ['fr', '« Nous partons », a déclaré la maire de Brélan, Emma Roux, lundi.', ['Emma Roux']],
    ['fr', 'Le ministre de la Mer, Paul Garnier, a affirmé : « Tant mieux. »', ['Paul Garnier']],
    ['fr', '« C’est trop tard », regrette Jeanne Morel. « Tant pis. »', ['Jeanne Morel', 'Jeanne Morel']],
    ['fr', 'Selon la préfecture, la situation est « sous contrôle ».', ['la préfecture']],
    ['es', '“Salimos mañana”, dijo la alcaldesa de Brelán, Elena Ruiz.', ['Elena Ruiz']],
    ['es', '“Nadie nos escucha”, lamentó Juana Morel, pescadora.', ['Juana Morel']],
    ['es', 'Según la policía, fue “un accidente”.', ['la policía']],
    ['pt', '“Saímos amanhã”, disse a prefeita de Brelão, Helena Ruas.', ['Helena Ruas']],
    ['pt', 'O ministro da Pesca, Paulo Garneiro, afirmou: “Ainda bem.”', ['Paulo Garneiro']],
  ])('%s: %s', (language, text, expected) => {
    expect(saidBy(language, text)).toEqual(expected);
  });

  it('resolves a pronoun by gender', () => {
    expect(saidBy('fr', '« Oui », a dit Emma Roux.', 'Paul Garnier est parti.', '« Non », a-t-elle ajouté.')).toEqual([
      'Emma Roux',
      'Emma Roux',
    ]);
  });

  it.each([
    ['de', 'Die sogenannte „Geisterflotte“ liegt seit Jahren im Hafen.'],
    ['fr', 'La « flotte fantôme » est au port depuis des années.'],
    ['es', 'La llamada “flota fantasma” está en el puerto.'],
    ['pt', 'A chamada “frota fantasma” está no porto.'],
    ['de', 'Die Fähre fuhr am Morgen ab, und niemand sah sie.'],
  ])('%s, not speech: %s', (language, text) => {
    expect(saidBy(language, text)).toEqual([]);
  });

  it.each([
    ['de', '„Das Boot ist voll“, hieß es.'],
    ['fr', '« Le bateau est plein », nota-t-on au port.'],
    ['it', '“Partiamo domani”, ha detto Lena Corti.'],
    ['nl', '“We vertrekken morgen”, zei Lena Kuiper.'],
  ])('%s, nobody is guessed: %s', (language, text) => {
    expect(saidBy(language, text)).toEqual([null]);
  });
});
