import type { Article } from '../../article.ts';
import { datelineOf, joined, pageOf, paragraphsOf } from './identity.ts';

// CommonMark and GitHub's additions to it. What the article says is text, whatever it looks like: every mark that could mean
// something is escaped, so that no link, image, HTML or heading comes out of a stranger's page.

/** The article as Markdown: headline, standfirst, byline, body, and a link to the page where it is known. */
export function markdown(article: Article): string {
  const { title, subtitle, authors, outlet, publishedAt, date } = article;
  const byline = [authors.length > 0 ? `By ${joined(authors)}` : null, outlet, publishedAt ?? date];
  const [first = '', ...others] = paragraphsOf(article);
  const page = pageOf(article);
  const parts = [
    title === null ? '' : `# ${line(title)}`,
    subtitle === null ? '' : `**${line(subtitle)}**`,
    line(byline.filter((part) => part !== null).join(' · ')),
    lines(datelineOf(article) + first),
    ...others.map(lines),
    // No mark that ends it stands in an address that URL has written anew, but for these.
    page === null ? '' : `<${page.replace(/[<>\\]/g, encodeURIComponent)}>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A headline has no second line. */
function line(text: string): string {
  return lines(text.replace(/\s+/g, ' '));
}

// What is a mark wherever it stands: code, emphasis, links, HTML, a character's number; and of an address without a mark, which
// GitHub makes a link of, what tells it: "http://…", "www.…", "a@b.example".
const ANYWHERE = /[\\`*_[<~@]|&(?=#|\w{1,32};)|:(?=\/\/)|(?<=www)\./gi;

// A line that began with spaces would be code, and one that ended with two would break.
function lines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((each) => atStart(each.trim().replace(ANYWHERE, '\\$&')))
    .filter((each) => each !== '')
    .join('\n');
}

// "# 1 choice", "- no", "+ 3", "= a draw", ": so", "> a", "| a |" -> "\# 1 choice", …; "2024. A year" -> "2024\. A year"
function atStart(text: string): string {
  return text.replace(/^[#+\-=:>|]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
