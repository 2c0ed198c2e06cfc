import { describe, expect, it } from 'vitest';
import { inEncoding, names, strongTag, versionOf, weakTag } from '../../../src/http/answering/tags.ts';

const version = versionOf('{"id":"ferry"}');

describe('a tag', () => {
  it('is that of the bytes', () => {
    expect(version).toMatch(/^[0-9a-f]{32}$/);
    expect(versionOf(Buffer.from('{"id":"ferry"}'))).toBe(version);
    expect(weakTag('a')).not.toBe(weakTag('b'));
    expect(weakTag('a')).toMatch(/^W\/"[0-9a-f]{32}"$/);
  });

  it('begins with the version, whatever is selected and however it is encoded', () => {
    expect(strongTag(version)).toBe(`"${version}"`);
    expect(strongTag(version, 'some')).toMatch(new RegExp(`^"${version}-[0-9a-f]{16}"$`));
    expect(strongTag(version, 'some')).not.toBe(strongTag(version, 'others'));
    expect(inEncoding(strongTag(version), 'br')).toBe(`"${version}-br"`);
  });

  it('is another for other bytes where it is strong, and the same where it is weak', () => {
    expect(inEncoding('"a"', null)).toBe('"a"');
    expect(inEncoding('W/"a"', 'gzip')).toBe('W/"a"');
  });
});

describe('If-None-Match', () => {
  it.each([
    ['*', '"a"', true],
    [' * ', '"a"', true],
    ['"a"', '"a"', true],
    ['W/"a"', '"a"', true],
    ['"a"', 'W/"a"', true],
    ['W/"a"', 'W/"a"', true],
    ['"b", "a"', '"a"', true],
    ['"b","a","c"', '"a"', true],
    ['W/"b", W/"a"', '"a"', true],
    ['"x,y", "a"', '"a"', true],
    ['"a,b"', '"a,b"', true],
    ['"b"', '"a"', false],
    ['"b", "c"', '"a"', false],
    ['a', '"a"', false],
    ['"a', '"a"', false],
    ['"A"', '"a"', false],
    ['"a-gzip"', '"a"', false],
    ['"*"', '"a"', false],
    ['', '"a"', false],
    ['"ba"', '"a"', false],
  ])('%s names %s: %s', (header, tag, known) => expect(names(header, tag)).toBe(known));

  it('is read in linear time', () => expect(names('"'.repeat(60_001), '"a"')).toBe(false));
});
