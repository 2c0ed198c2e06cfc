import { FEWEST_STORIES, type Learned, type Taken } from '../parse/profiles/learn.ts';
import { cut, visible } from './terminal.ts';

/** What became of the files that were to be learned from. */
export interface Read {
  files: number;
  taken: Record<Taken, number>;
  failed: number;
  /** The first of them. */
  failures: { file: string; reason: string }[];
}

type Line = { text: string; stories: number };

const WIDTH = 90;
const FEW = 10;
const MOST_EVERYWHERE = 12;

/** What was read and what recurs in it, for a person. */
export function reportOf({ files, taken, failed, failures }: Read, learned: Learned, share: number): string {
  const { pages, stories, outlet, hosts, timeZone, marks, everywhere } = learned;
  const known = marks.length + hosts.length > 0;
  const left = failed - failures.length;
  const section = (title: string, lines: Line[]) =>
    lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => lineOf(line, stories))];
  return [
    `read ${counted(files, 'file')}: ${counted(pages, 'article')}${stories < pages ? ` of ${counted(stories, 'story', 'stories')}` : ''}`,
    ...(taken['of another outlet'] ? [`left out: ${taken['of another outlet']} that name another outlet`] : []),
    ...(taken['without furniture'] ? [`left out: ${taken['without furniture']} that are nothing but story`] : []),
    ...failures.map(({ file, reason }) => `not read: ${visible(file)}: ${visible(reason)}`),
    ...(left > 0 ? [`not read: ${left} more`] : []),
    ...(outlet ? [`outlet: ${visible(outlet)}${namedBy(learned)}`] : []),
    ...(hosts.length ? [`hosts: ${visible(hosts.join(', '))}`] : []),
    ...(timeZone ? [`time zone: ${timeZone}`] : []),
    ...section('marks, by which its pages are known', marks),
    ...(known
      ? []
      : section('on every page, some of them perhaps on its pages alone', everywhere.slice(0, MOST_EVERYWHERE))),
    ...section('furniture that the rules for all leave in the story', learned.furniture),
    ...section('ends, after which nothing of a story follows', learned.ends),
    ...section('left to you, as they recur in the story like sub-headings', learned.undecided),
    ...doubtsOf(learned, share).map((doubt) => `\nwarning: ${doubt}`),
    '',
  ].join('\n');
}

function lineOf({ text, stories }: Line, all: number): string {
  return `  ${String(stories).padStart(String(all).length)} of ${all}  ${cut(text, WIDTH)}`;
}

function namedBy({ outlet, named, pages }: Learned): string {
  const found = named.find(([name]) => name === outlet);
  return found ? `, named by ${found[1]} of ${pages}` : '';
}

function doubtsOf(learned: Learned, share: number): string[] {
  const { stories, camps, marks, hosts, furniture, ends } = learned;
  if (seriousDoubt(learned) !== null) return [];
  const [one, other] = camps;
  return [
    ...(stories < FEW
      ? [`${stories} stories are few; what recurs on all of them may be chance. ${FEW} or more are better.`]
      : []),
    ...(one && other
      ? [
          `These may be two outlets: ${one.stories} have “${cut(one.text, WIDTH)}” and ${other.stories} others “${cut(other.text, WIDTH)}”. Learn from each alone.`,
        ]
      : []),
    ...(furniture.length + ends.length === 0
      ? [`No furniture recurs that the rules for all do not know, on more than ${share * 100} % of the stories.`]
      : []),
    ...(marks.length + hosts.length === 0
      ? [
          'Nothing tells its pages from those of others: write `hosts` or `marks` into the profile, or it will never be used.',
        ]
      : []),
  ];
}

/** Why no profile can be made of what was read; null where one can. */
export function seriousDoubt({ pages, stories, named, outlet }: Learned): string | null {
  if (stories < FEWEST_STORIES) {
    const of = stories < pages ? ` (copies and versions of one story count once)` : '';
    return `${counted(stories, 'story', 'stories')}${of} cannot tell what recurs; at least ${FEWEST_STORIES} are needed, and ${FEW} or more are better. Nothing was written.`;
  }
  const several = named.filter(([, count]) => count >= 2);
  if (outlet !== null || several.length < 2) return null;
  const names = several.slice(0, 5).map(([name, count]) => `${visible(name)} (${count})`);
  return `These are articles of several outlets: ${names.join(', ')}${several.length > 5 ? ', …' : ''}. Learn from one at a time: put each into a folder of its own, or name the one with --outlet. Nothing was written.`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
