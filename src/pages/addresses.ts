// Where the reader's own pages are.

export function addressOfArticle(id: string): string {
  return `/read/${encodeURIComponent(id)}`;
}

/** Of a quote, by its number in its article: "5f0c…-5" -> "quote-5" */
export function anchorOf(quoteId: string, kind: 'quote' | 'note' = 'quote'): string {
  return `${kind}-${quoteId.slice(quoteId.lastIndexOf('-') + 1)}`;
}

export function addressOfParsed(id: string): string {
  return `${addressOfArticle(id)}/parsed`;
}

/** What an article has otherwise than the version before it. */
export function addressOfVersion(id: string, version: number): string {
  return `${addressOfArticle(id)}/versions/${version}`;
}

/** Two articles beside each other. */
export function addressOfComparison(id: string, other: string): string {
  return `${addressOfArticle(id)}/beside/${encodeURIComponent(other)}`;
}

export function addressOfName(kind: 'speakers' | 'authors' | 'outlets' | 'agencies' | 'places', id: string): string {
  return `/names/${kind}/${encodeURIComponent(id)}`;
}
