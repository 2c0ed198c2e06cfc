import { describe, expect, it } from 'vitest';
import { splitDateline } from '../../src/parse/dateline/index.ts';
import { page, textAt } from './page.ts';

const REST = 'The bridge is shut, and nobody knows for how long.';

function split(start: string) {
  return splitDateline(page({ story: [start + REST, 'It rains.'] }).story.paragraphs);
}

describe('a dateline', () => {
  it.each<[string, string, string | null, string | null, string | null, string | null, string[]]>([
    ['SEOUL, South Korea (AP) — ', 'Seoul', 'South Korea', 'KR', 'AP', null, []],
    ['LUSAKA/LONDON, June 11 (Reuters) - ', 'Lusaka', null, 'ZM', 'Reuters', 'June 11', ['London']],
    ['TORONTO — ', 'Toronto', null, 'CA', null, null, []],
    ['FREMONT COUNTY, Colo. (KRQX) — ', 'Fremont County', 'Colo.', 'US', 'KRQX', null, []],
    ['WASHINGTON (AFP) – ', 'Washington', null, 'US', 'AFP', null, []],
    ['WASHINGTON (AFP) ', 'Washington', null, 'US', 'AFP', null, []],
    ['BEIJING, Feb. 15 (Xinhua) -- ', 'Beijing', null, 'CN', 'Xinhua', 'Feb. 15', []],
    ['PARIS, Feb. 15 (UPI) -- ', 'Paris', null, 'FR', 'UPI', 'Feb. 15', []],
    ['RIO DE JANEIRO, Brazil, Feb. 15 (Xinhua) -- ', 'Rio de Janeiro', 'Brazil', 'BR', 'Xinhua', 'Feb. 15', []],
    ['NEW YORK, Feb 15, 2024 (EXAMPLE NEWSWIRE) -- ', 'New York', null, 'US', 'EXAMPLE NEWSWIRE', 'Feb 15, 2024', []],
    ['LOS ANGELES--(EXAMPLE WIRE)--', 'Los Angeles', null, 'US', 'EXAMPLE WIRE', null, []],
    ['Berlin (dpa) - ', 'Berlin', null, 'DE', 'dpa', null, []],
    ['Berlin (dpa). ', 'Berlin', null, 'DE', 'dpa', null, []],
    ['Paris, le 3 mars 2024 (AFP) – ', 'Paris', null, 'FR', 'AFP', '3 mars 2024', []],
    ['Madrid, 15 feb (EFE).- ', 'Madrid', null, 'ES', 'EFE', '15 feb', []],
    ['SÃO PAULO (Reuters) - ', 'São Paulo', null, 'BR', 'Reuters', null, []],
    ['London: ', 'London', null, 'GB', null, null, []],
    ['NEW DELHI, February 15 (ANI): ', 'New Delhi', null, 'IN', 'ANI', 'February 15', []],
    ['Indianapolis – ', 'Indianapolis', null, 'US', null, null, []],
    ['Nairobi, Kenya – ', 'Nairobi', 'Kenya', 'KE', null, null, []],
    ['WASHINGTON, D.C. — ', 'Washington', 'D.C.', 'US', null, null, []],
    ['ATLANTA, Georgia — ', 'Atlanta', 'Georgia', 'US', null, null, []],
    ['TBILISI, Georgia (AP) — ', 'Tbilisi', 'Georgia', 'GE', 'AP', null, []],
    ['KINGSTON, Ont. — ', 'Kingston', 'Ont.', 'CA', null, null, []],
    ['BIRMINGHAM, England (AP) — ', 'Birmingham', 'England', 'GB', 'AP', null, []],
    ['GAZA CITY, Gaza Strip (AP) — ', 'Gaza City', 'Gaza Strip', 'PS', 'AP', null, []],
    ['PORT-AU-PRINCE, Haiti (AP) — ', 'Port-au-Prince', 'Haiti', 'HT', 'AP', null, []],
    ['LONDON and PARIS — ', 'London', null, 'GB', null, null, ['Paris']],
    ['UNITED NATIONS (AP) — ', 'United Nations', null, null, 'AP', null, []],
    // Two well-known cities have the name, and nothing says which.
    ['BREST (AFP) — ', 'Brest', null, null, 'AFP', null, []],
    ['**SEOUL (AP)** — ', 'Seoul', null, 'KR', 'AP', null, []],
  ])('%s', (start, city, region, country, agency, date, others) => {
    const { dateline, paragraphs } = split(start);
    expect(dateline?.value).toEqual({ text: expect.any(String), city, region, country, agency, date, others });
    expect(paragraphs[0]?.text).toBe(REST);
  });

  it('says where it stands, and where the rest does', () => {
    const { source, story } = page({ story: [`SEOUL, South Korea (AP) — ${REST}`, 'It rains.'] });
    const { dateline, paragraphs } = splitDateline(story.paragraphs);
    expect(textAt(source, dateline)).toEqual(['SEOUL, South Korea (AP)']);
    expect(source.text.slice(paragraphs[0]!.spans[0]!.start, paragraphs[0]!.spans[0]!.end)).toBe(REST);
  });

  it('may follow a standfirst', () => {
    const { story } = page({ story: ['A bridge is shut', `TORONTO — ${REST}`] });
    expect(splitDateline(story.paragraphs).dateline?.value.city).toBe('Toronto');
  });
});

describe('an agency alone', () => {
  it.each([
    ['(Reuters) - ', 'Reuters'],
    ['(CNN) — ', 'CNN'],
    ['(CNN)', 'CNN'],
  ])('%s', (start, agency) => {
    const { dateline, credit, paragraphs } = split(start);
    expect([dateline, credit?.value, paragraphs[0]?.text]).toEqual([null, agency, REST]);
  });
});

describe('no dateline', () => {
  it.each([
    ['But the minister — a former teacher — said no. '],
    ['Stocks rose — and fell — on Monday. '],
    ['Paris — the city of light — was dark. '],
    ['Rome – which is old – is full. '],
    ['I — we — all know. '],
    ['NEW — '],
    ['UPDATE — '],
    ['BREAKING NEWS — '],
    ['BREAKING (KXYZ) — '],
    ['OPINION — '],
    ['A NEW ERA — '],
    ['LONDON CALLING — '],
    ['MR. ROE — '],
    ['WATCH: '],
    ['Exclusive: '],
    ['Q: '],
    ['Example (EXMP) — '],
    ['Jane Roe (Labour) '],
    ['(Seen from the quay) '],
    ['Georgia — '],
    ['15 March 2024 — '],
    ['“Seoul” — '],
    [''],
  ])('%s', (start) => {
    const { dateline, credit, paragraphs } = split(start);
    expect([dateline, credit]).toEqual([null, null]);
    expect(paragraphs[0]?.text).toBe(start + REST);
  });
});
