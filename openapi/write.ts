import { readFile, writeFile } from 'node:fs/promises';
import { pino } from 'pino';
import { buildApp } from '../src/http/app.ts';
import type { Services } from '../src/http/services.ts';

// `npm run openapi` writes openapi.json from the routes; nothing but the routes is asked, so that no service stands behind them.

export const FILE = new URL('openapi.json', import.meta.url);

export async function document(): Promise<string> {
  const app = buildApp({ logger: pino({ level: 'silent' }), origins: [] } as unknown as Services);
  await app.ready();
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`;
  await app.close();
  return text;
}

if (import.meta.main) await writeFile(FILE, await document());

export const written = () => readFile(FILE, 'utf8');
