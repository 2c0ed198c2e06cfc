import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPEAL, pageOf, STORIES, TAIL } from '../parse/profiles/courier.ts';

// From invented articles to a profile, and back to articles without their furniture.

const ROOT = new URL('../..', import.meta.url);
let scratch: string;
const at = (...parts: string[]) => join(scratch, ...parts);

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-learn-'));
  for (const folder of ['courier', 'packed', 'two', 'mixed', 'profiles']) mkdirSync(at(folder));
  const pages = Array.from({ length: STORIES }, (_, number) => `${pageOf(number)}\n\n© 2024 The Holm Courier.`);
  pages.forEach((page, number) => {
    writeFileSync(at('courier', `${number}.txt`), page);
    if (number < 2) writeFileSync(at('two', `${number}.txt`), page);
    const herald = page.replaceAll('The Holm Courier', 'The Skerry Herald');
    writeFileSync(at('mixed', `${number}.txt`), number % 2 ? page : herald);
  });
  writeFileSync(at('courier', 'empty.txt'), '');
  const lines = pages.map((text, id) => JSON.stringify({ id, text }));
  writeFileSync(at('packed', 'dump.jsonl.gz'), gzipSync(lines.join('\n')));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(args: string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
  const all = { ...process.env, DATA_DIR: at('courier'), DATABASE: at('a.db'), LOG_LEVEL: 'silent', ...env };
  return spawnSync(process.execPath, ['src/main.ts', ...args], { cwd: ROOT, env: all, encoding: 'utf8' });
}

const bodies = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('copydesk learn', { timeout: 60_000 }, () => {
  it('prints a profile, and tells what was read, what recurs and what failed', () => {
    const { stdout, stderr, status } = run(['learn', at('courier')]);
    expect(JSON.parse(stdout)).toEqual({
      name: 'the-holm-courier',
      outlet: 'The Holm Courier',
      hosts: [],
      marks: expect.any(Array),
      timeZone: null,
      dayFirst: null,
      furniture: [APPEAL],
      ends: [TAIL],
    });
    expect(stderr).toContain(`read ${STORIES + 1} files: ${STORIES} articles`);
    expect(stderr).toMatch(/not read: \S+empty\.txt: empty: no bytes/);
    expect(stderr).toContain(`${STORIES} of ${STORIES}  ${TAIL}`);
    expect(status).toBe(0);
  });

  it('writes one that rids the articles of their furniture', () => {
    const before = bodies(run(['parse', at('courier', '0.txt')]).stdout);
    expect(before[0].body).toContain(APPEAL);
    const written = run([
      'learn',
      at('courier'),
      '--output',
      at('profiles'),
      '--name',
      'courier',
      '--time-zone',
      'Europe/Oslo',
    ]);
    expect(written.stderr).toContain(`written: ${at('profiles/courier.json')}`);
    expect(written.stdout).toBe('');
    const after = bodies(run(['parse', at('courier', '0.txt')], { PROFILES: at('profiles') }).stdout);
    expect(after[0]).toMatchObject({
      outlet: 'The Holm Courier',
      timeZone: { name: 'Europe/Oslo', from: 'profile' },
      source: { profile: 'courier' },
    });
    expect(after[0].body.split('\n\n')).toEqual(before[0].body.split('\n\n').filter((line: string) => line !== APPEAL));
    const loaded = run(['load'], { PROFILES: at('profiles') });
    expect(JSON.parse(loaded.stdout)).toMatchObject({ loaded: STORIES, rejected: 1 });
  });

  it('learns the same of an archive', () => {
    const { stdout, stderr } = run(['learn', at('packed')]);
    expect(JSON.parse(stdout)).toMatchObject({ furniture: [APPEAL], ends: [TAIL] });
    expect(stderr).toContain(`read 1 file: ${STORIES} articles`);
  });

  it('replaces a file only when it is told to', () => {
    const file = at('kept.json');
    writeFileSync(file, 'mine');
    const refused = run(['learn', at('courier'), '--output', file]);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('kept.json is there already') });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(run(['learn', at('courier'), '--output', file, '--force']).status).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).ends).toEqual([TAIL]);
  });

  it.each<[string[], RegExp]>([
    [['two'], /2 stories cannot tell what recurs; at least 3 are needed.*Nothing was written/],
    [
      ['missing'],
      /not read: \S+missing: there is no such file or folder; check the path\n(?:.*\n)*.*0 stories cannot tell/,
    ],
    [['mixed'], /several outlets: The Holm Courier \(6\), The Skerry Herald \(6\).*--outlet/],
    [['courier', '--share', '50'], /--share 50 should be the share/],
    [['courier', '--time-zone', 'Holm'], /--time-zone Holm is not an IANA time zone/],
    [['courier', '--output', '/nonexistent/a.json'], /\/nonexistent\/a\.json cannot be written/],
  ])('refuses %j', ([folder, ...options], message) => {
    const { status, stdout, stderr } = run(['learn', at(folder!), ...options]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([1, '']);
    expect(existsSync('/nonexistent')).toBe(false);
  });

  it('learns the one outlet that is named, of several', () => {
    const { stdout, stderr } = run(['learn', at('mixed'), '--outlet', 'Holm Courier']);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'holm-courier', outlet: 'Holm Courier' });
    expect(stderr).toContain('left out: 6 that name another outlet');
  });

  it.each([
    ['serve', '--output'],
    ['parse', '--share'],
    ['learn', '--explain'],
  ])('%s takes no %s', (command, option) => {
    const value = option === '--explain' ? [] : ['x'];
    expect(run([command, at('two'), option, ...value])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${command} takes no ${option}`),
    });
  });
});
