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
    ['fr', '« Tant pis », a déclaré l’ancien maire de Brélan, Jean Garnier.', ['Jean Garnier']],
    ['fr', 'Le maire, Jean Garnier, a également affirmé : « Tant mieux. »', ['Jean Garnier']],
    ['es', 'Elena Ruiz llegó tarde. «Nadie se queda sin barco», ha prometido.', ['Elena Ruiz']],
    ['es', 'Tras la reunión, explica Elena Ruiz, «nadie se queda sin barco».', ['Elena Ruiz']],
    ['es', 'Elena Ruiz habló de «un desastre» y destacó el plan del puerto.', ['Elena Ruiz']],
    ['it', '«Partiamo domani», ha detto la sindaca di Brelano, Lena Corti.', ['Lena Corti']],
    ['it', '“Partiamo domani”, dice Lena Corti, pescatrice.', ['Lena Corti']],
    ['it', 'Secondo la polizia è stato “un incidente”.', ['la polizia']],
    ['it', 'Il ministro della Pesca, Paolo Garnieri, ha affermato: «Meno male».', ['Paolo Garnieri']],
    ['it', 'La sindaca Lena Corti infatti ha sottolineato: «Partiamo domani».', ['Lena Corti']],
    ['it', 'Lena Corti è arrivata. «Partiamo domani», ha promesso.', ['Lena Corti']],
    ['ca', '«Sortim demà», ha dit l’alcaldessa de Brelà, Elena Roig.', ['Elena Roig']],
    ['nl', '“We vertrekken morgen”, zei Lena Kuiper.', ['Lena Kuiper']],
    ['nl', '“We vertrekken morgen”, aldus burgemeester Lena Kuiper.', ['Lena Kuiper']],
    ['nl', 'In een verklaring zegt de woordvoerder van de haven: “Wij gaan door.”', ['de woordvoerder van de haven']],
    ['nl', 'Volgens de politie was het “een tragisch ongeluk”.', ['de politie']],
    ['nl', 'Lena Kuiper lachte. “Het is klaar”, voegde ze toe.', ['Lena Kuiper']],
    ['no', '«Vi drar i morgen», skriver ordfører Lena Berg i en melding.', ['Lena Berg']],
    ['no', 'I en melding skriver ordfører Lena Berg: «Vi drar i morgen.»', ['Lena Berg']],
    ['no', 'Ifølge politiet var det «en tragisk ulykke».', ['politiet']],
    ['no', '– Vi drar i morgen, sier ordfører Lena Berg til avisen. Hun smiler.', ['Lena Berg']],
    ['sv', '”Vi åker i morgon”, säger hamnchefen Lena Berg.', ['Lena Berg']],
    ['sv', '– Vi åker i morgon, säger Lena Berg. – Alla är med.', ['Lena Berg', 'Lena Berg']],
    ['da', '»Vi sejler i morgen«, siger havnechef Lena Berg til avisen.', ['Lena Berg']],
    ['da', '- Vi sejler i morgen, siger politiet.', ['politiet']],
    ['pl', '„Płyniemy jutro” – powiedziała rzeczniczka portu Lena Kowal.', ['Lena Kowal']],
    ['pl', '– Płyniemy jutro – powiedziała Lena Kowal. – Nikt nie zostanie.', ['Lena Kowal', 'Lena Kowal']],
    ['pl', 'Minister Jan Nowak powiedział w poniedziałek: „Idziemy dalej”.', ['Jan Nowak']],
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

  it.each([
    ['no', '– Er det sant? spør Lena Berg.', 'Er det sant?'],
    ['no', '– Vi drar, sier Lena Berg.', 'Vi drar'],
    ['pl', '– Płyniemy! – zapewniła Lena Kowal.', 'Płyniemy!'],
  ])('%s, what a dash opens ends before the verb: %s', (language, text, said) => {
    expect(quotesIn(language, text).map((quote) => quote.text)).toEqual([said]);
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
    ['fr', 'Il l’écrit dans le quotidien « La Vigie », dit Emma Roux.'],
    ['no', '– Klær til tre dager'],
    ['no', '– Oslo: ferge kl. 9'],
    ['pl', '– bilety na prom'],
    ['sv', 'Den så kallade ”spökflottan” ligger i hamnen.'],
  ])('%s, not speech: %s', (language, text) => {
    expect(saidBy(language, text)).toEqual([]);
  });

  it.each([
    ['de', '„Das Boot ist voll“, hieß es.'],
    ['fr', '« Le bateau est plein », nota-t-on au port.'],
    ['es', '«Nadie se queda sin barco», prometió.'],
    ['fr', 'Emma Roux est partie. « Tant pis », dit-il.'],
    ['es', 'El plan explica la reforma. «Nadie se queda sin barco», prometió.'],
    ['es', 'Asimismo, indicó que «nadie se queda sin barco y nadie se va».'],
    ['fi', '”Lähdemme huomenna”, sanoi Lena Korpi.'],
    ['cs', '„Odjíždíme zítra,“ řekla Lena Korbová.'],
  ])('%s, nobody is guessed: %s', (language, text) => {
    expect(saidBy(language, text)).toEqual([null]);
  });
});
