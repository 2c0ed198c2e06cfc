import { describe, expect, it } from 'vitest';
import { html } from '../../src/pages/html.ts';

const said = (part: Parameters<typeof html>[1]) => String(html`<p title="${part}">${part}</p>`);

describe('what is put into a template', () => {
  it.each<[part: Parameters<typeof html>[1], written: string]>([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onfocus="alert(1)', '&quot; onfocus=&quot;alert(1)'],
    ["' onfocus='alert(1)", '&#39; onfocus=&#39;alert(1)'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['“quoted” & plain', '“quoted” &amp; plain'],
    [7, '7'],
    [null, ''],
    [undefined, ''],
    [false, ''],
    [['<b>', 2, null], '&lt;b&gt;2'],
  ])('%j is written %j', (part, written) => {
    expect(said(part)).toBe(`<p title="${written}">${written}</p>`);
  });

  it('is markup only where a template made it', () => {
    expect(String(html`<p>${html`<b>${'<i>'}</b>`}${[html`<hr>`]}</p>`)).toBe('<p><b>&lt;i&gt;</b><hr></p>');
  });
});
