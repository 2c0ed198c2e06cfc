import { type Head, unmarked } from './head.ts';

/** The names that a site goes by, so that they are cut from titles and not taken for an author's. */
export interface Site {
  isCalled(name: string): boolean;
  /** Also by the beginning of a name, or with more after it: "Herald Online" for "Herald". */
  isCalledLike(name: string): boolean;
}

export function siteOf(outlet: string | null, head: Head, url: string | null): Site {
  const address = url ?? head.canonical ?? '';
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|amp)\./, '') : null;
  const said = [outlet, head.metas.get('og:site_name')?.[0], applicationName(head), host, host?.split('.').at(-2)];
  const names = said.map((name) => squeezed(unmarked(name ?? ''))).filter((name) => name.length > 1);
  return {
    isCalled: (name) => names.includes(squeezed(name)),
    isCalledLike(name) {
      const like = squeezed(name);
      return like.length > 1 && names.some((own) => own.startsWith(like) || like.startsWith(own));
    },
  };
}

/** What the page calls the site as an application; some give each article's own title there. */
export function applicationName(head: Head): string | null {
  const name = head.metas.get('application-name')?.[0] ?? null;
  return name === head.title || name === head.metas.get('og:title')?.[0] ? null : name;
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
