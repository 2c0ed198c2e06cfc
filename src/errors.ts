/** Every failure that a client can meet: its status, its title, and what to do about it. */
export const PROBLEMS = {
  INVALID_REQUEST: {
    status: 400,
    title: 'The request has parameters or a body that cannot be read',
    remedy: 'Each fault is named under "errors", with what is allowed. Correct all of them and send the request again.',
  },
  INVALID_CURSOR: {
    status: 400,
    title: 'The cursor does not belong to this list',
    remedy:
      'A cursor is valid only for the query it came from, and is not made by hand. Ask for the list without a cursor to begin at its first page.',
  },
  MALFORMED_REQUEST: {
    status: 400,
    title: 'The request is not well-formed HTTP',
    remedy: 'Write the address and the headers as RFC 9110 and RFC 3986 have them; a percent sign is written %25.',
  },
  MALFORMED_BODY: {
    status: 400,
    title: 'The body is not what its Content-Type says',
    remedy: 'Send well-formed JSON as application/json, or the article itself as text/plain.',
  },
  UNAUTHORIZED: {
    status: 401,
    title: 'This takes a key that the server knows',
    remedy: 'Send one of the keys in API_KEY as "Authorization: Bearer …". It is taken from nowhere else.',
  },
  WRITES_DISABLED: {
    status: 403,
    title: 'The server has no key, so that nobody may write',
    remedy: 'Start the server with API_KEY set to a key of your own, and send that as "Authorization: Bearer …".',
  },
  ARTICLE_NOT_FOUND: {
    status: 404,
    title: 'No article has this id',
    remedy: 'Look the article up in /articles or /ledger. An article goes when its file does.',
  },
  VERSION_NOT_FOUND: {
    status: 404,
    title: 'The article has no version of this number',
    remedy:
      'Its versions are listed at /articles/{id}/versions. Of an article that changes often, old ones are let go: VERSIONS_KEPT says how many are kept.',
  },
  QUOTE_NOT_FOUND: {
    status: 404,
    title: 'No quote has this id',
    remedy: 'Look the quote up in /quotes. A quote goes when its article does, or when a correction takes it out.',
  },
  AUTHOR_NOT_FOUND: {
    status: 404,
    title: 'No author has this id',
    remedy: 'Look the author up by name, as /authors?q=…',
  },
  SPEAKER_NOT_FOUND: {
    status: 404,
    title: 'No speaker has this id',
    remedy: 'Look the speaker up by name, as /speakers?q=…',
  },
  AGENCY_NOT_FOUND: {
    status: 404,
    title: 'No agency has this id',
    remedy: 'Look the agency up by name, as /agencies?q=…',
  },
  PLACE_NOT_FOUND: {
    status: 404,
    title: 'No place has this id',
    remedy: 'Look the place up by name, as /places?q=…',
  },
  OUTLET_NOT_FOUND: {
    status: 404,
    title: 'No outlet has this id',
    remedy: 'Look the outlet up by name, as /outlets?q=…',
  },
  CLUSTER_NOT_FOUND: {
    status: 404,
    title: 'No group of near-copies has this id',
    remedy:
      'Look the group up in /clusters, or as the member "cluster" of an article. A group goes when its copies do.',
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: 'Nothing is served at this address',
    remedy: 'See /docs for every address.',
  },
  PROBLEM_NOT_FOUND: {
    status: 404,
    title: 'No problem has this code',
    remedy: 'The codes are listed in /openapi.json.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'This address does not take this method',
    remedy: 'The header "Allow" names the methods that it takes.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    title: 'Nothing here is of a kind that the client takes',
    remedy: 'The detail names the media types there are. Name one of them in "Accept", or leave it out.',
  },
  PRECONDITION_FAILED: {
    status: 412,
    title: 'The article is not the one that the request is meant for',
    remedy:
      'Somebody has written to it meanwhile. Fetch it again, and send your change with the new "ETag" in "If-Match".',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    title: 'The request did not arrive in time',
    remedy: 'Send the whole request within a minute.',
  },
  CURSOR_EXPIRED: {
    status: 410,
    title: 'So much has changed since that not every change is known any more',
    remedy:
      'Ask /changes without a cursor: it tells of every article that there is now. Whatever you hold and it does not name is gone.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is larger than this server takes',
    remedy: 'Send a smaller body, or start the server with a larger BODY_LIMIT.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'This kind of body is not read here',
    remedy: 'The detail names the kinds that are read here. Name that of your body in "Content-Type".',
  },
  UNREADABLE_INPUT: {
    status: 422,
    title: 'The input is not an article that can be read',
    remedy: 'The detail says what is wrong with it.',
  },
  KEY_REUSED: {
    status: 422,
    title: 'The key of this request was that of another',
    remedy:
      'Give each request an "Idempotency-Key" of its own, and the same one only when the same request is sent again.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: 'More was asked from this address than it may ask',
    remedy:
      'Wait for as many seconds as "Retry-After" says. "RateLimit-Remaining" tells with each answer how many requests are left, "RateLimit-Reset" until when.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: 'The address and the headers of the request are too long',
    remedy: 'Together they may take 64 KiB. A long search can be sent in the body, as POST /articles/search.',
  },
  NOT_READY: {
    status: 503,
    title: 'The articles are still being loaded',
    remedy: 'What is loaded so far is served; /readyz shows the progress.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    title: 'The store does not answer',
    remedy: 'Try again after the time in "Retry-After".',
  },
  STORE_DAMAGED: {
    status: 503,
    title: 'The database is damaged, and nothing is answered from what cannot be trusted',
    remedy:
      'Stop the server and run copydesk load --rebuild: the database is made anew from the files. What clients have written is among them.',
  },
  OVERLOADED: {
    status: 503,
    title: 'The server has more to do than it can do in time',
    remedy: 'Try again after the time in "Retry-After".',
  },
  INSUFFICIENT_STORAGE: {
    status: 507,
    title: 'There is no room to write this, or nobody may write there',
    remedy:
      'Nothing was written. Make room on the disk of the server, or let it write there, and send the request again; the server’s log says what failed.',
  },
  INTERNAL: {
    status: 500,
    title: 'The server made a mistake',
    remedy: 'This is a bug in Copydesk. The server’s log has the details under the request’s id.',
  },
} as const satisfies Record<string, { status: number; title: string; remedy: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One bad parameter (`parameter`) or one bad place in the body (`pointer`, RFC 6901). */
export interface Fault {
  parameter?: string;
  pointer?: string;
  /** Where in the value, in UTF-16 code units. */
  position?: number;
  code: string;
  message: string;
}

/** A failure that is the client's to know; anything else that is thrown is our bug. */
export class CopydeskError extends Error {
  readonly code: ProblemCode;
  readonly faults: Fault[];

  /** `cause` is for the log alone. */
  constructor(code: ProblemCode, detail: string = PROBLEMS[code].title, faults: Fault[] = [], cause?: unknown) {
    super(detail, cause === undefined ? {} : { cause });
    this.name = 'CopydeskError';
    this.code = code;
    this.faults = faults;
  }
}

/** No client's concern: others read the articles by other rules by now, and this process is to leave them alone. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What a client is told of a body of a kind that is not read. */
export function unreadKind(mediaType: string | null, read: string): string {
  const given = mediaType === null ? 'without a Content-Type' : `of the Content-Type "${mediaType.slice(0, 80)}"`;
  return `Bodies ${given} are not read here; read are ${read}.`;
}
