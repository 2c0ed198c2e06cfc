import { describe, expect, it } from 'vitest';
import { preferredEncoding, preferredType } from '../../../src/http/answering/negotiate.ts';

const TYPES = ['application/json', 'application/ld+json', 'text/plain', 'text/markdown'];

describe('preferredType', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['TEXT/Markdown', 'text/markdown'],
    ['text/markdown, */*', 'text/markdown'],
    ['*/*, text/markdown', 'text/markdown'],
    ['text/markdown;q=0.5, */*', 'application/json'],
    ['text/markdown; q=0.5, text/plain;q=0.6', 'text/plain'],
    ['text/plain, text/markdown', 'text/plain'],
    ['text/markdown, text/plain', 'text/markdown'],
    ['text/*', 'text/plain'],
    ['text/*;q=0.5, text/plain;q=0', 'text/markdown'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'application/ld+json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/json'],
    ['application/json;q=0, */*', 'application/ld+json'],
    ['application/json;q=0.001', 'application/json'],
    ['text/html', null],
    ['application/json;q=0', null],
    ['*/*;q=0', null],
    ['text/markdown;q=2', null],
    ['text/markdown;q=high', null],
    ['json', null],
    ['application/*+json', null],
    ['', null],
    [',,;;q=', null],
  ])('of Accept: %s is %s', (accept, type) => expect(preferredType(accept, TYPES)).toBe(type));
});

describe('preferredEncoding', () => {
  it.each([
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br', 'br'],
    ['zstd', 'zstd'],
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'zstd'],
    ['*, zstd;q=0', 'br'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip;q=0.5, identity;q=0.4', 'gzip'],
    ['identity;q=0, gzip', 'gzip'],
    [undefined, null],
    ['', null],
    ['identity', null],
    ['identity, gzip;q=0.5', null],
    ['deflate', null],
    ['gzip;q=0', null],
    ['*;q=0', null],
    ['gzip;q=0, *;q=0', null],
    ['compress, lzma', null],
    ['gzipped', null],
  ])('of Accept-Encoding: %s is %s', (accept, encoding) => expect(preferredEncoding(accept)).toBe(encoding));
});

it('takes a header of any length in linear time', () => {
  for (const piece of [',', ';', ' ', 'a;', 'q=1,', '*/*,', '"', 'text/plain;q=0.1,'])
    expect([null, 'application/json', 'text/plain']).toContain(preferredType(piece.repeat(16_000), TYPES));
});
