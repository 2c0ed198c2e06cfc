import { z } from 'zod';
import { FIELDS, OUTCOMES } from './names.ts';

export { FIELDS, OUTCOMES };

// The vocabulary: every record that Copydesk stores or answers with. Each schema is at once the TypeScript type,
// the runtime check, the OpenAPI model and its documentation. Null means looked for and not found.

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

export const Span = z
  .object({
    start: z.int().min(0).describe('First UTF-16 code unit, counted in the text that the parser saw'),
    end: z.int().min(0).describe('The code unit after the last'),
  })
  .meta({ id: 'Span' });
export type Span = z.infer<typeof Span>;

export const Dateline = z
  .object({
    text: z.string().describe('The dateline as printed, without the dash: "SEOUL, South Korea (AP)"'),
    city: z.string().describe('The first place named, in title case'),
    region: z
      .string()
      .nullable()
      .describe('State, province or country as printed after the city: "South Korea", "Colo."'),
    country: z.string().length(2).nullable().describe('ISO 3166-1 alpha-2 code of the country that the city lies in'),
    agency: z.string().nullable().describe('The agency in the brackets, as printed: "AP"'),
    date: z.string().nullable().describe('The day in the dateline as printed: "June 11"'),
    others: z.array(z.string()).describe('Further cities, as in LUSAKA/LONDON, in title case'),
  })
  .meta({ id: 'Dateline' });
export type Dateline = z.infer<typeof Dateline>;

export const Speaker = z
  .object({
    id: z.string().describe('Made from the name: the same in every article'),
    name: z.string().describe('The fullest form in the article; of an unnamed speaker, the role as printed'),
    kind: z.enum(['person', 'organization', 'role']),
    mention: z.string().describe('The words beside the quote: "Lim", "he"'),
    role: z.string().nullable().describe('What the article says the speaker is: "a spokesperson for …"'),
  })
  .meta({ id: 'Speaker' });
export type Speaker = z.infer<typeof Speaker>;

export const Quote = z
  .object({
    id: z.string(),
    articleId: z.string(),
    text: z.string().describe('The words between the quotation marks'),
    kind: z
      .enum(['direct', 'fragment'])
      .describe('direct: all that was said in the sentence; fragment: words within a reporting sentence'),
    speaker: Speaker.nullable().describe('Null rather than a guess'),
    cue: z.string().nullable().describe('The words for saying, as printed: "said", "according to"'),
    confidence: z.number().min(0).max(1),
    utterance: z.int().min(0).describe('The parts of one turn of speech share a number'),
    paragraph: z.int().min(0).describe('Of the body, counted from 0'),
    start: z.int().min(0).describe('Offset in `body`, in UTF-16 code units, the quotation marks left out'),
    end: z.int().min(0),
    before: z.string().describe('The text before it, from the beginning of its sentence'),
    after: z.string().describe('The text after it, to the end of its sentence'),
    textFragment: z.string().describe('Selects the words on the publisher’s page, put after its address: "#:~:text=…"'),
    occurrences: z.int().min(1).describe('In how many articles of its cluster it stands'),
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof Quote>;

export const Provenance = z
  .object({
    spans: z.array(Span).describe('Where the value was read'),
    rule: z.string().describe('The rule that read it'),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'Provenance' });
export type Provenance = z.infer<typeof Provenance>;

export type FieldName = (typeof FIELDS)[number];

export const TimeZone = z
  .object({
    name: z.string().describe('IANA name, or an offset such as "+02:00" where the text prints only that'),
    from: z.enum(['text', 'profile', 'setting']).describe('setting: the default, TIME_ZONE'),
  })
  .meta({ id: 'TimeZone' });
export type TimeZone = z.infer<typeof TimeZone>;

export const ArticleSource = z
  .object({
    file: z.string().nullable().describe('Path within the data folder; null for an input that was sent'),
    record: z
      .string()
      .nullable()
      .describe(
        'Its key within a file that holds several: its own id or address, else its number; null where it is the whole file',
      ),
    format: z.enum(['text', 'html', 'json', 'csv', 'markdown', 'feed', 'nitf', 'newsml', 'ninjs', 'tei', 'eml']),
    encoding: z
      .string()
      .describe('As the WHATWG names it: "utf-8", "windows-1252"; a page may be in others, as "shift_jis"'),
    bytes: z.int().min(0),
    sha256: z.string().length(64),
    profile: z.string().describe('The publisher’s profile that was used, or "generic"'),
    url: z.string().nullable().describe('The page’s address, where it is known'),
  })
  .meta({ id: 'ArticleSource' });
export type ArticleSource = z.infer<typeof ArticleSource>;

export const ArticleSummary = z
  .object({
    id: z.string().describe('A hash of where the article came from: the same on every machine'),
    title: z.string().nullable(),
    subtitle: z.string().nullable().describe('The standfirst'),
    date: day.nullable().describe('The day of publication as printed; where only an update is printed, its day'),
    publishedAt: instant.nullable().describe('The printed clock with its offset; null where no time is printed'),
    updatedAt: instant.nullable(),
    timeZone: TimeZone,
    authors: z.array(z.string()).describe('People; a collective byline ("News Staff") only where no person is named'),
    agency: z.string().nullable().describe('The wire service credited, in the fullest form that the text prints'),
    outlet: z.string().nullable().describe('Who published the page, where text, address or profile tells'),
    dateline: Dateline.nullable(),
    language: z.string().nullable().describe('ISO 639-1 code'),
    wordCount: z.int().min(0),
    source: ArticleSource,
    cluster: z.string().nullable().describe('The group of near-copies that it belongs to'),
    parserVersion: z.string(),
  })
  .meta({ id: 'ArticleSummary' });
export type ArticleSummary = z.infer<typeof ArticleSummary>;

export const Article = ArticleSummary.extend({
  body: z.string().describe('Paragraphs with blank lines between; no header, dateline, furniture or credit lines'),
  quotes: z.array(Quote),
  provenance: z.record(z.string(), Provenance).optional().describe('Per field; only with include=provenance'),
}).meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;

export const ExplainedLine = z
  .object({
    number: z.int().min(1),
    start: z.int().min(0),
    end: z.int().min(0),
    text: z.string(),
    label: z.enum(['blank', 'header', 'story', 'furniture']),
    rule: z.string(),
  })
  .meta({ id: 'ExplainedLine' });
export type ExplainedLine = z.infer<typeof ExplainedLine>;

const Candidate = Provenance.extend({ value: z.json() }).meta({ id: 'Candidate' });

export const Explanation = z
  .object({
    lines: z.array(ExplainedLine).describe('Every line of the text, with its label and the rule that gave it'),
    fields: z
      .record(
        z.string(),
        Candidate.extend({ candidates: z.array(Candidate).describe('What lost, best first') }).nullable(),
      )
      .describe('Every field: what won, what lost; null where nothing was found'),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;

export type Outcome = (typeof OUTCOMES)[number];

export const LedgerEntry = z
  .object({
    file: z.string().describe('Path within the data folder'),
    record: z
      .string()
      .nullable()
      .describe('The key of a record within a file that holds several; null for the whole file'),
    offset: z
      .int()
      .nullable()
      .describe(
        'The byte at which the record begins in the file or, where that is compressed as a whole, in what it expands to',
      ),
    outcome: z.enum(OUTCOMES),
    reason: z.string().nullable().describe('Why it was rejected, which fields are missing, or what it repeats'),
    articleId: z.string().nullable(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;
