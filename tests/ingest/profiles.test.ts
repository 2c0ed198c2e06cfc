import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProfiles } from '../../src/ingest/profiles.ts';
import { read } from '../../src/ingest/read.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-profiles-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));

const page = Buffer.from(
  [
    'Bridge closed after flood',
    'By Ada Brook',
    'March 5, 2024 5:30 am',
    'The bridge at Aldermoor was closed on Tuesday after the river rose by two metres in a single night.',
    'Mayor Tom Reed said it would stay closed until engineers had looked at its piers, which date from 1931.',
    'Tip the Aldermoor desk',
  ].join('\n\n'),
);
const input = { bytes: page, file: 'a.txt', url: null, mediaType: null, charset: null };

describe('readProfiles', () => {
  it('reads what the user keeps, and the parser uses it', async () => {
    put('aldermoor.json', {
      name: 'aldermoor',
      outlet: 'Aldermoor Gazette',
      marks: ['tip the aldermoor desk'],
      timeZone: 'Europe/Dublin',
    });
    writeFileSync(join(folder, 'notes.txt'), 'not a profile');
    const profiles = await readProfiles(folder);
    const [parsed] = read(input, { timeZone: 'UTC', profiles });
    expect(parsed!.article).toMatchObject({
      outlet: 'Aldermoor Gazette',
      timeZone: { name: 'Europe/Dublin', from: 'profile' },
      source: { profile: 'aldermoor' },
    });
    expect(read(input, { timeZone: 'UTC' })[0]!.article.source.profile).toBe('generic');
  });

  it.each<[string, unknown, RegExp]>([
    ['a.json', { name: 'a', outlets: [] }, /a\.json is no profile:.*outlets/s],
    ['b.json', { outlet: 'B' }, /b\.json is no profile:.*name/s],
    ['c.json', [], /c\.json is no profile/],
  ])('says what is wrong with %s: %j', async (name, content, message) => {
    put(name, content);
    await expect(readProfiles(folder)).rejects.toThrow(message);
  });

  it('says which file is not JSON, and which folder is not there', async () => {
    writeFileSync(join(folder, 'd.json'), '{');
    await expect(readProfiles(folder)).rejects.toThrow(/d\.json is not JSON/);
    await expect(readProfiles(join(folder, 'missing'))).rejects.toThrow(/missing cannot be listed/);
  });
});
