import { raw, html as tagged } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Finished markup. Only `html` makes it, of its own template and of parts that are escaped, so that text never passes for it. */
export type Html = HtmlEscapedString;
type Part = Html | string | number | null | false | undefined | Part[];

/** A template: text and numbers are escaped, lists joined, and what is null or false is left out. Attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  // It answers later only where a part does, and no part may.
  return tagged(strings, ...parts) as Html;
}

/** A snippet of a search. The port promises that it is escaped, and that <mark> is its only tag. */
export function snippet(escaped: string): Html {
  return raw(escaped);
}
