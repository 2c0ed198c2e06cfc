/** What a word or phrase of a page's furniture is about. */
export const CUES = [
  'share',
  'newsletter',
  'account',
  'legal',
  'advert',
  'related',
  'popular',
  'comments',
  'media',
  'credit',
  'menu',
  'topics',
  'byline',
  'stamp',
  'you',
  'bio',
] as const;
export type Cue = (typeof CUES)[number];

/** Of one language; entries are divided by "|", lower case, of one to four words. Accents stand as printed. */
export type Table = Partial<Record<Cue, string>>;
