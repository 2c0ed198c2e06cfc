import { agencyNamed } from '../../parse/authors/agencies.ts';
import { stringOf } from './values.ts';

/**
 * schema.org's article as a record of its own (JSON-LD), under the names of fields.ts where it has others: its abstract is what stands
 * under the headline, and the organization that it comes from is the wire service, unless that is the publisher again.
 * { "@type": "NewsArticle", "headline": "…", "abstract": "…", "publisher": { "name": "…" }, "sourceOrganization": { "name": "…" } }
 */
export function asFields(record: object): object {
  const { '@type': type, abstract, publisher, sourceOrganization } = record as Record<string, unknown>;
  if (![type].flat().some((name) => typeof name === 'string' && /Article$|^(?:Report|BlogPosting)$/.test(name)))
    return record;
  const source = stringOf(sourceOrganization);
  const isAgency = source !== null && (source !== stringOf(publisher) || agencyNamed(source) !== null);
  return { ...record, ...(isAgency && { agency: source }), standfirst: abstract };
}
