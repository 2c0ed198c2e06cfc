import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/config.ts';

describe('readSettings', () => {
  it('has a default for every setting', () => {
    expect(readSettings({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: null,
      CORS_ORIGINS: ['*'],
      RATE_LIMIT: null,
      TRUST_PROXY: [],
      API_KEY: [],
      MAX_LAG: 2000,
      DATA_DIR: ['./data'],
      DATABASE: './var/copydesk.db',
      WRITTEN_DIR: '',
      STORE: 'sqlite',
      OPENSEARCH_URL: ['http://127.0.0.1:9200'],
      OPENSEARCH_INDEX: 'copydesk',
      OPENSEARCH_SHARDS: 1,
      TIME_ZONE: 'UTC',
      PROFILES: '',
      BODY_LIMIT: 16 * 1024 * 1024,
      EXPANSION_LIMIT: 64 * 1024 ** 3,
      EXPANSION_RATIO: 200,
      ARCHIVE_DEPTH: 4,
      XML_DEPTH: 200,
      XML_ELEMENTS: 1_000_000,
      PAGE_DEPTH: 400,
      PAGE_ELEMENTS: 1_000_000,
      PAGE_PASSAGES: 50_000,
      LOAD: true,
      WATCH: false,
      WATCH_INTERVAL: 300,
      PARSE_TIMEOUT: 60,
      PARSE_MEMORY: 1024 ** 3,
      VERSIONS_KEPT: 20,
      FIELD_MAP: '',
      OTEL_EXPORTER_OTLP_ENDPOINT: '',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '',
      OTEL_SDK_DISABLED: false,
      OTEL_TRACES_SAMPLER: 'parentbased_always_on',
      OTEL_TRACES_SAMPLER_ARG: 1,
      LOG_LEVEL: 'info',
    });
  });

  it.each([
    [{ PORT: '0' }, { PORT: 0 }],
    [{ PORT: '' }, { PORT: 3000 }],
    [{ DATA_DIR: '/a:/b' }, { DATA_DIR: ['/a', '/b'] }],
    [{ DATA_DIR: '/a:' }, { DATA_DIR: ['/a'] }],
    [{ TIME_ZONE: 'America/Toronto' }, { TIME_ZONE: 'America/Toronto' }],
    [{ BODY_LIMIT: '2048' }, { BODY_LIMIT: 2048 }],
    [{ BODY_LIMIT: '2KiB' }, { BODY_LIMIT: 2048 }],
    [{ PAGE_ELEMENTS: '2500000' }, { PAGE_ELEMENTS: 2_500_000 }],
    [{ BODY_LIMIT: '1 GiB' }, { BODY_LIMIT: 1024 ** 3 }],
    [{ OTEL_TRACES_SAMPLER_ARG: '0.05' }, { OTEL_TRACES_SAMPLER_ARG: 0.05 }],
    [{ VERSIONS_KEPT: '0' }, { VERSIONS_KEPT: 0 }],
    [{ FIELD_MAP: 'title=headline, body=content.rendered' }, { FIELD_MAP: 'title=headline, body=content.rendered' }],
    [{ PUBLIC_URL: 'https://news.example/api/' }, { PUBLIC_URL: 'https://news.example/api' }],
    [{ CORS_ORIGINS: 'none' }, { CORS_ORIGINS: [] }],
    [{ CORS_ORIGINS: 'https://a.example, http://b:80' }, { CORS_ORIGINS: ['https://a.example', 'http://b:80'] }],
    [{ RATE_LIMIT: '600' }, { RATE_LIMIT: { most: 600, windowMs: 60_000 } }],
    [{ RATE_LIMIT: '10/second' }, { RATE_LIMIT: { most: 10, windowMs: 1000 } }],
    [{ RATE_LIMIT: '5000/hour' }, { RATE_LIMIT: { most: 5000, windowMs: 3_600_000 } }],
    [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { TRUST_PROXY: ['10.0.0.0/8', '::1'] }],
    [{ MAX_LAG: '0' }, { MAX_LAG: 0 }],
    // Of a key, its digest is kept.
    [{ API_KEY: 'a+b/c=' }, { API_KEY: [hash('sha256', 'a+b/c=')] }],
    [{ API_KEY: `one, SHA256:${'AB'.repeat(32)}` }, { API_KEY: [hash('sha256', 'one'), 'ab'.repeat(32)] }],
    [
      { OPENSEARCH_URL: 'http://a:9200, https://me:secret@b:9201/' },
      { OPENSEARCH_URL: ['http://a:9200', 'https://me:secret@b:9201'] },
    ],
    [{ UNRELATED: 'x' }, {}],
  ])('reads %j', (env, settings) => {
    expect(readSettings(env)).toMatchObject(settings);
  });

  it.each([
    [{ PORT: '65536' }, 'PORT=65536 should be a port, 0 to 65535'],
    [{ PORT: 'http' }, 'PORT=http should be a port, 0 to 65535'],
    [{ TIME_ZONE: 'Mars/Olympus' }, 'TIME_ZONE=Mars/Olympus should be an IANA time zone'],
    [{ STORE: 'mongo' }, 'STORE=mongo should be sqlite or opensearch'],
    [{ OPENSEARCH_URL: 'localhost:9200' }, 'OPENSEARCH_URL=localhost:9200 should be addresses of nodes'],
    [{ OPENSEARCH_INDEX: 'Desk' }, 'OPENSEARCH_INDEX=Desk should be small letters'],
    [{ BODY_LIMIT: '16MB' }, 'BODY_LIMIT=16MB should be a number of bytes'],
    [{ BODY_LIMIT: '-1' }, 'BODY_LIMIT=-1 should be a number of bytes'],
    [{ RATE_LIMIT: '0' }, 'RATE_LIMIT=0 should be a number of requests'],
    [{ RATE_LIMIT: '10/day' }, 'RATE_LIMIT=10/day should be a number of requests'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY=true should be addresses and networks'],
    [{ TRUST_PROXY: '10.0.0.0/33' }, 'TRUST_PROXY=10.0.0.0/33 should be addresses and networks'],
    [{ TRUST_PROXY: '10.0.0.0/8/8' }, 'TRUST_PROXY=10.0.0.0/8/8 should be addresses and networks'],
    [{ TRUST_PROXY: '10.0.0.0/8,' }, 'TRUST_PROXY=10.0.0.0/8, should be addresses and networks'],
    // Nobody is shown what is meant to be one.
    [{ API_KEY: 's3cret,' }, 'API_KEY=… should be keys joined by commas'],
    [{ API_KEY: 's3 cret' }, 'API_KEY=… should be keys'],
    [{ API_KEY: 's3crét' }, 'API_KEY=… should be keys'],
    [{ API_KEY: 'sha256:abc' }, 'API_KEY=… should be keys'],
    [{ MAX_LAG: '-1' }, 'MAX_LAG=-1 should be a number of milliseconds'],
    [{ EXPANSION_RATIO: '0' }, 'EXPANSION_RATIO=0 should be a number of times'],
    [{ ARCHIVE_DEPTH: 'deep' }, 'ARCHIVE_DEPTH=deep should be a number of archives'],
    [{ XML_DEPTH: '1001' }, 'XML_DEPTH=1001 should be a number of elements within each other, 1 to 1000'],
    [{ PAGE_DEPTH: '1001' }, 'PAGE_DEPTH=1001 should be a number of elements within each other, 1 to 1000'],
    [{ PAGE_ELEMENTS: 'many' }, 'PAGE_ELEMENTS=many should be a number of elements'],
    [{ PAGE_PASSAGES: '0' }, 'PAGE_PASSAGES=0 should be a number of paragraphs'],
    [{ VERSIONS_KEPT: 'all' }, 'VERSIONS_KEPT=all should be a number of versions, 0 to 9999'],
    [{ FIELD_MAP: 'headline' }, 'FIELD_MAP=headline should be field=column'],
    [{ FIELD_MAP: 'title=a,colour=b' }, 'FIELD_MAP=title=a,colour=b should be field=column'],
    [{ PUBLIC_URL: 'news.example' }, 'PUBLIC_URL=news.example should be an address'],
    [{ PUBLIC_URL: 'https://news.example?a' }, 'PUBLIC_URL=https://news.example?a should be an address'],
    [{ CORS_ORIGINS: '*,https://a.example' }, 'CORS_ORIGINS=*,https://a.example should be * for any'],
    [{ CORS_ORIGINS: 'https://a.example/news' }, 'CORS_ORIGINS=https://a.example/news should be * for any'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud should be trace, debug'],
    [{ DATA_DIR: '/a/news:/b/news/' }, 'DATA_DIR=/a/news:/b/news/ should be folders of different names'],
    [{ DATA_DIR: ':' }, 'DATA_DIR=: should be a folder'],
  ])('refuses %j', (env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });

  it('names all bad settings at once', () => {
    expect(() => readSettings({ PORT: 'x', STORE: 'y' })).toThrow(/PORT=x.*\n.*STORE=y/);
  });
});
