import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './figures.ts';

// floors.json: "all, en, soup: F1" -> what the parser may not fall below.

const FILE = join(import.meta.dirname, 'floors.json');
const GUARDED = ['F1', 'title', 'day', 'authors', 'authF1'] as const;

type Rows = Map<string, Figures>;

function readFloors(): Record<string, number> {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

function* guarded(table: string, rows: Rows): Generator<[string, number]> {
  for (const [group, figures] of rows) {
    for (const name of GUARDED) yield [`${table}, ${group}: ${name}`, figures[name] ?? 0];
  }
}

/** A line for each figure that is below its floor. */
export function belowFloors(table: string, rows: Rows): string[] {
  const floors = readFloors();
  return [...guarded(table, rows)]
    .filter(([key, figure]) => figure < (floors[key] ?? 0))
    .map(([key, figure]) => `${key} is ${figure.toFixed(4)}, below its floor of ${floors[key]}`);
}

/** Lifts this table's floors to what was reached. */
export function raiseFloors(table: string, rows: Rows): void {
  writeFileSync(FILE, `${JSON.stringify(raised(readFloors(), guarded(table, rows)), null, 2)}\n`);
}

/** The floors with each lifted to its figure, rounded down to two decimals; none is lowered. */
export function raised(floors: Record<string, number>, figures: Iterable<[string, number]>): Record<string, number> {
  const lifted = { ...floors };
  for (const [key, figure] of figures) {
    lifted[key] = Math.max(floors[key] ?? 0, Math.floor(figure * 100 + 1e-9) / 100);
  }
  return lifted;
}
