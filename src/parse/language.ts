import type { Found } from './found.ts';
import type { Source } from './source.ts';
import type { Body } from './story.ts';

export function findLanguage(_source: Source, _body: Body | null): Found<string> | null {
  return null;
}
