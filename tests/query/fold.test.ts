import { describe, expect, it } from 'vitest';
import { fold, nameId, nameKey, wordsIn, wordsOf } from '../../src/query/fold.ts';

describe('fold', () => {
  it.each([
    ['Korea’s', 'korea s'],
    ["Korea's", 'korea s'],
    ['Koreaʼs', 'korea s'],
    ['Korea`s', 'korea s'],
    ['“Main” ‘tide’', 'main tide'],
    ['Tong-hyung', 'tong hyung'],
    ['state‑of–the—art', 'state of the art'],
    ['U.S. 1,000', 'u s 1 000'],
    ['Zoë CAFÉ', 'zoe cafe'],
    ['cafe\u0301', 'cafe'],
    ['Łódź Ørsted Straße Æsir Þór ħ', 'lodz orsted strasse aesir thor h'],
    ['İstanbul ISPARTA ısı', 'istanbul isparta isi'],
    ['ΕΛΛΆΔΟΣ Ελλάδος', 'ελλαδοσ ελλαδοσ'],
    ['Москва Ёлка', 'москва елка'],
    ['مُحَمَّد', 'محمد'],
    ['हिन्दी', 'हिन्दी'],
    ['한국어', '한국어'],
    ['東京に行く', '東 京 に 行 く'],
    ['ＡＢＣ ﬁn Ⅷ', 'abc fin viii'],
    ['news\u00ADpaper zero\u200Dwidth', 'newspaper zerowidth'],
    ['a\u0000b_c', 'a b c'],
    ['😀 !? … \ud800', ''],
    ['', ''],
  ])('%s -> %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(
      wordsOf(text)
        .map((word) => word.text)
        .join(' '),
    ).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it.each([
    ['resume', 'resumes'],
    ['cant', 'can’t'],
    ['well known', 'wellknown'],
    ['हिन्दी', 'हनद'],
    ['10', '1 0'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it.each([
    'Plain ASCII, it’s—quick.',
    '😀 Zoë’s “Łódź” …',
    'A\u0301 İ ﬁ x',
  ])('knows where each word stands: %s', (text) => {
    for (const { text: word, start, end } of wordsOf(text)) expect(fold(text.slice(start, end))).toBe(word);
  });

  it('makes words of ASCII alone or of what is beyond it, so that an engine can cut at spaces', () => {
    const every = Array.from({ length: 0x3000 }, (_, code) => `x${String.fromCharCode(code)}y `).join('');
    for (const { text } of wordsOf(every)) expect(text).toMatch(/^[a-z0-9\u0080-\uffff]+$/);
  });

  it.each(['a', 'é', "'", '\u0301', ' ', '東', 'a\u00AD', 'a\u0301'])('folds a megabyte of %j', (part) => {
    expect(fold(part.repeat(1_000_000 / part.length)).length).toBeLessThanOrEqual(2_000_000);
  });
});

describe('names', () => {
  it.each([
    ['Kim Tong-hyung', 'kim-tong-hyung'],
    ['José  Núñez', 'jose-nunez'],
    ['O’Neill', 'o-neill'],
    ['?! ?', '?!?'],
  ])('%s has the id %s', (name, id) => {
    expect(nameId(name)).toBe(id);
    expect(nameKey(id)).toBe(nameKey(name));
  });

  it.each([
    ['Ann Lee', 'Anne Lee'],
    ['Lee Ann', 'Ann Lee'],
    ['Ann', 'Ann Lee'],
    ['?', '!'],
  ])('tells %s from %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

it('keeps the words of one text while those of another are read', () => {
  const words = wordsIn('Low tide');
  wordsIn('A text of many more words, 東京 among them');
  expect([0, 1].map((at) => [words.text(at), words.start(at), words.end(at)])).toEqual([
    ['low', 0, 3],
    ['tide', 4, 8],
  ]);
});
