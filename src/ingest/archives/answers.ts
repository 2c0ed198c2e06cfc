// Where the answers of APIs have their records:
// { "status": "ok", "articles": [ … ] } · { "response": { "results": [ … ] } } · { "hits": { "hits": [{ "_source": { … } }] } }
export const LISTS = new Set(
  'articles results items data docs documents news posts stories records hits entries'.split(' '),
);
export const HOLDERS = new Set('response data hits result feed'.split(' '));

/** Whether a value is an answer with a list of objects. */
export function holdsList(value: unknown): boolean {
  return listsIn(value, LISTS).some(isListOfObjects) || listsIn(value, HOLDERS).some(holdsInner);
}

function holdsInner(holder: unknown): boolean {
  return !Array.isArray(holder) && listsIn(holder, LISTS).some(isListOfObjects);
}

function listsIn(value: unknown, names: Set<string>): unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => (names.has(name.toLowerCase()) ? [member] : []));
}

function isListOfObjects(value: unknown): boolean {
  return (
    Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  );
}
