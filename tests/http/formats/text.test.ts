import { expect, it } from 'vitest';
import { plainText } from '../../../src/http/formats/text.ts';
import { bare, dayOnly, full } from './hostile.ts';

it('is a page of text', () => {
  expect(plainText(full)).toBe(`Larger ferry for Skerrow Island

The old boat goes in spring

By Ailsa Brand, Owen Reid and The Northern Wire

Skerrow Post, 2024-02-06T09:00:00+01:00

SKERROW/OBAN, Scotland — The harbour trust buys a larger ferry.

“Nobody is left on the quay,” said Morag Tennant.

https://skerrow.example/ferry
`);
});

it('has nothing where nothing is known', () => {
  expect(plainText(bare)).toBe('\n');
  expect(plainText(dayOnly)).toMatch(/^A day\n\n2024-02-15\n\nThe harbour council met/);
});
