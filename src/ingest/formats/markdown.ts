import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { CopydeskError } from '../../errors.ts';
import type { Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input, ReadSettings } from '../input.ts';
import { sourceOf } from './given.ts';
import { printedMarkdown } from './printed.ts';
import { headOf } from './record.ts';

// "---" lines around YAML, "+++" lines around TOML, and nothing before them.
const FRONT = /^(---|\+\+\+)[^\S\n]*\r?\n([\s\S]*?)(?:^|\n)\1[^\S\n]*(?:\r?\n|$)/;
const LONGEST_FRONT = 64 * 1024;

/** Markdown; what its front matter gives under the names of fields.ts is believed, the rest goes the way of a dump. */
export function readMarkdown(input: Input, { fieldMap = {} }: ReadSettings): Source[] {
  const { text, encoding } = decode(input.bytes, input.charset);
  const { front, rest } = splitFrontMatter(text);
  const printed = front ? null : printedMarkdown(text);
  if (printed) {
    const { hints, story, url } = printed;
    return [
      sourceOf(input, { format: 'markdown', encoding, text: story, hints, url: url ?? input.url, storyOnly: true }),
    ];
  }
  const { hints, url, key } = headOf(front ?? {}, input, fieldMap);
  return [sourceOf(input, { format: 'markdown', encoding, text: rest, hints, storyOnly: false, url, key })];
}

function splitFrontMatter(text: string): { front: Record<string, unknown> | null; rest: string } {
  const found = FRONT.exec(text.slice(0, LONGEST_FRONT));
  if (!found) return { front: null, rest: text };
  const front = found[1] === '---' ? yamlOf(found[2]!) : tomlOf(found[2]!);
  return { front, rest: text.slice(found[0].length) };
}

/** Times stay as they are written, and aliases, which could make much of little, are few. */
function yamlOf(text: string): Record<string, unknown> | null {
  return recordOf(() => parseYaml(text, { schema: 'core', maxAliasCount: 20, uniqueKeys: false, logLevel: 'error' }));
}

function tomlOf(text: string): Record<string, unknown> | null {
  return recordOf(() => parseToml(text));
}

function recordOf(parse: () => unknown): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = parse();
  } catch (error) {
    throw new CopydeskError(
      'UNREADABLE_INPUT',
      `front matter that cannot be read: ${(error as Error).message.split('\n')[0]}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member instanceof Date ? writtenTime(member) : member]),
  );
}

// TOML's times are objects that print as they were written.
function writtenTime(time: Date): string {
  return String((time as { toISOString(): string }).toISOString());
}
