// Starts the server as the README says on a folder with the seed, asks it over HTTP and checks what the project promised of it.
// Prints a line a check, then "seed: N passed, M failed".
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const shared = process.env.COPYDESK_SHARED ?? '../shared';
const scratch = mkdtempSync(join(tmpdir(), 'copydesk-seed-'));
const port = '3917';
const base = `http://127.0.0.1:${port}`;
let passed = 0;
let failed = 0;

cpSync(`${shared}/seed/000_af79ff6dd7422fab.txt`, join(scratch, 'data/any-name/000_af79ff6dd7422fab.txt'));
writeFileSync(join(scratch, 'data/empty.txt'), '');
writeFileSync(join(scratch, 'data/binary.txt'), Buffer.from([0, 1, 2, 3]));
writeFileSync(join(scratch, 'data/enormous.txt'), 'The mayor said no.\n'.repeat(100_000));

const server = spawn('npm', ['start'], {
  env: {
    ...process.env,
    PORT: port,
    DATA_DIR: join(scratch, 'data'),
    DATABASE: join(scratch, 'var/a.db'),
    BODY_LIMIT: '1MiB',
    LOG_LEVEL: 'warn',
  },
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
const ended = new Promise((resolve) => server.once('exit', resolve));

try {
  await untilReady();
  await checkSeed();
  await checkBadInput();
} finally {
  process.kill(-server.pid!, 'SIGTERM');
  await ended;
  rmSync(scratch, { recursive: true });
}
process.stdout.write(`seed: ${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const status = await fetch(`${base}/readyz`).then(
      (answer) => answer.status,
      () => null,
    );
    if (status === 200) return;
    await setTimeout(100);
  }
  throw new Error(`the server was not ready on ${base} after 30 s`);
}

async function checkSeed(): Promise<void> {
  const list = await json('/articles');
  const article = await json(`/articles/${list.data[0].id}`);
  equal('profile', article.source.profile, 'citynews');
  equal('title', article.title, 'South Korea says opening diplomatic relations with Cuba would shock North Korea');
  equal('date', article.date, '2024-02-15');
  equal('publishedAt', article.publishedAt, '2024-02-15T05:30:00-05:00');
  equal('updatedAt', article.updatedAt, '2024-02-15T05:42:00-05:00');
  equal('timeZone', article.timeZone, { name: 'America/Toronto', from: 'profile' });
  equal('outlet', article.outlet, 'CityNews');
  equal('authors', article.authors, ['Kim Tong-hyung', 'Jiwon Song']);
  equal('agency', article.agency, 'The Associated Press');
  const { city, region, country, agency } = article.dateline;
  equal('dateline', [city, region, country, agency], ['Seoul', 'South Korea', 'KR', 'AP']);
  equal('the body begins', article.body.startsWith('South Korea’s presidential office claimed Thursday'), true);
  equal('the body ends', article.body.endsWith('with nukes if provoked.'), true);
  const read = article.body + JSON.stringify(article.quotes);
  for (const furniture of ['Submit a Correction', 'Top Stories', 'Burnt out', 'More Videos']) {
    equal(`no "${furniture}"`, read.includes(furniture), false);
  }

  const quote = (start: string) => article.quotes.find(({ text }: { text: string }) => text.startsWith(start));
  const [ties, tide, future, blow] = [
    quote('The opening of diplomatic ties (with Cuba)'),
    quote('It clearly shows'),
    quote('In the future, our government'),
    quote('inevitably deal a significant political and psychological blow'),
  ];
  equal('one utterance', ties?.utterance, tide?.utterance);
  equal('its speaker', [ties?.speaker?.name, ties?.speaker?.kind], ['the South Korean official', 'role']);
  equal('of both parts', tide?.speaker, ties?.speaker);
  equal('Lim', [future?.speaker?.name, future?.speaker?.kind], ['Lim Soosuk', 'person']);
  equal('his role', future?.speaker?.role, 'a spokesperson for South Korea’s Foreign Ministry');
  equal('the fragment', [blow?.kind, blow?.speaker?.name], ['fragment', 'A senior South Korean presidential official']);
  equal('no scare quote', quote('new Cold War'), undefined);
  equal('offsets', article.body.slice(future?.start, future?.end), future?.text);

  const search = await json(`/articles/search?q=${encodeURIComponent('"main tide"')}`);
  equal('search', [search.data.length, search.data[0]?.id], [1, article.id]);
  equal('highlight', search.data[0]?.highlights?.[0]?.snippet.includes('<mark>main tide</mark>'), true);
  const filtered = await json('/articles?author=Jiwon%20Song&from=2024-02-15&to=2024-02-15');
  equal(
    'filters',
    filtered.data.map(({ id }: { id: string }) => id),
    [article.id],
  );
  const explained = await json(`/articles/${article.id}/explain`);
  equal(
    'a rule for every line',
    explained.lines.every(({ rule }: { rule: string }) => rule.length > 0),
    true,
  );
}

async function checkBadInput(): Promise<void> {
  const { counts, data } = await json('/ledger?outcome=rejected');
  equal('ledger', counts, { found: 4, loaded: 1, unchanged: 0, duplicate: 0, partial: 0, rejected: 3 });
  const reasons = data.map(({ file, reason }: { file: string; reason: string }) => `${file}: ${reason.split(':')[0]}`);
  equal('reasons', reasons, ['binary.txt: binary', 'empty.txt: empty', 'enormous.txt: too large']);
  for (const [path, status, faults] of [
    ['/articles?nonsense=1&from=2024-02-30&limit=0', 400, 3],
    ['/articles?cursor=forged', 400, 0],
    ['/articles/no-such-id', 404, 0],
  ] as const) {
    const answer = await fetch(base + path);
    const problem = await answer.json();
    equal(
      path,
      [answer.status, answer.headers.get('content-type')?.split(';')[0]],
      [status, 'application/problem+json'],
    );
    if (faults) equal(`${path} faults`, problem.errors?.length, faults);
  }
  const large = await fetch(`${base}/parse`, {
    method: 'POST',
    body: 'x'.repeat(2 ** 20 + 1),
    headers: { 'content-type': 'text/plain' },
  });
  equal('a body that is too large', large.status, 413);
}

// biome-ignore lint/suspicious/noExplicitAny: the answers are what is being checked.
async function json(path: string): Promise<any> {
  const answer = await fetch(base + path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function equal(what: string, found: unknown, expected: unknown): void {
  const right = JSON.stringify(found) === JSON.stringify(expected);
  if (right) passed++;
  else failed++;
  process.stdout.write(
    right ? `ok ${what}\n` : `NOT OK ${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}\n`,
  );
}
