#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';

// Of what is new V8 keeps up to 128 MB in each thread before it looks what is done with, and no work here gains by more than 2.
setFlagsFromString('--semi-space-growth-factor=1');
// What is old may grow by half before it is looked through: articles stream through, and little of it is garbage for long.
setFlagsFromString('--heap-growing-percent=50');
// To take the types out of the sources costs each thread 16 MB and half a second; this is done once, for all that come after.
// Where nothing can be written, as in a read-only image, it is done each time.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/copydesk');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

const HELP = `copydesk: a folder of scraped news articles becomes a typed, searchable REST API

  copydesk serve            load the articles of DATA_DIR and answer on PORT (see /docs there)
  copydesk load [PATH…]     load them, or those of other folders and files, into DATABASE, print the ledger's counts and stop
           --shard 3/16     only one share of the files, or of the records of a file that is named: several loaders
                            fill one store together
           --rebuild        make DATABASE anew from the files, as where it is damaged
  copydesk backup TARGET    copy DATABASE and what clients have written into a new folder, while a server goes on
  copydesk copy             put what one store holds into another, which is empty or a copy that was cut short, and compare them
           --from A --to B  a store: the path of a database, or the address of an OpenSearch, with or without the name
                            that its indices begin with: http://127.0.0.1:9200/copydesk
  copydesk parse PATH…      print the article that each file becomes, one JSON document a line
           --explain        print instead each line with its label and rule, and each field with what lost
  copydesk learn PATH…      learn from many files of one outlet what recurs on them, and print it as a profile for PROFILES
           --output FILE    write it there; --force replaces what is there
           --name NAME      what to call it; otherwise after the outlet
           --outlet NAME    the outlet, as it prints its name; articles that name another are left out
           --time-zone ZONE the zone that its times are in, where it is known
           --share 0.5      on how much of the articles a line must stand

  --map FIELD=COLUMN        with any of them: where a record's field has a name of your own; before FIELD_MAP

Settings come from the environment; README.md lists them.
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  map: { type: 'string', multiple: true },
  shard: { type: 'string' },
  rebuild: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  explain: { type: 'boolean' },
  output: { type: 'string' },
  force: { type: 'boolean' },
  name: { type: 'string' },
  outlet: { type: 'string' },
  'time-zone': { type: 'string' },
  share: { type: 'string' },
} as const;
// Each command's own; those that are not listed here go with any.
const OWN: Record<string, string[]> = {
  load: ['shard', 'rebuild'],
  copy: ['from', 'to'],
  parse: ['explain'],
  learn: ['output', 'force', 'name', 'outlet', 'time-zone', 'share'],
};

// Whoever reads may have seen enough: copydesk parse data | head -1
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await run();
} catch (error) {
  process.stderr.write(`copydesk: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [command = '', ...paths] = positionals;
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const foreign = Object.keys(values).find((name) =>
    Object.entries(OWN).some(([owner, own]) => owner !== command && own.includes(name)),
  );
  if (foreign !== undefined)
    throw new Error(`${command || 'it'} takes no --${foreign}; copydesk --help lists what there is.`);
  const maps = [...(values.map ?? []), process.env.FIELD_MAP].filter(Boolean);
  const { readSettings } = await import('./config.ts');
  const settings = readSettings({ ...process.env, FIELD_MAP: maps.join(',') });
  // Each command brings its own modules: a load has no need of a server's.
  if (command === 'serve' && paths.length === 0) {
    const { serve } = await import('./commands/serve.ts');
    await serve(settings);
  } else if (command === 'load' && values.rebuild) {
    if (paths.length > 0 || values.shard) throw new Error('--rebuild reads all of DATA_DIR, and no share of it.');
    const { rebuild } = await import('./commands/rebuild.ts');
    await rebuild(settings);
  } else if (command === 'backup' && paths.length === 1) {
    const { backUp } = await import('./commands/backup.ts');
    await backUp(paths[0]!, settings);
  } else if (command === 'load') {
    const { loadOnce } = await import('./commands/load.ts');
    await loadOnce(paths, values, settings);
  } else if (command === 'copy' && paths.length === 0 && values.from && values.to) {
    const { copy } = await import('./commands/copy.ts');
    await copy(values.from, values.to, settings);
  } else if (command === 'parse' && paths.length > 0) {
    const { parsePaths, printArticle } = await import('./commands/parse.ts');
    const { printExplanation } = await import('./commands/explain.ts');
    const whole = await parsePaths(paths, settings, values.explain ? printExplanation : printArticle);
    if (!whole) process.exitCode = 1;
  } else if (command === 'learn' && paths.length > 0) {
    const { learn } = await import('./commands/learn.ts');
    await learn(paths, values, settings);
  } else {
    const wrong = command === '' ? '' : `\ncopydesk: "${positionals.join(' ')}" is none of these.\n`;
    process.stderr.write(HELP + wrong);
    process.exitCode = 2;
  }
}
