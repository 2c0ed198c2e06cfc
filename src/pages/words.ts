import type { ProblemCode } from '../errors.ts';

// Every word that the reader says, in one place. Another language is another file like this one.

export const LOCALE = 'en-GB';

const NUMBER = new Intl.NumberFormat(LOCALE);

/** 1234 -> "1,234" */
export function count(number: number): string {
  return NUMBER.format(number);
}

/** Between two things on a line; where the line breaks, it stays with the first. */
export const DOT = '\u00a0· ';

const LANGUAGES = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' });

/** "fr" -> "French"; what is no code is itself. */
export function languageInWords(code: string): string {
  return /^[a-z]{2,3}$/.test(code) ? (LANGUAGES.of(code) ?? code) : code;
}

function some(number: number, one: string, many: string): string {
  return `${count(number)}\u00a0${number === 1 ? one : many}`;
}

export const WORDS = {
  name: 'Copydesk',
  skip: 'To the text',
  nav: {
    label: 'Sections',
    articles: 'Articles',
    said: 'Quotes',
    names: 'Names',
    desk: 'The desk',
    paste: 'Try a text',
    api: 'For programs',
  },
  search: {
    label: 'Search the articles',
    button: 'Search',
    hint: 'Words, "a phrase", -without, speaker:name',
  },
  footer: {
    about: 'Every field says where it was read and by which rule, and is left empty rather than guessed.',
    keys: 'Keys: / search, j and k next and previous, ? help',
  },
  keys: {
    title: 'Keys',
    close: 'Close',
    list: [
      ['/', 'search'],
      ['j', 'next article, quote or name'],
      ['k', 'the one before'],
      ['?', 'this help'],
    ] as const,
  },
  printed: (text: string) => `As printed: ${text}`,
  read: (text: string) => `When it was read: ${text}`,

  front: {
    newest: 'The latest',
    oldest: 'The oldest first',
    byTitle: 'By headline',
    found: (number: number) => some(number, 'article', 'articles'),
    atLeast: (number: number) => `More than ${some(number, 'article', 'articles')}`,
    foundFor: 'for',
    untitled: 'No headline was found',
    quotes: (number: number) => some(number, 'quote', 'quotes'),
    by: 'By',
    undated: 'No date',
    sort: 'Order',
    sorts: { relevance: 'best match', '-publishedAt': 'newest', publishedAt: 'oldest', title: 'headline' },
    pages: 'Pages',
    next: 'Next page',
    previous: 'Previous page',
    first: 'First page',
    narrowed: 'Narrowed to',
    remove: (what: string) => `Remove ${what}`,
    clear: 'Show everything',
  },
  reading: {
    label: 'How the search was read',
    readAs: 'It was read as',
    didYouMean: 'Did you mean',
    nearest: 'No article has a word as you wrote it; this is the nearest that one has.',
    at: (position: number) => `at character ${count(position + 1)}`,
  },
  filters: {
    label: 'Narrow the list',
    more: (number: number) => `${count(number)} more`,
    dates: 'Dates',
    from: 'From',
    to: 'To',
    show: 'Show',
    names: {
      outlet: 'Outlet',
      agency: 'Agency',
      author: 'Author',
      speaker: 'Speaker',
      place: 'Place',
      country: 'Country',
      language: 'Language',
      sourceFormat: 'Format',
      has: 'Has',
      cluster: 'Near-copies',
      collapse: 'One of each story',
      dateField: 'Dates looked at',
      stem: 'All forms of words',
      from: 'From',
      to: 'To',
      q: 'Search',
    } as Record<string, string>,
    not: (value: string) => `not ${value}`,
  },
  timeline: {
    label: 'Articles over time',
    hint: 'A bar shows the articles of its days alone.',
    drag: 'Draw over several for a longer time.',
    none: 'None of them has a date.',
    bar: (period: string, articles: number) => `${period}: ${some(articles, 'article', 'articles')}`,
    week: (day: string) => `Week of ${day}`,
    years: (first: number, last: number) => `${first} to ${last}`,
  },
  take: {
    label: 'Take this view along',
    feeds: 'Follow it',
    exports: 'Export all of it',
    address: 'The same for programs',
  },
  none: {
    said: 'No article fits all that was asked for.',
    fewer: 'Ask for less:',
    without: (what: string) => `without ${what}`,
    everything: 'See all articles',
  },
  empty: {
    title: 'No articles yet',
    said: 'The desk is empty. Put a folder of articles where it looks for them, as text, HTML, JSON, CSV, WARC or feeds, and start it again:',
    command: 'DATA_DIR=/path/to/articles npm start',
    more: 'Archives (zip, tar, gzip, zstd) are opened too. What was found and what became of it stands on',
    ledger: 'the desk',
  },
  loading: {
    title: 'Loading the articles',
    again: 'Look again',
    said: (done: number, found: number | null) =>
      found === null
        ? 'The files are being counted.'
        : `${count(done)} of ${count(Math.max(done, found))} files are read so far.`,
    none: 'There is nothing to show yet.',
    some: 'What is shown is not all yet.',
  },
  article: {
    published: 'Published',
    updated: 'Updated',
    and: 'and',
    zone: {
      text: 'as printed',
      profile: 'in the zone of its publisher',
      setting: 'in the zone that the desk is set to',
    },
    note: {
      unnamed: 'Not told who',
      sure: (share: number) => `${Math.round(share * 100)}\u00a0%\u00a0sure`,
      fragment: 'part of a sentence',
      link: 'Link to the quote',
      original: 'On the page itself',
      copies: (number: number) => `in ${some(number, 'copy', 'copies')}`,
    },
    cite: {
      title: 'Cite it',
      asPrinted: 'Names stand as printed: no page says which part of a name is the family name.',
      copy: 'Copy',
      copied: 'Copied',
      copyLink: 'Copy link',
    },
    copies: {
      title: 'Near-copies',
      base: 'most like the others',
      here: 'this one',
      same: (share: number) => `${Math.round(share * 100)}\u00a0% the same`,
      changes: (added: number, cut: number) =>
        [
          added > 0 && `${some(added, 'paragraph', 'paragraphs')} more`,
          cut > 0 && `${some(cut, 'paragraph', 'paragraphs')} fewer`,
        ]
          .filter(Boolean)
          .join(', '),
      added: 'Only in this copy:',
      cut: 'Not in this copy:',
      beside: 'Word for word',
    },
    beside: { title: 'Word for word', gone: 'Struck out, only in', come: 'Underlined, only in' },
    changes: {
      fields: 'Fields',
      same: 'Every word of the story is the same.',
      alike: (number: number) => `${some(number, 'paragraph is', 'paragraphs are')} the same.`,
      more: (number: number) => `${some(number, 'more paragraph differs', 'more paragraphs differ')}.`,
    },
    similar: 'On the same subject',
    versions: {
      title: 'Versions',
      number: (number: number) => `Version ${count(number)}`,
      kinds: {
        first: 'as first read',
        correction: 'a correction',
        update: 'an update',
        furniture: 'only the page around it',
        parser: 'read otherwise, from the same bytes',
      },
      unknown: 'what changed is no longer known',
      all: 'Every difference, for programs',
      record: 'This version for programs',
      legend: 'What the version before had is struck out, what this one has in its place is underlined.',
    },
    record: {
      title: 'The record',
      outlet: 'Outlet',
      agency: 'Agency',
      dateline: 'Dateline',
      language: 'Language',
      words: 'Words',
      zone: 'Times',
      file: 'File',
      page: 'Page',
      profile: 'Profile',
      none: 'not found',
      forms: 'The same as',
      original: 'The original',
      text: 'The text as it was read',
    },
  },
  said: {
    title: 'Who said what',
    atLeast: (number: number) => `More than ${some(number, 'quote', 'quotes')}`,
    find: 'Words of a quote',
    none: 'No quote fits all that was asked for.',
    empty: 'No article quotes anybody yet.',
    all: 'See all quotes',
  },
  names: {
    label: 'Kinds of names',
    kinds: { speakers: 'Speakers', authors: 'Authors', outlets: 'Outlets', agencies: 'Agencies', places: 'Places' },
    about: 'Roles and names',
    roles: { title: 'Quoted as', others: (number: number) => `And as ${some(number, 'other', 'others')}.` },
    called: 'Called',
    articles: (number: number) => `Quoted in ${some(number, 'article', 'articles')}`,
    find: 'Find by name',
    button: 'Find',
    none: 'No name fits.',
    empty: 'No article has such a name yet.',
    columns: { name: 'Name', articles: 'Articles', quotes: 'Quotes', first: 'First', last: 'Last' },
  },
  desk: {
    title: 'The desk',
    coverage: 'How far the fields are filled',
    files: 'What became of the files',
    none: 'There is none.',
    file: 'File',
    reason: 'Why',
    without: (number: number) => `${count(number)} without`,
    outcomes: {
      loaded: 'Loaded',
      unchanged: 'Unchanged',
      duplicate: 'Duplicates',
      partial: 'Partial',
      rejected: 'Rejected',
    },
    fields: {
      title: 'Headline',
      subtitle: 'Standfirst',
      date: 'Day',
      publishedAt: 'Time of publication',
      updatedAt: 'Time of update',
      authors: 'Authors',
      agency: 'Agency',
      outlet: 'Outlet',
      dateline: 'Dateline',
      body: 'Body',
      quotes: 'Quotes',
      language: 'Language',
    } as Record<string, string>,
  },
  parsed: {
    title: 'How it was parsed',
    link: 'How it was parsed',
    fields: 'Fields',
    lines: 'Lines',
    toLines: 'On to the lines',
    legend: 'Each line stands under its label, with the rule that gave it. What a field was read from is marked.',
    labels: { header: 'header', story: 'story', furniture: 'furniture', blank: 'blank' },
    names: {
      title: 'Headline',
      subtitle: 'Standfirst',
      date: 'Day',
      publishedAt: 'Published',
      updatedAt: 'Updated',
      timeZone: 'Time zone',
      authors: 'Authors',
      agency: 'Agency',
      outlet: 'Outlet',
      dateline: 'Dateline',
      body: 'Body',
      language: 'Language',
    } as Record<string, string>,
    none: 'not found',
    sure: (share: number) => `${Math.round(share * 100)}\u00a0%\u00a0sure`,
    line: (number: number) => `line ${count(number)}`,
    lost: (number: number) => `${some(number, 'candidate', 'candidates')} that lost`,
    more: (number: number) => `${some(number, 'more line', 'more lines')}; see them all in`,
    explain: 'the explanation for programs',
  },
  paste: {
    title: 'Try a text',
    said: 'Paste the text of an article, its page’s HTML, or choose or drop a file. It is read as the desk reads its files; nothing is stored.',
    text: 'Text or HTML',
    file: 'Or a file',
    several: (number: number) => `The file has ${some(number, 'article', 'articles')}; this is the first.`,
    broken: 'The form did not arrive whole. Send it again.',
    address: 'Its address, if it has one',
    button: 'Read it',
    empty: 'There is nothing to read yet.',
    badAddress: 'An address begins with http:// or https://.',
  },
  trouble: {
    missing: 'This part of the page could not be read at the moment. Ask for the page again in a little while.',
    home: 'Back to the articles',
    again: 'Try again',
    status: (status: number, code: string) => `Status ${status}, ${code}`,
    titles: {
      ARTICLE_NOT_FOUND: 'There is no such article',
      ROUTE_NOT_FOUND: 'There is no such page',
      STORE_UNAVAILABLE: 'The store is away',
      INVALID_REQUEST: 'This was not understood',
      INVALID_CURSOR: 'This page of the list is gone',
      INTERNAL: 'Something went wrong here',
    } as Partial<Record<ProblemCode, string>>,
    remedies: {
      ARTICLE_NOT_FOUND: 'An article goes when its file goes. Search for a few of its words to see whether it moved.',
      ROUTE_NOT_FOUND: 'The address may be mistyped, or the page may have gone.',
      STORE_UNAVAILABLE: 'The articles cannot be read at the moment. Nothing is lost; try again in a little while.',
      INVALID_REQUEST: 'Correct what is named here in the address, or begin again from all articles.',
      INVALID_CURSOR: 'Begin again from the first page.',
      INTERNAL: 'The fault is ours, and it is in the log. Trying again may help.',
    } as Partial<Record<ProblemCode, string>>,
    fallback: 'Go back, or begin again from all articles.',
  },
};
