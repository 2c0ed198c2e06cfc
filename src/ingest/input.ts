import type { ParserSettings } from '../parse/source.ts';
import type { FieldMap } from './formats/fields.ts';
import type { PageLimits } from './formats/html/limits.ts';
import type { XmlLimits } from './formats/xml.ts';

/** Bytes, with all that is known of where they came from. */
export interface Input {
  bytes: Uint8Array;
  /** Of the bytes, where it is known already. */
  sha256?: string;
  /** Path within the data folder; null for bytes that were sent. */
  file: string | null;
  /** The record's key, where the file holds several and these bytes are one of them. */
  record?: string | null;
  /** The article's id, where it is not made of the path or of what was sent. */
  id?: string | null;
  url: string | null;
  /** Media type, without parameters, and charset as the sender gave them; null where nobody said. */
  mediaType: string | null;
  charset: string | null;
}

/** Settings that bear on records, those of the formats among them. */
export interface ReadSettings extends ParserSettings {
  /** Where a record's fields have names of their own. */
  fieldMap?: FieldMap;
  pageLimits?: PageLimits;
  xmlLimits?: XmlLimits;
  /** Of one input in a thread of its own. */
  threadLimits?: ThreadLimits;
}

/** What reading one input may take; one that takes more is refused. */
export interface ThreadLimits {
  seconds: number;
  /** Bytes. */
  memory: number;
}
