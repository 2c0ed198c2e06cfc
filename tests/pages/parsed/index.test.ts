import { describe, expect, it } from 'vitest';
import { open, readingDesk } from '../page.ts';

const TEXT = `Trust to buy <b>larger</b> ferry for the outer islands
By Ailsa Brand
Published: 6 February 2024 08:30 GMT
SKERROW, Scotland (AP) — The harbour trust said on Tuesday it would buy a larger boat for the route to the outer islands.
“The queue is over,” said Ida Holm, who chairs the trust and has asked for the boat for eleven years.
The old ferry, which carries 120 passengers, will be shown in the museum from the spring of next year.
Share this article
Copyright The Skerry Post 2024`;

async function parsed(text = TEXT) {
  const here = await readingDesk({ texts: { 'skerry/ferry.txt': text } });
  const { data } = (await here.ask.get('/articles')).body;
  const { body: explanation } = await here.ask.get(`/articles/${data[0].id}/explain`);
  return { page: await open(here, `/read/${data[0].id}/parsed`), explanation, here, id: data[0].id as string };
}

describe('how an article was parsed', () => {
  it('shows every line with its label and rule, as /explain tells them', async () => {
    const { page, explanation } = await parsed();
    expect(page.status).toBe(200);
    const rows = page.all('li.line').map(({ attribs }) => [attribs.id, attribs.class]);
    expect(rows).toEqual(
      explanation.lines.map((line: { number: number; label: string }) => [
        `line-${line.number}`,
        `line label-${line.label}`,
      ]),
    );
    expect(page.texts('span.text')).toEqual(explanation.lines.map(({ text }: { text: string }) => text));
    expect(page.texts('span.rule')).toEqual(
      explanation.lines.map(({ label, rule }: { label: string; rule: string }) =>
        rule.startsWith(`${label}.`) ? rule : `${label} ${rule}`,
      ),
    );
  });

  it('shows every field with its rule, and leads to the characters it was read from', async () => {
    const { page, explanation } = await parsed();
    const fields = page.texts('dl.fields')[0];
    for (const name of ['Headline', 'Day', 'Authors', 'Dateline', 'Body']) expect(fields).toContain(name);
    expect(fields).toContain(
      `Headline Trust to buy <b>larger</b> ferry for the outer islands ${explanation.fields.title.rule}`,
    );
    expect(fields).toContain('Standfirst not found');
    const ids = new Set(page.all('').map(({ attribs }) => attribs.id));
    const links = page.all('a').filter(({ attribs }) => attribs.href!.startsWith('#'));
    for (const { attribs } of links) expect(ids).toContain(attribs.href!.slice(1));
    const marks = page.all('mark');
    const title = marks.find(({ attribs }) => attribs.title === 'Headline');
    expect(page.texts('mark')[marks.indexOf(title!)]).toBe('Trust to buy <b>larger</b> ferry for the outer islands');
    expect(links.map(({ attribs }) => attribs.href)).toContain(`#${title!.attribs.id}`);
  });

  it('shows what lost', async () => {
    const { page, explanation } = await parsed();
    const lost = Object.values(explanation.fields as Record<string, { candidates: unknown[] } | null>).map(
      (field) => field?.candidates.length ?? 0,
    );
    const told = page.texts('summary').map((text) => Number(/^(\d+) candidates? that lost$/.exec(text)?.[1]));
    expect(told).toEqual(lost.filter((count) => count > 0));
  });

  it('shows the first of very many lines, and leads to the rest', async () => {
    const { page, here } = await parsed(
      `${TEXT}\n${'More of the story was told at length on this day. '.repeat(3)}\n`.repeat(150),
    );
    expect(page.all('li.line')).toHaveLength(600);
    expect(page.text).toMatch(/\d+ more lines; see them all in/);
    await here.ask.get(page.link('the explanation for programs')).expect(200);
  });

  it('is a link of the article, and leads back to it', async () => {
    const { page, here, id } = await parsed();
    expect((await open(here, `/read/${id}`)).link('How it was parsed')).toBe(`/read/${id}/parsed`);
    expect(page.link('Trust to buy <b>larger</b> ferry for the outer islands')).toBe(`/read/${id}`);
    expect((await open(here, '/read/nope/parsed')).status).toBe(404);
  });
});
