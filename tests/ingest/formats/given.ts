import { formatFor } from '../../../src/ingest/formats/index.ts';
import type { ReadSettings } from '../../../src/ingest/input.ts';
import type { Source } from '../../../src/parse/source.ts';

/** What a format makes of an input of this media type. */
export function sourcesOf(
  mediaType: string,
  content: string | Uint8Array,
  settings: Partial<ReadSettings> = {},
): Source[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const input = { bytes, file: null, url: null, mediaType, charset: null };
  return formatFor(input)(input, { timeZone: 'UTC', ...settings });
}

export const STORY = 'The harbour council met on Tuesday.\n\nNothing was decided, said Ada Brook, its chair.';

/** A page's text has a line for each paragraph, without blank ones between. */
export const PAGE = STORY.replace('\n\n', '\n');
