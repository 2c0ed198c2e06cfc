import { validateFileName } from 'yauzl';

// Names in archives are only names: nothing is written under them. One that would lead elsewhere is still not read, as whoever
// packed it meant harm, or the archive is damaged.

export function leadingOut(name: string): string | null {
  const bad = name.includes('\0') ? 'a zero character' : validateFileName(name);
  return bad && `a name that leads out of the archive, or cannot be one: ${bad}`;
}

/** As "tar -c ." and others write them: "./a/./b.txt" -> "a/b.txt" */
export function plainName(name: string): string {
  return name.replace(/(?<=^|\/)(?:\.\/)+/g, '');
}
