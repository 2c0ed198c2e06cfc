const NEWLINE = 10;

/** A line ahead of bytes, which says what they are; `cutLine` takes it off again. */
export function headed(line: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${line}\n`), bytes]);
}

export function cutLine(bytes: Buffer): [line: string, rest: Buffer] {
  const end = bytes.indexOf(NEWLINE);
  return end < 0 ? ['', bytes] : [bytes.toString('utf8', 0, end), bytes.subarray(end + 1)];
}
