import { describe, expect, it } from 'vitest';
import { addressOf, toggled, viewOf } from '../../src/pages/view.ts';

function read(address: string) {
  const given = new URLSearchParams(address);
  const values = (name: string) => (given.getAll(name).length > 1 ? given.getAll(name) : given.get(name)!);
  return viewOf(Object.fromEntries([...given.keys()].map((name) => [name, values(name)])));
}

describe('an address', () => {
  it.each([
    ['', '/', '-publishedAt'],
    ['q=tide', '/?q=tide', 'relevance'],
    ['q=tide&sort=title', '/?q=tide&sort=title', 'title'],
    // What a form leaves empty asks for nothing, and other people's marks on a link are theirs.
    ['q=&from=&to=+&author=Ana+Reyes', '/?author=Ana+Reyes', '-publishedAt'],
    ['q=tide&utm_source=x&__proto__=1&constructor=2', '/?q=tide', 'relevance'],
    ['sort=relevance', '/', '-publishedAt'],
    ['author=A&author=-B', '/?author=A&author=-B', '-publishedAt'],
    ['cursor=abc&q=tide', '/?q=tide', 'relevance'],
  ])('%j is the view %s, in the order %s', (given, address, sort) => {
    const view = read(given);
    expect(addressOf(view)).toBe(address);
    expect(view.sort).toBe(sort);
  });

  it.each([
    ['from=yesterday', 'from'],
    ['from=2024-03-01&to=2024-02-01', 'from'],
    ['sort=newest', 'sort'],
    ['q=a&q=b', 'q'],
    ['has=pictures', 'has'],
    [`q=${'a'.repeat(4001)}`, 'q'],
    ['q=a%00b', 'q'],
  ])('%.30j cannot be read, because of its %s', (given, name) => {
    expect(() => read(given)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ parameter: name })] }),
    );
  });
});

it.each([
  ['q=tide', 'author', 'Ana Reyes', '/?q=tide&author=Ana+Reyes'],
  ['author=Ana+Reyes&q=tide', 'author', 'Ana Reyes', '/?q=tide'],
  ['author=Ana+Reyes', 'author', 'Kim Lee', '/?author=Ana+Reyes&author=Kim+Lee'],
])('in %j, the choice of %s %s leads to %s', (given, name, value, address) => {
  const view = read(given);
  expect(addressOf(view, toggled(view, name, value))).toBe(address);
});
