/** Text, of so many bytes, that takes about a second a megabyte to read. */
export function slowText(bytes: number): Buffer {
  const piece = '“a” ';
  return Buffer.from(piece.repeat(bytes / Buffer.byteLength(piece)));
}

const MIB = 1024 * 1024;
/** Takes longer to read than anybody waits here. */
export const ENDLESS = slowText(24 * MIB);
