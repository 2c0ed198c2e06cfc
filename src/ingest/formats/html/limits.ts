/** How much of a page is read, so that no page, however made, takes all of the machine: what one costs grows with these and no faster. */
export interface PageLimits {
  /** Elements within each other; deeper ones lose their shape, not their text. */
  depth: number;
  elements: number;
  /** Paragraphs, headings and entries. */
  passages: number;
}

/** Where no setting says otherwise: a hundred times the largest page of news that we have seen, and as deep as browsers nest. */
export const PAGE_LIMITS: PageLimits = { depth: 400, elements: 1_000_000, passages: 50_000 };
