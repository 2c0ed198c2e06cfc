// Which of what we have a client likes best, by the weights of its Accept and Accept-Encoding (RFC 9110, 12.5).

interface Offer {
  value: string;
  weight: number;
}

/** The media type to answer with; null where the client takes none of these. The first is ours to choose. */
export function preferredType(accept: string | undefined, types: readonly string[]): string | null {
  if (accept === undefined || accept === '*/*') return types[0]!;
  const offers = offersIn(accept);
  const judged = types.map((type) => ({ type, ...judge(type, offers) })).filter(({ weight }) => weight > 0);
  judged.sort((a, b) => b.weight - a.weight || b.named - a.named || a.place - b.place);
  return judged[0]?.type ?? null;
}

/** "text/markdown" in "text/*;q=0.5, text/markdown": the more a range names, the more its weight counts. */
function judge(type: string, offers: Offer[]) {
  const ranges = [type, `${type.split('/', 1)[0]}/*`, '*/*'];
  for (const [index, range] of ranges.entries()) {
    const place = offers.findIndex(({ value }) => value === range);
    if (place >= 0) return { weight: offers[place]!.weight, named: ranges.length - index, place };
  }
  return { weight: 0, named: 0, place: 0 };
}

/** What answers are encoded in, the one we like best first. */
const ENCODINGS = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Null: as it is. A client that says nothing is given nothing that it might not read. */
export function preferredEncoding(accept: string | undefined): Encoding | null {
  if (!accept) return null;
  const offers = offersIn(accept);
  const weightOf = (name: string) => offers.find(({ value }) => value === name)?.weight;
  const rest = weightOf('*') ?? 0;
  const weights = {
    zstd: weightOf('zstd') ?? rest,
    br: weightOf('br') ?? rest,
    gzip: weightOf('gzip') ?? weightOf('x-gzip') ?? rest,
  };
  const best = ENCODINGS.toSorted((a, b) => weights[b] - weights[a])[0]!;
  return weights[best] > (weightOf('identity') ?? 0) ? best : null;
}

// "text/plain;charset=utf-8;q=0.5" -> text/plain, 0.5. Parameters of a type narrow nothing that we have.
function offersIn(header: string): Offer[] {
  return header.split(',').map((part) => {
    const [value = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { value, weight: weight === undefined ? 1 : weightIn(weight) };
  });
}

function weightIn(text: string): number {
  return /^[01](?:\.\d{0,3})?$/.test(text) ? Math.min(1, Number(text)) : 0;
}
