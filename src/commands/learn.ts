import { stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isTimeZone, type Settings } from '../config.ts';
import { articlesIn } from '../ingest/articles.ts';
import { type Learned, type Lesson, profileOf, startLesson, type Taken } from '../parse/profiles/learn.ts';
import type { ProfileData } from '../parse/profiles/profile.ts';
import { fold } from '../query/fold.ts';
import { limitsOf, parserSettings } from './loading.ts';
import { filesOf } from './parse.ts';
import { type Read, reportOf, seriousDoubt } from './report.ts';
import { visible } from './terminal.ts';

/** What the command line says; undefined where it says nothing. */
export interface LearnArguments {
  name?: string | undefined;
  outlet?: string | undefined;
  'time-zone'?: string | undefined;
  share?: string | undefined;
  output?: string | undefined;
  force?: boolean | undefined;
}

const SHARE = 0.5;

/** Learns a profile from the files of one outlet and writes it; what was found and what failed goes to standard error. */
export async function learn(paths: string[], given: LearnArguments, settings: Settings): Promise<void> {
  const share = shareOf(given.share);
  const timeZone = given['time-zone'] ?? null;
  if (timeZone !== null && !isTimeZone(timeZone))
    throw new Error(`--time-zone ${timeZone} is not an IANA time zone, such as Europe/Paris.`);
  // Reading may take long; a file that is in the way is named before.
  const inTheWay = given.output && !given.force ? await stat(given.output).catch(() => null) : null;
  if (inTheWay && !inTheWay.isDirectory()) throw new Error(thereAlready(given.output!));

  const lesson = startLesson({ outlet: given.outlet ?? null, timeZone, share });
  const read = await readAll(paths, lesson, settings);
  const learned = lesson.learned();
  process.stderr.write(reportOf(read, learned, share));
  const doubt = seriousDoubt(learned);
  const name = given.name ?? nameFor(learned, paths);
  const profile = profileOf(name, learned);
  if (doubt !== null || profile === null) throw new Error(doubt ?? 'Nothing was learned.');
  await write(profile, given);
}

function shareOf(text: string | undefined): number {
  if (text === undefined) return SHARE;
  const share = /^0?\.\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0.05 && share <= 0.95) return share;
  throw new Error(`--share ${text} should be the share of the articles that a line must stand on, from 0.05 to 0.95.`);
}

async function readAll(paths: string[], lesson: Lesson, settings: Settings): Promise<Read> {
  // The rules for all are what a profile adds to.
  const parser = { ...(await parserSettings(settings)), profiles: [] };
  const taken: Record<Taken, number> = { read: 0, 'of another outlet': 0, 'without furniture': 0 };
  const read: Read = { files: 0, taken, failed: 0, failures: [] };
  const fail = (file: string, reason: string) => {
    read.failed++;
    if (read.failures.length < MOST_FAILURES) read.failures.push({ file, reason });
  };
  for (const path of paths) {
    for await (const files of filesOf(path)) {
      for (const { file, path, refusal } of files) {
        read.files++;
        if (refusal) fail(path, refusal);
        else {
          for await (const { record, parsed, reason } of articlesIn(path, file, limitsOf(settings), parser)) {
            if (parsed) taken[lesson.take(parsed)]++;
            else fail(record === null ? path : `${path}#${record}`, reason);
          }
        }
      }
      if (process.stderr.isTTY) process.stderr.write(`\rreading: ${read.files} files`);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return read;
}

// A folder of something else has as many failures as files.
const MOST_FAILURES = 20;

/** "Le Courrier des Étangs" -> "le-courrier-des-etangs" */
function nameFor({ outlet, hosts }: Learned, paths: string[]): string {
  const from = outlet ?? hosts[0] ?? basename(resolve(paths[0]!)).replace(/\.[a-z0-9.]+$/i, '');
  return fold(from).replaceAll(' ', '-') || 'outlet';
}

function thereAlready(output: string): string {
  return `${output} is there already. Name another file, or replace it with --force.`;
}

async function write(profile: ProfileData, { output, force }: LearnArguments): Promise<void> {
  const text = `${JSON.stringify(profile, null, 2)}\n`;
  if (!output) {
    process.stdout.write(text);
    return;
  }
  const folder = await stat(output).catch(() => null);
  const file = folder?.isDirectory() ? join(output, `${profile.name}.json`) : output;
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'EEXIST' ? thereAlready(file) : `${file} cannot be written: ${message}`);
  }
  process.stderr.write(
    `\nwritten: ${visible(file)}. Read it through, and keep it in the folder that PROFILES names (as a .json file).\n`,
  );
}
