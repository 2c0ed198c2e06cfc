import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/parse/quotes/index.ts';

const quotesIn = (...texts: string[]) =>
  findQuotes(
    texts.map((text) => ({ text, spans: [], heading: false })),
    { id: 'a', authors: [], headings: [], language: 'de' },
  );
const saidBy = (...texts: string[]) => quotesIn(...texts).map(({ speaker }) => speaker?.name ?? null);

describe('German', () => {
  it.each([
    [
      'the verb second, its subject behind it',
      'Am Montag sagte Hafenmeisterin Edda Tolle: „Wir fahren.“',
      'Edda Tolle',
    ],
    ['behind an adverb', 'Weiter erklärte der Kapitän: „Wir fahren noch heute.“', 'der Kapitän'],
    [
      'behind what a preposition governs',
      'In einem Gespräch mit dem Sender meinte die Reederin: „Nie.“',
      'die Reederin',
    ],
    ['behind an adjective that governs', 'Passend zum Wetter warnte die Lotsin: „Es wird glatt.“', 'die Lotsin'],
    [
      'a place within the phrase',
      'Ein Sprecher der Werft in Ulm sagte: „Wir bauen weiter.“',
      'Ein Sprecher der Werft in Ulm',
    ],
    ['an auxiliary', 'Der Reeder hat am Montag gesagt: „Wir bauen weiter.“', 'Der Reeder'],
    ['an auxiliary behind another', 'Der Reeder soll gesagt haben: „Wir bauen weiter.“', 'Der Reeder'],
    [
      'a clause with its verb last',
      'Es sei „reine Vorsicht“, wie die Lotsin am Montag in Kiel erklärte.',
      'die Lotsin',
    ],
    [
      'who is told of by the first clause',
      'Wie die Lotsin sagte, sieht der Reeder darin „kein Hindernis“.',
      'die Lotsin',
    ],
    ['a relative clause', 'Gefragt wurde die Lotsin, die sagte: „Es wird glatt.“', 'die Lotsin'],
    ['an apposition', 'Jan Roder, der Reeder der Fähre, sagte: „Wir bauen weiter.“', 'Jan Roder'],
    ['two appositions', 'Jan Roder, Reeder in Ulm, der die Fähre besitzt, sagte dazu: „Nein, niemals.“', 'Jan Roder'],
    [
      'an apposition without its comma',
      'Jan Roder, ein Reeder aus Ulm erklärte, das sei „reine Vorsicht“.',
      'Jan Roder',
    ],
    ['a party in brackets', 'Ministerin Gitta Aldag (SPZ) sagte am Samstag: „Wir bauen weiter.“', 'Gitta Aldag'],
    ['a focusing word', 'Auch der Reeder sprach von einer „verpassten Gelegenheit“.', 'der Reeder'],
    ['one subject for two verbs', 'Die Lotsin lachte und sagte: „Es wird glatt.“', 'Die Lotsin'],
    ['a thing before the verb', 'Die Lage stellte der Minister so dar: „Es wird glatt.“', 'der Minister'],
    ['a separable verb', '„Es wird glatt“, fügte die Lotsin später hinzu.', 'die Lotsin'],
    ['a verb that is none of saying', '„Es wird glatt“, strich Reeder Jan Roder heraus.', 'Jan Roder'],
    ['so', 'Das Eis sei „dünn wie Papier“, so die Lotsin.', 'die Lotsin'],
    ['laut', 'Laut Lotsin Edda Tolle ist das Eis „dünn wie Papier“.', 'Edda Tolle'],
    ['zufolge', 'Der Polizei zufolge war das Eis „dünn wie Papier“.', 'Der Polizei'],
    ['nach Angaben', 'Nach Angaben der Lotsin war das Eis „dünn wie Papier“.', 'der Lotsin'],
    ['nach Angaben von', 'Nach Angaben von Jan Roder war das Eis „dünn wie Papier“.', 'Jan Roder'],
    ['laut, at once before', 'Das Eis bleibt laut Jan Roder „auch morgen dünn“.', 'Jan Roder'],
    ['für', 'Für Jan Roder ist das Eis „dünn wie Papier“.', 'Jan Roder'],
    ['who is quoted by somebody else', '„Es wird glatt“, zitiert das Blatt Lotsin Edda Tolle.', 'Edda Tolle'],
    ['the passive of quoting', 'Die Lotsin wird mit den Worten zitiert: „Es wird glatt.“', 'Die Lotsin'],
    ['the passive with an agent', 'Das Eis wurde von der Lotsin als „dünn wie Papier“ bezeichnet.', 'der Lotsin'],
    ['a label', 'Lotsin Edda Tolle: „Es wird glatt.“', 'Edda Tolle'],
    ['a label with a word', 'Reeder Jan Roder wörtlich: „Wir bauen weiter.“', 'Jan Roder'],
    [
      'whoever does something before a colon',
      'Reeder Jan Roder zeigte sich zufrieden: „Wir bauen weiter.“',
      'Jan Roder',
    ],
    ['a paper', '„Wir bauen weiter“, heißt es in einer Mitteilung der Werft.', 'einer Mitteilung der Werft'],
    ['a paper named in marks', '„Sie baut weiter“, schrieb „Die Boje“ in einem Bericht.', 'Die Boje'],
    ['a charge', 'Die Lotsin warf dem Reeder „Geiz“ vor.', 'Die Lotsin'],
    ['a title and a surname', 'Hafenminister Tolle sagte: „Wir bauen weiter.“', 'Tolle'],
    ['a long attribute', '„Es wird glatt“, sagte die in Ulm geborene Lotsin.', 'die in Ulm geborene Lotsin'],
  ])('finds %s', (_, text, expected) => {
    expect(saidBy(text)).toEqual([expected]);
  });

  it.each([
    ['he', ['Reeder Jan Roder kam spät.', '„Wir bauen weiter“, sagte er.'], ['Jan Roder']],
    ['she', ['Lotsin Edda Tolle warnte vor dem Eis.', 'Sie sagte: „Es wird glatt.“'], ['Edda Tolle']],
    [
      'who has no name',
      ['Ein 40-jähriger Fischer fiel ins Wasser. Er sagte: „Es war kalt.“'],
      ['Ein 40-jähriger Fischer'],
    ],
    ['the latter', ['Jan Roder traf die Lotsin. „Es wird glatt“, so letztere.'], ['die Lotsin']],
  ])('resolves a pronoun: %s', (_, texts, expected) => {
    expect(saidBy(...texts)).toEqual(expected);
  });

  it('goes on with reported speech, which has no cue of its own', () => {
    const text = 'Das Eis sei dünn, sagte Lotsin Edda Tolle. Es könne „jederzeit brechen“.';
    expect(saidBy(text)).toEqual(['Edda Tolle']);
  });

  it('goes on after somebody was reported', () => {
    expect(saidBy('Das Eis sei dünn, sagte Lotsin Edda Tolle. „Es wird glatt.“')).toEqual(['Edda Tolle']);
  });

  it('ends no sentence with an ordinal', () => {
    expect(saidBy('Am 3. Mai sagte Edda Tolle: „Es wird glatt.“')).toEqual(['Edda Tolle']);
  });

  it.each([
    ['a paper', 'Das berichtet die Zeitung „Die Boje“ in ihrer Ausgabe.'],
    ['a paper to which somebody spoke', 'Die Lotsin sagte der „Neuen Boje“, das Eis sei dünn.'],
    ['a paper that is a subject', 'Wie die „Neue Boje“ schreibt, ist das Eis dünn.'],
    ['a ship', 'Der Frachter „Seeadler“ lief am Morgen aus, sagte die Lotsin.'],
    ['a prize', 'Sie erhielt den „Preis der Hafenstadt“, teilte die Werft mit.'],
    ['a society', 'Die Sprecherin des Vereins „Freie Fischer“ sagte nichts.'],
    ['a word that is called so', 'Der Name lautet also „Insel der Seligen“.'],
    ['a so-called thing', 'Der sogenannte „Eisgipfel“ war gut besucht, meinte der Reeder.'],
    ['a motto', 'Unter dem Motto „Fisch für alle!“ zogen sie durch Ulm, sagte die Lotsin.'],
    ['scare quotes', 'Das „große Budget“ ist verschwunden.'],
    ['a page', 'Auf „boje.example“ steht mehr dazu, sagte die Lotsin.'],
  ])('tells from speech: %s', (_, text) => {
    expect(saidBy(text)).toEqual([]);
  });

  it.each([
    ['nobody', '„Es wird glatt“, hieß es.'],
    ['a pronoun with nobody before it', '„Es wird glatt“, sagte sie.'],
    ['many', 'Lotsin Edda Tolle ging. „Es wird glatt“, sagten sie.'],
    ['a thing', 'Die Lage ist ernst: „Es wird glatt, und zwar bald.“'],
    ['a demonstrative', 'Das sagte niemand: „Es wird glatt, und zwar bald.“'],
  ])('guesses nobody: %s', (_, text) => {
    expect(saidBy(text)).toEqual([null]);
  });

  it.each([
    ['a sentence', 'Die Lotsin sagte: „Es wird glatt.“', 'direct'],
    ['words within one', 'Die Lotsin nannte es eine „ungeheure Zumutung.“', 'fragment'],
  ])('tells the kind: %s', (_, text, kind) => {
    expect(quotesIn(text).map((quote) => quote.kind)).toEqual([kind]);
  });
});
