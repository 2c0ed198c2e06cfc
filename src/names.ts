// Names that the threads of the store need too, which can do without the schemas: those cost each of them 8 MB.

/** The fields of an Article that are read from its text, each with its provenance. */
export const FIELDS = [
  'title',
  'subtitle',
  'date',
  'publishedAt',
  'updatedAt',
  'timeZone',
  'authors',
  'agency',
  'outlet',
  'dateline',
  'body',
  'language',
] as const;

export const OUTCOMES = ['loaded', 'unchanged', 'duplicate', 'partial', 'rejected'] as const;
