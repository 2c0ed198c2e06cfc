import { describe, expect, it } from 'vitest';
import { type Element, elementsIn, textOf, treeOf } from '../../../../src/ingest/formats/html/tree.ts';

/** "div(p(one) p(two))" */
function shape({ tag, children }: Element): string {
  const inner = children.map((child) => (typeof child === 'string' ? child.trim() : shape(child))).filter(Boolean);
  return tag === '#root' ? inner.join(' ') : `${tag}(${inner.join(' ')})`;
}

describe('the tree of a page', () => {
  it.each([
    ['<p>one<p>two', 'p(one) p(two)'],
    ['<p>one<div>two</div>', 'p(one) div(two)'],
    ['<ul><li>one<li>two<ul><li>three</ul></ul>', 'ul(li(one) li(two ul(li(three))))'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a) dd(b) dt(c))'],
    ['<table><tr><td>1<td>2<tr><td>3</table>', 'table(tr(td(1) td(2)) tr(td(3)))'],
    ['<div><b>bold<p>and</b> not</p></div>after', 'div(b(bold p(and not))) after'],
    ['<div><a>one<div>two</a></div>three</div>four', 'div(a(one div(two) three)) four'],
    ['<a>one<a>two', 'a(one) a(two)'],
    ['<h2>one<h3>two', 'h2(one) h3(two)'],
    ['one<br>two<img><hr/>three', 'one br() two img() hr() three'],
    ['<div>one</span></p></section></td>two</div>', 'div(onetwo)'],
    ['<body>one</body></html>two', 'body(onetwo)'],
    ['<td>loose</table></div>', 'td(loose)'],
    ['one<!-- a comment -->two', 'onetwo'],
    ['<title>a <b> & &amp; c</title>', 'title(a <b> & & c)'],
    ['<script>if (a < b) "</p>"</script>x', 'script(if (a < b) "</p>") x'],
    ['caf&eacute; &#8220;x&#x201d; &nosuch; &', 'café “x” &nosuch; &'],
    ['<', '<'],
    ['', ''],
  ])('of %j is %j', (html, expected) => {
    expect(shape(treeOf(html))).toBe(expected);
  });

  it('keeps the attributes that are asked for, the first of each, and no others', () => {
    const [one] = elementsIn(treeOf('<A CLASS="x &amp; y" class=z onclick="run()" __proto__="w" hidden>'));
    expect(one!.attributes).toEqual({ class: 'x & y', hidden: '' });
  });

  it('merges what is said twice of the whole page', () => {
    const root = treeOf('<html lang="en"><body class="a"><html lang="de" class="b"><p>x');
    expect([...elementsIn(root)].map(({ tag }) => tag)).toEqual(['html', 'body', 'p']);
    expect([...elementsIn(root)][0]!.attributes).toEqual({ lang: 'en', class: 'b' });
  });

  it('flattens what is nested deeper than browsers do, and loses none of its text', () => {
    const root = treeOf(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(99_999)}<p>after</p></div>`);
    expect(textOf(root).replace(' ', '')).toBe('deepafter');
  });

  it('refuses a page of a million elements', () => {
    expect(() => treeOf('<p>'.repeat(1_000_001))).toThrow('more than 1000000 elements');
  });
});
