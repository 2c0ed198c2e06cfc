import { z } from 'zod';
import { CopydeskError } from '../../errors.ts';
import { linesOf, type Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import { type Input, sha256 } from '../read.ts';
import { idOf } from './text.ts';

const Given = z.strictObject({ id: z.string().min(1).optional(), body: z.string() });

/** `{ id, body }`: the body is story throughout. */
export function readJson({ bytes, file, url, charset }: Input): Source[] {
  const { text, encoding } = decode(bytes, charset);
  const digest = sha256(bytes);
  const given = parse(text);
  return [
    {
      id: idOf(given.id ?? digest),
      origin: { file, format: 'json', encoding, bytes: bytes.length, sha256: digest, url },
      text: given.body,
      lines: linesOf(given.body),
      hints: {},
      storyOnly: true,
    },
  ];
}

function parse(text: string): z.infer<typeof Given> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CopydeskError('MALFORMED_BODY', (error as Error).message);
  }
  const { data, error } = Given.safeParse(value);
  if (data) return data;
  throw new CopydeskError(
    'INVALID_REQUEST',
    undefined,
    error.issues.map(({ path, code, message }) => ({ pointer: `/${path.join('/')}`, code, message })),
  );
}
