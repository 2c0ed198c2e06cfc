import { CopydeskError } from '../../errors.ts';
import { type Bytes, bytesOf, gather } from '../bytes.ts';
import { isOneStory, itemsOf, openXml } from '../formats/documents.ts';
import { feedItemKey } from '../formats/feed.ts';
import { parseJson } from '../formats/json.ts';
import { type Kind, mediaTypeOf } from '../formats/kinds.ts';
import { newsItemKey } from '../formats/newsml.ts';
import { keyOfRecord, tellsStory } from '../formats/record.ts';
import { localName } from '../formats/xml.ts';
import { holdsList } from './answers.ts';
import { type Held, type Item, type Items, item, refused, type Session, tooLarge } from './held.ts';
import { type JsonObject, objectsIn } from './objects.ts';
import { linesIn, type Stretch } from './split.ts';

/** A file that is one record, whatever it holds. */
export async function* wholeFile(kind: Kind, held: Held, session: Session, source: Bytes): Items {
  const bytes = await gathered(held, session, source);
  if (bytes === null) yield refused(session, held, tooLarge(session.limits.record, held.size));
  else yield item(session, held, null, { bytes, mediaType: mediaTypeOf(kind) });
}

/** All of a file; null where that is too large, which is known beforehand of most. */
async function gathered({ size }: Held, { limits }: Session, source: Bytes): Promise<Buffer | null> {
  return size !== null && size > limits.record ? null : await gather(source, limits.record);
}

/** JSON Lines: a record a line, or an answer of an API with a list of them. */
export async function* jsonLines(held: Held, session: Session, source: Bytes): Items {
  let number = numberOf(session);
  for await (const line of linesIn(source, session.limits.record, session.from)) {
    const value = line.bytes && jsonOrNull(line.bytes);
    if (holdsList(value) && !tellsStory(value, session.settings.fieldMap)) {
      for await (const { bytes, offset, ended } of objectsIn(bytesOf(line.bytes!), session.limits.record, () => false))
        yield jsonItem(held, session, ++number, { bytes, offset: line.offset + offset, ended });
      session.growing = true;
    } else {
      const found = jsonItem(held, session, ++number, line, value);
      session.growing = found.refusal === null || line.ended;
      yield found;
    }
  }
}

/**
 * A JSON file: a list of records, records one after another, an answer of an API with a list in it, or one record, which is then
 * the whole file.
 */
export async function* jsonFile(held: Held, session: Session, source: Bytes): Items {
  let number = 0;
  let alone: JsonObject | null = null;
  const isRecord = (bytes: Buffer) => tellsStory(jsonOrNull(bytes), session.settings.fieldMap);
  for await (const value of objectsIn(source, session.limits.record, isRecord)) {
    if (!value.listed && number === 0 && alone === null) alone = value;
    else {
      if (alone) yield jsonItem(held, session, ++number, alone);
      alone = null;
      yield jsonItem(held, session, ++number, value);
    }
  }
  if (alone?.bytes) yield item(session, held, null, { bytes: alone.bytes, mediaType: 'application/json' });
  else if (alone) yield refused(session, held, tooLarge(session.limits.record));
}

/** `value` is what the bytes say, where that is known. */
function jsonItem(held: Held, session: Session, number: number, { bytes, offset }: Stretch, value?: unknown): Item {
  if (bytes === null) return item(session, held, number, { offset, refusal: tooLarge(session.limits.record) });
  try {
    const record = value ?? parseJson(bytes.toString());
    if (typeof record !== 'object' || record === null)
      return item(session, held, number, { offset, bytes, mediaType: 'application/json' });
    const kept = fromIndex(record);
    const own = keyOfRecord(kept ?? record, session.settings.fieldMap);
    const found = kept ? Buffer.from(JSON.stringify(kept)) : bytes;
    return item(session, held, number, { own, offset, bytes: found, mediaType: 'application/json' });
  } catch (error) {
    if (!(error instanceof CopydeskError)) throw error;
    return item(session, held, number, { offset, refusal: error.message });
  }
}

/** Search engines wrap what they keep: { "_index": "news", "_id": "7", "_source": { … } } */
function fromIndex(record: object): object | null {
  const kept = Object.hasOwn(record, '_source') ? memberOf(record, '_source') : null;
  return typeof kept === 'object' && kept !== null ? { _id: memberOf(record, '_id'), ...kept } : null;
}

/** Records are numbered within what holds them; in a file that has grown, after those that were read. */
export function numberOf({ from, position }: Session): number {
  return from > 0 ? position : 0;
}

/** XML: one story, or the items of a feed or a message, each kept with what stands before the first and after the last. */
export async function* xmlItems(held: Held, session: Session, source: Bytes): Items {
  const bytes = await gathered(held, session, source);
  if (bytes === null) return yield refused(session, held, tooLarge(session.limits.record, held.size));
  const document = openXml({ bytes, charset: null }, session.settings.xmlLimits);
  if (isOneStory(document.root)) return yield item(session, held, null, { bytes, mediaType: 'application/xml' });
  const items = itemsOf(document);
  const { text } = document;
  const before = text.slice(0, items[0]?.start);
  const after = text.slice(items.at(-1)?.end);
  let number = 0;
  let offset = 0;
  let at = 0;
  for (const element of items) {
    offset += Buffer.byteLength(text.slice(at, element.start));
    at = element.start;
    const own = localName(element) === 'newsItem' ? newsItemKey(element) : feedItemKey(element);
    const record = Buffer.from(before + text.slice(element.start, element.end) + after);
    yield item(session, held, ++number, { own, offset, bytes: record, mediaType: 'application/xml', charset: 'utf-8' });
  }
}

function jsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

function memberOf(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}
