import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/parse/quotes/index.ts';

const quotesIn = (...texts: string[]) =>
  findQuotes(
    texts.map((text) => ({ text, spans: [], heading: false })),
    { id: 'a', authors: [], headings: [], language: 'en' },
  );
const saidBy = (...texts: string[]) => quotesIn(...texts).map(({ speaker }) => speaker?.name ?? null);

describe('who said it', () => {
  it.each([
    ['subject and verb after', '“We sail at dawn,” Mara Tolleson said.', 'Mara Tolleson'],
    ['verb and subject after', '“We sail at dawn,” said Mara Tolleson.', 'Mara Tolleson'],
    ['a title before the name', '“We sail,” said Mayor Mara Tolleson.', 'Mara Tolleson'],
    ['an office and a ministry', '“We sail,” Secretary of Fisheries Mara Tolleson said.', 'Mara Tolleson'],
    ['words of office before the name', '“We sail,” said harbour spokeswoman Mara Tolleson.', 'Mara Tolleson'],
    ['an apposition', 'Mara Tolleson, a pilot from Port Ellin, said: “We sail.”', 'Mara Tolleson'],
    [
      'an apposition that begins with a name',
      'Mara Tolleson, Norland’s chief pilot, said: “We sail.”',
      'Mara Tolleson',
    ],
    ['age and place', '“We sail,” Mara Tolleson, 45, of Lynn, Mass., said.', 'Mara Tolleson'],
    ['the office first', 'The company’s chief pilot, Mara Tolleson, said: “We sail.”', 'Mara Tolleson'],
    ['a relative clause', 'Mara Tolleson, who was at the helm, said: “We sail.”', 'Mara Tolleson'],
    ['a bracket', '“We sail,” Rep. Mara Tolleson (D-Maine) said.', 'Mara Tolleson'],
    ['an adverbial first', 'In Port Ellin on Monday, Mara Tolleson said: “We sail.”', 'Mara Tolleson'],
    ['a participle first', 'Speaking to reporters in Port Ellin, Mara Tolleson said: “We sail.”', 'Mara Tolleson'],
    ['a participle after', 'Mara Tolleson waved the chart away, saying “We sail tonight.”', 'Mara Tolleson'],
    ['over a conjunction', 'Mara Tolleson laughed at the chart and said, “We sail.”', 'Mara Tolleson'],
    ['a day between', 'Mara Tolleson on Friday told reporters: “We sail.”', 'Mara Tolleson'],
    ['an infinitive', 'Mara Tolleson was forced to admit, “We are late.”', 'Mara Tolleson'],
    ['according to', '“We sail at dawn,” according to Mara Tolleson, the pilot.', 'Mara Tolleson'],
    ['put it', 'As Mara Tolleson put it: “We sail.”', 'Mara Tolleson'],
    ['her claim', 'Mara Tolleson’s claim that the boat was “as good as new” was doubted.', 'Mara Tolleson'],
    ['her claim, after a preposition', 'Despite Mara Tolleson’s claim that “all is well,” it sank.', 'Mara Tolleson'],
    ['a name after a preposition', 'Unlike Mara Tolleson, who said “we sail,” others stayed.', 'Mara Tolleson'],
    ['whom nobody names, warning', '“We sail,” warned pilots at Port Ellin.', 'pilots at Port Ellin'],
    ['passive', 'The boat was called “as good as new” by Mara Tolleson.', 'Mara Tolleson'],
    [
      'passive, by somebody named like a month',
      'The boat was called “as good as new” by May Tolleson.',
      'May Tolleson',
    ],
    ['a label', 'Mara Tolleson: “We sail at dawn.”', 'Mara Tolleson'],
    ['a dash', '“We sail at dawn.” ― Mara Tolleson', 'Mara Tolleson'],
    ['a colon', 'Mara Tolleson was brief: “We sail at dawn.”', 'Mara Tolleson'],
    ['a name like a small word', '“We sail,” said Will Tolleson, a pilot.', 'Will Tolleson'],
    ['an official', 'A senior Norlandic harbour official said: “We sail.”', 'A senior Norlandic harbour official'],
    ['a spokesman for somebody', '“We sail,” said a spokesman for Mara Tolleson.', 'a spokesman for Mara Tolleson'],
    ['officials on condition', 'Two officials, who asked not to be named, said: “We sail.”', 'Two officials'],
    ['what an official knows', '“We sail,” said two people briefed on the plan.', 'two people briefed on the plan'],
    ['whom somebody is close to', 'A pilot close to the board said: “We sail.”', 'A pilot close to the board'],
    ['a charity', '“They are damp,” the housing charity Roofline said.', 'the housing charity Roofline'],
    ['a ministry', '“We sail,” the Fisheries Ministry said in a statement.', 'the Fisheries Ministry'],
    ['a place that speaks', '“We sail,” North Korea said.', 'North Korea'],
    ['a surname like a preposition', '“We sail,” Under said.', 'Under'],
    ['shouts from somebody', '“Call the roll,” came shouts from the crowd.', 'the crowd'],
    ['a participle that opens', 'Calling the plan “reckless”, Mara Tolleson voted against it.', 'Mara Tolleson'],
    [
      'an apposition without its comma',
      '“We sail,” Mara Tolleson, the pilot who built the pier wrote.',
      'Mara Tolleson',
    ],
    ['what a plan promises', 'Her harbour plan promises to “lift up the pier”.', 'Her harbour plan'],
    ['he’s', 'Ivo Brandt came. He’s claiming that it is “all but done”.', 'Ivo Brandt'],
    ['with', 'The board met, with the harbour chief calling the delay “deeply troubling”.', 'the harbour chief'],
    ['two aside clauses', 'It came up after Mr. Brandt, asked about the pier, had said, “We sail.”', 'Brandt'],
    ['a letter sent out', 'A harbour email sent out by staff on Tuesday warned: “We sail.”', 'A harbour email'],
    [
      'a colon after many',
      'The first five farmers ranged from polite to loud: “Are you mad?”',
      'The first five farmers',
    ],
    ['two people', '“We sail,” Tolleson and Poe wrote.', 'Tolleson and Poe'],
    ['a clause within the subject', 'The pilot who brought the boat in said: “We sail.”', 'The pilot'],
    ['a place within that clause', 'An engineer who came in January had said it was “sound”.', 'An engineer'],
    ['two asides', 'Mara Tolleson, of the Harbour Trust, which had hoped for more, said: “We sail.”', 'Mara Tolleson'],
    ['an aside in a clause', 'The pier, which one sailor, speaking by radio, called “a wreck”, stands.', 'one sailor'],
    ['the name after the office', '“We sail,” said its regional organiser, Mara Tolleson, who waved.', 'Mara Tolleson'],
    ['two offices and a name', 'The owner, retired teacher Mara Tolleson, said: “We sail.”', 'Mara Tolleson'],
    [
      'in the words of',
      'It casts, in the words of the harbour officer, a “material shade” on the quay.',
      'the harbour officer',
    ],
    ['made clear', 'Mara Tolleson made clear that the boat was “beyond repair”.', 'Mara Tolleson'],
    ['saw as', 'Critics saw the pier as “a gift to gulls”.', 'Critics'],
    [
      'an inner quotation at the end',
      '“They asked, ‘Will you sail?’” Mara Tolleson told reporters on the quay.',
      'Mara Tolleson',
    ],
    ['a name with a nickname', '“We sail,” said Mara “Bosun” Tolleson.', 'Mara Tolleson'],
    ['a name with a nickname in brackets', 'Robert (Bobby) Poe waved. “We sail,” Poe said.', 'Robert Poe'],
    ['a son’s name', '“We sail,” said Tom Poe Jr.', 'Tom Poe Jr.'],
    ['honours after a name', '“We sail,” said Mara Tolleson KC.', 'Mara Tolleson'],
    ['particles within a name', '“We sail,” said Hamad bin Rashid al-Hadi.', 'Hamad bin Rashid al-Hadi'],
    ['the name after “one of”', '“We sail,” one of the pilots, Mara Tolleson, 45, said.', 'Mara Tolleson'],
    ['a title with “the”', '“We sail,” said Secretary of the Navy Mara Tolleson.', 'Mara Tolleson'],
    ['a title before a title', '“We sail,” Speaker of the House Rep. Mara Tolleson said.', 'Mara Tolleson'],
    [
      'a bracket behind two names',
      'Asked about a chart of Ivo Brandt, the late pilot, Captain Mara Tolleson (R-Maine) said: “We sail.”',
      'Mara Tolleson',
    ],
    ['a contraction', 'Ivo Brandt waved. He said he’d begged his “crew” to sail.', 'Ivo Brandt'],
    ['a clause that “but” joins', 'A clerk said no, but in a second hearing said it was “a slip”.', 'A clerk'],
    ['in her view', '“It is a wreck from end to end” and no boat, in Mara Tolleson’s view.', 'Mara Tolleson'],
    ['her remark', 'Mara Tolleson’s “forty days” remark was remembered.', 'Mara Tolleson'],
    ['dubbed by', 'The donors, dubbed “Tidewaiters” by the pilots, paid.', 'the pilots'],
    ['seen as by', 'The pier is seen by the pilots as a “raft” for gulls.', 'the pilots'],
    [
      'the colon after a place',
      'Speaking in Dunedin, New Zealand, Tolleson went after Brandt, calling him “a wreck”.',
      'Tolleson',
    ],
    ['whoever said what it would tell', 'Mara Tolleson said it would tell “a long tale”.', 'Mara Tolleson'],
    ['who did something to somebody', 'Tolleson fired Captain Brandt and said: “We sail.”', 'Tolleson'],
    ['a first name alone', 'A woman named Dot waved. “We sail,” she said.', 'Dot'],
  ])('%s', (_name, text, expected) => {
    expect(saidBy(text)).toEqual([expected]);
  });

  it.each([
    ['the listener', '“We sail,” Mara Tolleson told Ivo Brandt.', 'Ivo Brandt'],
    ['the person spoken of', '“We sail,” Mara Tolleson said of Ivo Brandt.', 'Ivo Brandt'],
    ['whose spokesman it is', '“We sail,” a spokesman for Ivo Brandt said.', 'Ivo Brandt'],
    ['the object of the cue', 'Mara Tolleson called Ivo Brandt “a poor pilot”.', 'Ivo Brandt'],
    ['a place in an apposition', '“We sail,” Mara Tolleson of Springfield, Ohio, said.', 'Ohio'],
    ['the one who was asked', 'Ivo Brandt was asked, “Will you sail?”', 'Ivo Brandt'],
    ['the subject of another clause', 'Ivo Brandt left, and Mara Tolleson, the pilot, said: “We sail.”', 'Ivo Brandt'],
    ['the subject within what is reported', 'Mara Tolleson said Ivo Brandt was “late again”.', 'Ivo Brandt'],
    ['a broadcaster', '“We sail,” Mara Tolleson told Norland Radio’s Ivo Brandt.', 'Ivo Brandt'],
    ['what a clause within the subject ends with', 'A pilot who knew the Armada said: “We sail.”', 'the Armada'],
    ['the month in that clause', 'An engineer who came in January had said it was “sound”.', 'January'],
    ['what the speaker belongs to', 'Mara Tolleson, of the Harbour Trust, which sails, said: “Yes.”', 'Harbour Trust'],
    ['a word that opens a sentence', 'Next to him is Mara Tolleson. “We sail,” she says.', 'Next'],
    ['an adverb that opens one', 'Ivo Brandt waited. Nationally, boats are late. “We sail,” he said.', 'Nationally'],
    ['what is handed over', 'Ivo Brandt handed the clerk a letter that read: “We sail.”', 'the clerk'],
    ['those of whom nobody knows', 'Mara Tolleson said anyone who complained “will swim”.', 'anyone'],
    ['a quotation within the name', 'Mara Tolleson, the pilot, said Brandt “did not see the pier at all”.', 'Brandt'],
    ['a thing that was told', 'Then, the laugh line: “I sail in my bath.”', 'the laugh line'],
    ['who answers', 'Ivo Brandt was asked, “Will you sail?” Mara Tolleson answered, “No.”', 'Ivo Brandt'],
    ['the object of it', 'The author of “Tide” put it, “We sail.”', 'it'],
    ['a thing', 'Ivo Brandt insisted that steam engines would offer “a quieter ride”.', 'steam engines'],
    ['the day of the week', 'Last Saturday the boat was late. “We sail,” said Ivo Brandt.', 'Last'],
    ['a preposition', 'Tolleson looked into rules regarding “gross neglect” of boats.', 'rules'],
    ['attacks', 'After the Norland attacks, Mara Tolleson released an ad calling it “a wreck”.', 'the Norland'],
    [
      'states',
      'It has moved many Norlandic states, and it used “velvet gloves”, said Mara Tolleson.',
      'many Norlandic',
    ],
    ['requests', 'It may “search for them” in answer to requests from Ivo Brandt, Tolleson wrote.', 'answer'],
    ['what goes on', 'The survey said trade in the port continued to grow at a “modest pace”.', 'trade in the port'],
    [
      'whom a clause within is about',
      'Ivo Brandt would not hire a pilot who said he was ill, saying, “He is late.”',
      'a pilot',
    ],
    ['what is too early', 'Mara Tolleson said it seemed too early to tell, and there were “no charts” of it.', 'it'],
    ['an unasked you', 'If you don’t believe it, the Herald will call it “a slip”.', 'don’t'],
    ['what was labelled', 'When the board read Ivo Brandt’s statement, it was labelled “mostly true”.', 'Ivo Brandt'],
    [
      'a bill that is no company',
      'The Norland bill passed. Kalindi Metals sails. “We do,” the company said.',
      'The Norland bill',
    ],
    ['what is shown', 'The film shows Ivo Brandt and depicts a pilot asking, “For what?”', 'The film shows Ivo Brandt'],
    ['footage', 'The film had footage of Mara Tolleson saying, “Why are we late?”', 'footage of Mara Tolleson'],
    ['whose claim is judged', 'When the Herald checked Ivo Brandt’s claim, it rated it “mostly true”.', 'Ivo Brandt'],
    ['a quotation of hers', 'Mara Tolleson’s “forty days” reports were “a slip”.', 'Mara Tolleson’s “forty days”'],
    ['a common saying', '“In time, we all sail,” is one common saying among pilots.', 'one common'],
    [
      'a day by which',
      'Traders were told that they must be out by Easter after surveyors found it “unsafe”.',
      'Easter',
    ],
    ['what was given', 'On my first day he gave me the Pacific and told me, “Paint nothing.”', 'the Pacific'],
    ['most', 'Most were men. Norland Metals denied it. “We sail,” it said.', 'Most'],
    ['who speaks next', '“We,” said Mara Tolleson. “Wait.” Ivo Brandt said: “No.”', 'nobody'],
  ])('not: %s', (_name, text, wrong) => {
    expect(saidBy(text)).not.toContain(wrong);
  });
});

describe('over sentences and paragraphs', () => {
  it('inherits within a paragraph, as one turn of speech', () => {
    const quotes = quotesIn('“We sail,” said Mara Tolleson. “Or we stay. We shall see.”');
    expect(quotes.map(({ speaker, utterance }) => [speaker?.name, utterance])).toEqual([
      ['Mara Tolleson', 0],
      ['Mara Tolleson', 0],
    ]);
  });

  it('shares a number between the halves of a sentence', () => {
    const quotes = quotesIn('“We sail,” said Mara Tolleson, “when the tide turns.”');
    expect(quotes.map(({ utterance, kind }) => [utterance, kind])).toEqual([
      [0, 'direct'],
      [0, 'direct'],
    ]);
  });

  it('goes on where the closing mark is missing and the opening one repeated', () => {
    const quotes = quotesIn('Mara Tolleson said: “We sail at dawn.', '“Then we rest.”');
    expect(quotes.map(({ speaker, utterance }) => [speaker?.name, utterance])).toEqual([
      ['Mara Tolleson', 0],
      ['Mara Tolleson', 0],
    ]);
  });

  it('looks ahead where the speaker comes only at the end', () => {
    expect(saidBy('“We sail at dawn.', '“Then we rest,” said Mara Tolleson.')).toEqual([
      'Mara Tolleson',
      'Mara Tolleson',
    ]);
  });

  it('goes on with whoever told something in the sentence before the paragraph', () => {
    expect(saidBy('Mara Tolleson described how she had kept awake.', '“I counted gulls all night, I did.”')).toEqual([
      'Mara Tolleson',
    ]);
  });

  it('takes the signature under a paragraph of quotation', () => {
    expect(saidBy('“We waited for hours and nobody came.”', '— Mara Tolleson, teacher')).toEqual(['Mara Tolleson']);
  });

  it.each([
    ['he', '“Yes,” said Ivo Brandt. Mara Tolleson shook her head. “No,” he said.', 'Ivo Brandt'],
    ['she', '“Yes,” said Mara Tolleson. Ivo Brandt shook his head. “No,” she said.', 'Mara Tolleson'],
    ['they', 'Analysts at Brunel called it dull. “Margins held,” they wrote.', 'Analysts at Brunel'],
    ['the official', 'A junior harbour official shrugged. “Ask her,” the official said.', 'A junior harbour official'],
    ['a surname', 'Mara Tolleson is a pilot. “We sail,” Tolleson said.', 'Mara Tolleson'],
    [
      'a courtesy title',
      'Mara and Ivo Brandt sail. “We do,” Mrs. Tolleson said. Mara Tolleson waved.',
      'Mara Tolleson',
    ],
    ['who was spoken to last', '“A,” said Mara Tolleson. “B.” Ivo Brandt said: “C.”', 'Ivo Brandt'],
    ['the epithet', 'Ivo Brandt met the press. The former mayor was brief. “We sail,” he said.', 'Ivo Brandt'],
    [
      'an official who knows',
      'An official familiar with the pier said: “A.” “B,” he said.',
      'An official familiar with the pier',
    ],
    ['the company', 'Norland Metals declined to comment. “We sail,” the company said.', 'Norland Metals'],
    ['the service', 'The Coast Guard thanked the crew. “We sail,” the service said.', 'The Coast Guard'],
    ['a husband', 'Mara Tolleson sails. Her husband Tom does not. “I row,” Mr Tolleson said.', 'Tom Tolleson'],
    ['a brother', 'Ivo Brandt and his brother, Edson, sail. “We do,” Edson said.', 'Edson'],
    ['a wife', 'Tom Poe sails. His wife Ada does not. “I row,” said Mrs Poe. “So do I,” said Mr Poe.', 'Tom Poe'],
    [
      'the bearer named so far',
      'Tom Poe spoke. “A,” Poe said. Ada Poe was there. Ada Poe left. “B,” he said.',
      'Tom Poe',
    ],
    [
      'the office that nobody else has',
      'Jaro Vint met the host, Ivo Brandt. The mayor sat. “We,” he said.',
      'Jaro Vint',
    ],
    ['who was last in a list', 'Last Saturday she waited. Mara Tolleson waved. “We sail,” she said.', 'Mara Tolleson'],
    ['a relative', 'Ivo Brandt left. My uncle stayed. “We sail,” he said.', 'My uncle'],
    ['a part of a name', '“A,” said Regina Prado de Souza. “B,” said Prado de Souza.', 'Regina Prado de Souza'],
    [
      'what he was called before',
      'Jaro Vint spoke. He waved. Mara Tolleson sat. “We sail,” she said.',
      'Mara Tolleson',
    ],
    ['whom the main clause is about', 'Ivo Brandt left because Jaro Vint stayed. “No,” he said.', 'Ivo Brandt'],
    [
      'the other man',
      'One of the men, Ivo Brandt, left. The other man, Jaro Vint, 40, sat. “No,” he said.',
      'Jaro Vint',
    ],
    ['back in a place', 'Ivo Brandt spoke. But back in Port Ellin, he was brief: “We sail at dawn.”', 'Ivo Brandt'],
    ['a board that is many', 'The harbour board was late. “We sail,” they said.', 'The harbour board'],
    ['the company with its name', 'The company, Norland Metals, denied it. “We sail,” it said.', 'Norland Metals'],
    ['the head of a company', 'It is up to the head of the company, Ysolt Vint. “We sail,” Vint said.', 'Ysolt Vint'],
    [
      'who is within an adverbial',
      'On my first day he gave me the Pacific and told me, “Paint nothing.” Ivo Brandt left. “We,” he said.',
      'Ivo Brandt',
    ],
    ['the subject of the sentence before', 'Ivo Brandt was less forgiving. “Not good enough.”', 'Ivo Brandt'],
  ])('resolves %s', (_name, text, expected) => {
    expect(saidBy(text).at(-1)).toBe(expected);
  });

  it.each([
    ['a pronoun without anybody', ['“We sail,” she said.']],
    ['a pronoun that does not agree', ['Ivo Brandt waited.', '“We sail,” she said.']],
    [
      'a paragraph of quotation after one without speech',
      ['Ivo Brandt waited at the pier.', '“We sail at dawn, all of us.”'],
    ],
    ['a thing that he cannot be', ['The harbour company was sold.', '“We sail,” he said.']],
    ['the first person', ['“Why not?” I asked.']],
    ['chants from nobody', ['Mara Tolleson said so to chants of “Out! Out!” at the gate.']],
    ['an imperative', ['Look, it is simple: “In time, boats sail.”']],
    ['the place that somebody is from', ['It was said that they came from Norway: “We sail at dawn.”']],
    ['a company with a name like a person’s', ['The company, Norland Stone, denied it.', '“We sail,” he said.']],
    ['someone whom the story called he', ['Jaro Vint spoke. He waved. “We sail,” she said.']],
    ['everyone', ['Everyone laughed. “We sail,” he said.']],
  ])('leaves the speaker null: %s', (_name, texts) => {
    expect(saidBy(...texts).at(-1)).toBeNull();
  });

  it.each([
    [
      'whom the speech was about',
      ['“We left,” said Ivo Brandt. The children waved.', '“They cheered, all of them.”'],
      'Ivo Brandt',
    ],
    [
      'whom the next sentence names',
      ['“We left,” said Ivo Brandt. Mara Tolleson waved.', '“They cheered, all of them.”'],
      null,
    ],
  ])('goes on with a paragraph that is only a quotation: %s', (_name, texts, expected) => {
    expect(saidBy(...texts).at(-1)).toBe(expected);
  });

  it('leaves a sub-heading unread', () => {
    const paragraphs = [
      { text: '“We sail,” said Ivo Brandt', spans: [], heading: true },
      { text: '“We do,” said Mara Tolleson.', spans: [], heading: false },
    ];
    const quotes = findQuotes(paragraphs, { id: 'a', authors: [], headings: [], language: 'en' });
    expect(quotes.map(({ speaker, paragraph }) => [speaker?.name, paragraph])).toEqual([['Mara Tolleson', 1]]);
  });
});

describe('speech and other words in quotation marks', () => {
  it.each([
    ['a short fragment', 'Mara Tolleson said the boat was “fine”.', 'fine'],
    ['a word of opinion', 'Mara Tolleson called the boat “a wreck”.', 'a wreck'],
    ['a chant', 'Protesters chanted “Hands off our park” on the quay.', 'Hands off our park'],
    ['one word in answer', '“Never,” said Mara Tolleson.', 'Never,'],
    ['an answer of a film star', '“Mine,” a film star said on the quay.', 'Mine,'],
    ['a statement', 'The company called the claims “baseless” in a statement.', 'baseless'],
    [
      'a sentence before “is”',
      '“We sail,” said Ivo Brandt. “All the boats in the port will sail,” is how it ends.',
      'We sail,|All the boats in the port will sail,',
    ],
    ['a predicate', 'Tolleson was unmoved. The plan, they were told, was “thin on detail”.', 'thin on detail'],
    [
      'what is joined with a word of opinion',
      'Tolleson called it a “tub”, a “Sea Cow” and a “wreck”.',
      'tub|Sea Cow|wreck',
    ],
    ['chants', 'The mayor was met with chants of “Out, Out” at the gate.', 'Out, Out'],
    ['what he called', 'It is what Ivo Brandt called “a wreck”.', 'a wreck'],
    [
      'a title within speech',
      '“We are like ‘Salt and Tide,’” Mara Tolleson explained.',
      'We are like ‘Salt and Tide,’',
    ],
  ])('%s is speech', (_name, text, expected) => {
    expect(quotesIn(text).map((quote) => quote.text)).toEqual(expected.split('|'));
  });

  it('does not take a word that is spoken of for speech', () => {
    const text = '“It sells,” Mara Tolleson said. “Top secret” is the highest level. He was the town’s “sherpa” then.';
    expect(quotesIn(text).map((quote) => quote.text)).toEqual(['It sells,']);
  });

  it.each([
    ['scare quotes', 'The so-called “ghost ships” have worried coastguards for years.'],
    ['a word of the trade', 'Each boat is fitted with a “kicker” below the rail.'],
    ['a novel', 'Her third novel, “The Salt Road”, was published in May.'],
    ['a programme', 'He hosts the programme “Morning Table” on Sundays.'],
    ['a programme that somebody speaks on', 'Mara Tolleson said so on Radio Norland’s “Morning Table”.'],
    ['an actress', 'The “Low Tide” actress arrived late.'],
    ['a nickname', 'Ivo “Bosun” Brandt ran the shop for forty years.'],
    ['a nickname with known', 'Known to friends as “Bosun”, he ran the shop.'],
    ['a sign', '“Keep our pier,” read one banner.'],
    ['a shirt', 'Many wore “Keep Our Pier” T-shirts.'],
    ['what is so-called', 'Ivo Brandt spoke for the so-called “compromise”.'],
    ['what nobody says', 'They have a rule that no one may say “in my day” before noon.'],
    ['what a thing is called', 'The error is a phenomenon called “tidal drift”.'],
    ['a headline on something', 'Ivo Brandt held his dog under a banner that said, “Keep out”.'],
    ['a heading', 'Each sack was listed, she said, under the heading “pension”.'],
    ['a song', 'Ivo Brandt, humming “Salt On My Sleeve”, said so only once.'],
    ['what a word is said to mean', 'It is a hill that is said to mean “hill” in four languages.'],
    ['a book before what it is', 'Ivo Brandt is to publish “Tides Revealed”, a biography written by Jaro Vint.'],
    ['an advertisement', 'One ad, “Balanced Keel”, stars a man who promises that he sails.'],
    ['what he is known as', 'Ivo Brandt, known online as “Bosun”, was caught and pleaded guilty.'],
    ['a pseudonym', 'Ivo Brandt wrote under the pseudonym “Jan Bosun,” but nobody read it.'],
    [
      'what is hard to tell',
      'Mara Tolleson said the pier is old. It was hard to tell where there was “no chart” of it.',
    ],
    ['what somebody was told of', 'The pilots were told that the “old quay” was bought by Ivo Brandt.'],
    ['what he pleaded to', 'Ivo Brandt pleaded guilty to “gross neglect” of boats.'],
    ['no speech at all', 'The boat left at dawn, and nobody saw it go.'],
  ])('%s is not', (_name, text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});

describe('what else a quote says', () => {
  it('gives the role, the cue and the text around', () => {
    expect(quotesIn('On Friday, “we sail,” said Mara Tolleson, the trust’s chief pilot. It did.')[0]).toMatchObject({
      id: 'a-1',
      cue: 'said',
      before: 'On Friday,',
      after: 'said Mara Tolleson, the trust’s chief pilot.',
      textFragment: '#:~:text=we%20sail%2C',
      speaker: { id: 'mara-tolleson', role: 'the trust’s chief pilot' },
    });
  });

  it('gives the role of somebody whose first name is nowhere', () => {
    expect(quotesIn('“We sail,” Ms. Tolleson, the pilot, said.')[0]?.speaker).toMatchObject({
      name: 'Tolleson',
      mention: 'Ms. Tolleson',
      role: 'the pilot',
    });
  });

  it('folds accents in the id of a speaker', () => {
    expect(quotesIn('“Sí,” said Íñigo Peña-Ortiz.')[0]?.speaker?.id).toBe('inigo-pena-ortiz');
  });

  it.each([
    ['surnames that two people bear', 'Ana Roe sat by Tom Roe. “Yes,” Ms. Roe said.', 'Ana Roe'],
    ['and the other', 'Ana Roe sat by Tom Roe. “Yes,” Mr. Roe said.', 'Tom Roe'],
  ])('tells %s apart', (_name, text, expected) => {
    expect(saidBy(text)).toEqual([expected]);
  });

  it('does not take the writer for a speaker', () => {
    const text = 'By Mara Tolleson in Port Ellin. “We sail,” she said.';
    const paragraphs = [{ text, spans: [], heading: false }];
    expect(
      findQuotes(paragraphs, { id: 'a', authors: ['Mara Tolleson'], headings: [], language: 'en' })[0]?.speaker,
    ).toBeNull();
  });
});
