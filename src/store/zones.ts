/** "2024-02-15" in "America/Toronto" -> 2024-02-15T05:00:00Z. The zone is an IANA name or an offset ("+02:00"). */
export function startOfDay(day: string, zone: string): number {
  const midnight = Date.parse(day);
  // The offset is looked up twice, as it may change between midnight in UTC and midnight there.
  const guess = midnight - offsetAt(midnight, zone);
  return midnight - offsetAt(guess, zone);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clock is ahead of UTC, in milliseconds; a zone that nobody knows counts as UTC. */
function offsetAt(instant: number, zone: string): number {
  const clock = clocks.get(zone) ?? clockOf(zone);
  clocks.set(zone, clock);
  const text = clock.formatToParts(instant).find((part) => part.type === 'timeZoneName')!.value;
  // "GMT", "GMT-05:00", "GMT+05:45"
  const found = /([+-])(\d\d):(\d\d)/.exec(text);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const options = { timeZoneName: 'longOffset', hour: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}
