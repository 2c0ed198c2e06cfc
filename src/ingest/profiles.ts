import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Profile } from '../parse/profiles/profile.ts';

/** Reads a folder of the user's own profiles, `*.json`, in the order of their names. Throws naming every fault of a file. */
export async function readProfiles(folder: string): Promise<Profile[]> {
  const names = await readdir(folder).catch((error: Error) => {
    throw new Error(`PROFILES: the folder ${folder} cannot be listed: ${error.message}`);
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => readProfile(join(folder, name))));
}

async function readProfile(path: string): Promise<Profile> {
  const text = await readFile(path, 'utf8');
  const { data, error } = Profile.safeParse(parseJson(text, path));
  if (data) return data;
  throw new Error(`PROFILES: ${path} is no profile:\n${z.prettifyError(error)}`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`PROFILES: ${path} is not JSON: ${(error as Error).message}`);
  }
}
