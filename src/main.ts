#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { printExplanation } from './commands/explain.ts';
import { loadOnce } from './commands/load.ts';
import { parsePaths, printArticle } from './commands/parse.ts';
import { serve } from './commands/serve.ts';
import { readSettings } from './config.ts';

const HELP = `copydesk: a folder of scraped news articles becomes a typed, searchable REST API

  copydesk serve            load the articles of DATA_DIR and answer on PORT (see /docs there)
  copydesk load             load them into DATABASE, print the ledger's counts and stop
  copydesk parse PATH…      print the article that each file becomes, one JSON document a line
           --explain        print instead each line with its label and rule, and each field with what lost

  --map FIELD=COLUMN        with any of them: where a record's field has a name of your own; before FIELD_MAP

Settings come from the environment; README.md lists them.
`;

try {
  await run();
} catch (error) {
  process.stderr.write(`copydesk: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      explain: { type: 'boolean' },
      map: { type: 'string', multiple: true },
    },
  });
  const [command, ...paths] = positionals;
  const maps = [...(values.map ?? []), process.env.FIELD_MAP].filter(Boolean);
  const settings = readSettings({ ...process.env, FIELD_MAP: maps.join(',') });
  if (values.help) {
    process.stdout.write(HELP);
  } else if (command === 'serve' && paths.length === 0) {
    await serve(settings);
  } else if (command === 'load' && paths.length === 0) {
    await loadOnce(settings);
  } else if (command === 'parse' && paths.length > 0) {
    const whole = await parsePaths(paths, settings, values.explain ? printExplanation : printArticle);
    if (!whole) process.exitCode = 1;
  } else {
    process.stderr.write(HELP);
    process.exitCode = 2;
  }
}
