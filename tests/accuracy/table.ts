import type { Scored } from './score.ts';

/** One row a measure: its figure, and its floor where it has one. */
export function scoreTable(figures: Record<string, number>, floors: Record<string, number>): string {
  const rows = Object.entries(figures).map(([name, figure]) => {
    const floor = floors[name];
    const missed = floor !== undefined && figure < floor ? ' below its floor' : '';
    return `| ${name.padEnd(23)} | ${figure.toFixed(3)} | ${floor?.toFixed(2) ?? '    '} |${missed}`;
  });
  return [`| ${'measure'.padEnd(23)} | score | floor |`, '|---|---|---|', ...rows].join('\n');
}

/** What went wrong in a measure, the worst articles first. */
export function worstCases(scored: Scored[], measure: string, limit: number): string {
  const key = measure.startsWith('dateline.') ? measure : measure.split(/[.,]/)[0]!;
  const worst = scored.filter(({ faults }) => faults[key]?.length);
  worst.sort((a, b) => (key === 'body' ? a.body.f1 - b.body.f1 : b.faults[key]!.length - a.faults[key]!.length));
  return worst
    .slice(0, limit)
    .map(({ file, faults }) => `${file}\n${faults[key]!.map((fault) => `  ${fault}`).join('\n')}`)
    .join('\n');
}
