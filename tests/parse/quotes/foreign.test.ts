import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/parse/quotes/index.ts';

const quotesIn = (language: string, ...texts: string[]) =>
  findQuotes(
    texts.map((text) => ({ text, spans: [], heading: false })),
    { id: 'a', authors: [], headings: [], language },
  );
const saidBy = (language: string, ...texts: string[]) =>
  quotesIn(language, ...texts).map(({ speaker }) => speaker?.name ?? null);

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
    ['de', '„Wir fahren“, sagte die Leiterin des Hafens, Quirina Tolle.', ['Quirina Tolle']],
    ['de', '„Wir fahren“, sagte Bürgermeister Oskar Kuhn der Norddeutschen Presse.', ['Oskar Kuhn']],
    ['de', 'Die Fraktion kündigte eine Klage an. „Wir fahren“, teilte sie mit.', ['Die Fraktion']],
    ['fr', 'Une source portuaire reconnaît un retard. « Tant pis », soupire-t-elle.', ['Une source portuaire']],
    ['fr', 'Son directeur, Yvain Garnier, a parlé de « gâchis ».', ['Yvain Garnier']],
    ['es', 'Elena Ruiz habló claro. «Nadie se queda sin barco», prometió.', ['Elena Ruiz']],
    ['es', '«No», añadió De la Ría. Carmen de la Ría es alcaldesa.', ['Carmen de la Ría']],
    ['pt', '“Saímos”, disse à agência Norlusa o presidente da junta, Quintino Ruas.', ['Quintino Ruas']],
    ['pt', 'O ministro da Pesca, Paulo Garneiro, afirmou: “Ainda bem.”', ['Paulo Garneiro']],
  ])('%s: %s', (language, text, expected) => {
    expect(saidBy(language, text)).toEqual(expected);
  });

  it('gives the verb that says what was done, behind its auxiliary', () => {
    expect(quotesIn('fr', '« Oui », a-t-elle ensuite ajouté.')[0]?.cue).toBe('ajouté');
    expect(quotesIn('fr', '« Oui », affirme-t-elle.')[0]?.cue).toBe('affirme-t-elle');
  });

  it.each([
    ['fr', '« Oui », a ajouté M. Garnier.'],
    ['de', '„Ja“, sagte Herr Kuhn.'],
    ['es', '«Sí», dijo la alcaldesa. «Sí», dijo don Ramón.'],
  ])('%s, a courtesy is no role: %s', (language, text) => {
    expect(quotesIn(language, text).at(-1)?.speaker?.role ?? null).toBeNull();
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
    ['de', 'Am Zaun hängt ein Laken mit der Aufschrift „Wir fahren nicht mit“.'],
    ['es', 'En el muelle hay un cartel de «Prohibido pescar aquí».'],
    ['de', 'Die Fähre fuhr am Morgen ab, und niemand sah sie.'],
  ])('%s, not speech: %s', (language, text) => {
    expect(saidBy(language, text)).toEqual([]);
  });

  it.each([
    ['de', '„Das Boot ist voll“, hieß es.'],
    ['fr', '« Le bateau est plein », nota-t-on au port.'],
    ['es', '«Nadie se queda sin barco», prometió.'],
    ['fr', 'Emma Roux est partie. « Tant pis », dit-il.'],
    ['it', '“Partiamo domani”, ha detto Lena Corti.'],
    ['nl', '“We vertrekken morgen”, zei Lena Kuiper.'],
  ])('%s, nobody is guessed: %s', (language, text) => {
    expect(saidBy(language, text)).toEqual([null]);
  });
});
