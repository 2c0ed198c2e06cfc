import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareBytes, countFiles, type Folder, type Seen, walk } from '../../src/ingest/walk.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(file: string, text = 'text'): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

async function met(folders: Folder[] = [{ path: folder, label: null }]): Promise<Seen[]> {
  const files: Seen[] = [];
  for await (const batch of walk(folders)) files.push(...batch);
  return files;
}

const names = (files: Seen[]) => files.map(({ file }) => file);
const refusals = (files: Seen[]) =>
  Object.fromEntries(files.filter(({ refusal }) => refusal).map(({ file, refusal }) => [file, refusal]));

describe('walk', () => {
  it('meets every file, in the order of the bytes of the whole paths', async () => {
    const files = ['a.txt', 'a/b.txt', 'a/b/c.txt', 'a-b.txt', 'B.txt', 'é.txt', '\u{1f4f0}.txt', '\uff21.txt'];
    for (const file of files) put(file);
    expect(names(await met())).toEqual(files.toSorted(compareBytes));
    expect(await countFiles([{ path: folder, label: null }])).toBe(files.length);
  });

  it('meets a hidden folder by its own name, in which there is nothing to meet', async () => {
    for (const file of ['.git/config', '.git-a.txt', '.git.txt', 'a.txt']) put(file);
    expect(names(await met())).toEqual(['.git', '.git-a.txt', '.git.txt', 'a.txt']);
    expect(await countFiles([{ path: folder, label: null }])).toBe(4);
  });

  it('meets a thousand files in one folder once each', async () => {
    for (let n = 0; n < 1000; n++) put(`${n}.txt`);
    expect(new Set(names(await met())).size).toBe(1000);
  });

  it('gives size and time of change', async () => {
    put('a.txt', 'four');
    const [file] = await met();
    expect(file).toMatchObject({ size: 4, refusal: null, modified: expect.stringMatching(/^\d{16,}$/) });
  });

  it('puts the folder’s label before the names where there are several', async () => {
    put('one/a.txt');
    put('two/a.txt');
    const folders = ['two', 'one'].map((label) => ({ path: join(folder, label), label }));
    expect(names(await met(folders))).toEqual(['one/a.txt', 'two/a.txt']);
  });

  it('does not follow what leads out of the folder, nor special files', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'copydesk-outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    put('in/a.txt');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'file.txt'));
    symlinkSync(outside, join(folder, 'folder'));
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    symlinkSync('nowhere', join(folder, 'broken.txt'));
    symlinkSync('..', join(folder, 'in/loop'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    put('.git/config');
    put('.hidden.txt');

    const files = await met();
    rmSync(outside, { recursive: true });
    expect(refusals(files)).toEqual({
      '.git': 'hidden: its name begins with a dot',
      '.hidden.txt': 'hidden: its name begins with a dot',
      'broken.txt': 'cannot be read: no such file or directory',
      'file.txt': 'a symbolic link that leaves the data folder',
      folder: 'a symbolic link that leaves the data folder',
      'in/loop': 'a symbolic link to a folder, which is read in its own place',
      'pipe.txt': 'not a file but a pipe',
      'zero.txt': 'a symbolic link that leaves the data folder',
    });
    expect(files.filter(({ refusal }) => !refusal).map(({ file }) => file)).toEqual(['in/a.txt']);
    expect(await countFiles([{ path: folder, label: null }])).toBe(files.length);
  });

  it('follows a link to a file within the folder', async () => {
    put('a.txt');
    symlinkSync('a.txt', join(folder, 'b.txt'));
    expect(refusals(await met())).toEqual({});
  });

  it('tells each name that is not UTF-8 by its bytes, and what is to be done', async () => {
    const odd = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    for (const name of ['fähre.txt', 'führe.txt']) writeFileSync(odd(name), 'text');
    mkdirSync(odd('brücken'));
    writeFileSync(odd('brücken/a.txt'), 'text');
    for (const file of ['f\ufffdhre.txt', 'br\ufffdcken/a.txt', 'fähre.txt', '.a']) put(file);
    const files = await met();
    expect(refusals(files)).toEqual({
      '.a': 'hidden: its name begins with a dot',
      'br\\xfccken/': 'its name is not in UTF-8; give it another',
      'f\\xe4hre.txt': 'its name is not in UTF-8; give it another',
      'f\\xfchre.txt': 'its name is not in UTF-8; give it another',
    });
    expect(names(files.filter(({ refusal }) => refusal === null))).toEqual([
      'br\ufffdcken/a.txt',
      'fähre.txt',
      'f\ufffdhre.txt',
    ]);
    expect(await countFiles([{ path: folder, label: null }])).toBe(files.length);
  });

  it('says so when a folder cannot be listed', async () => {
    rmSync(folder, { recursive: true });
    expect(refusals(await met())).toEqual({ './': 'the folder cannot be listed: no such file or directory' });
  });
});
