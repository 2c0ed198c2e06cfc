import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqlite } from '../../../src/store/sqlite/index.ts';
import { findsWhatIsThere } from './searches.ts';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

findsWhatIsThere('sqlite', async (place) => openSqlite(join(folder, `${place}.db`)));
