// Abbreviations of time zones: the IANA zone, and the offset in minutes where the abbreviation fixes it ("EST" is -05:00
// in July too, because it was printed; "ET" is what New York's clocks say that day). Several places may share one.
const ABBREVIATIONS: Record<string, [name: string, offset: number | null][]> = {
  UTC: [['UTC', 0]],
  GMT: [['UTC', 0]],
  Z: [['UTC', 0]],
  ET: [['America/New_York', null]],
  EST: [['America/New_York', -300]],
  EDT: [['America/New_York', -240]],
  CT: [['America/Chicago', null]],
  CST: [
    ['America/Chicago', -360],
    ['Asia/Shanghai', 480],
  ],
  CDT: [['America/Chicago', -300]],
  MT: [['America/Denver', null]],
  MST: [['America/Denver', -420]],
  MDT: [['America/Denver', -360]],
  PT: [['America/Los_Angeles', null]],
  PST: [['America/Los_Angeles', -480]],
  PDT: [['America/Los_Angeles', -420]],
  AKST: [['America/Anchorage', -540]],
  AKDT: [['America/Anchorage', -480]],
  HST: [['Pacific/Honolulu', -600]],
  AST: [
    ['America/Halifax', -240],
    ['Asia/Riyadh', 180],
  ],
  ADT: [['America/Halifax', -180]],
  NST: [['America/St_Johns', -210]],
  NDT: [['America/St_Johns', -150]],
  BRT: [['America/Sao_Paulo', -180]],
  ART: [['America/Argentina/Buenos_Aires', -180]],
  BST: [
    ['Europe/London', 60],
    ['Asia/Dhaka', 360],
  ],
  IST: [
    ['Asia/Kolkata', 330],
    ['Europe/Dublin', 60],
    ['Asia/Jerusalem', 120],
  ],
  IDT: [['Asia/Jerusalem', 180]],
  WET: [['Europe/Lisbon', 0]],
  WEST: [['Europe/Lisbon', 60]],
  CET: [['Europe/Brussels', 60]],
  CEST: [['Europe/Brussels', 120]],
  MEZ: [['Europe/Berlin', 60]],
  MESZ: [['Europe/Berlin', 120]],
  EET: [['Europe/Athens', 120]],
  EEST: [['Europe/Athens', 180]],
  MSK: [['Europe/Moscow', 180]],
  TRT: [['Europe/Istanbul', 180]],
  WAT: [['Africa/Lagos', 60]],
  CAT: [['Africa/Maputo', 120]],
  SAST: [['Africa/Johannesburg', 120]],
  EAT: [['Africa/Nairobi', 180]],
  GST: [['Asia/Dubai', 240]],
  PKT: [['Asia/Karachi', 300]],
  NPT: [['Asia/Kathmandu', 345]],
  WIB: [['Asia/Jakarta', 420]],
  WITA: [['Asia/Makassar', 480]],
  ICT: [['Asia/Bangkok', 420]],
  SGT: [['Asia/Singapore', 480]],
  MYT: [['Asia/Kuala_Lumpur', 480]],
  HKT: [['Asia/Hong_Kong', 480]],
  PHT: [['Asia/Manila', 480]],
  AWST: [['Australia/Perth', 480]],
  JST: [['Asia/Tokyo', 540]],
  KST: [['Asia/Seoul', 540]],
  ACST: [['Australia/Adelaide', 570]],
  ACDT: [['Australia/Adelaide', 630]],
  AEST: [['Australia/Sydney', 600]],
  AEDT: [['Australia/Sydney', 660]],
  NZST: [['Pacific/Auckland', 720]],
  NZDT: [['Pacific/Auckland', 780]],
};

const WORDED = /^(eastern|central|mountain|pacific)(?:\s(?:standard|daylight))?\stime$/i;
const names = Object.keys(ABBREVIATIONS).sort((a, b) => b.length - a.length);

/** The source of a pattern for a zone as printed after a time: "EST", "GMT+1", "(UTC -5)", "+0530", "Eastern Time". */
export const ZONE = String.raw`(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d(?!\d)|(?:Eastern|Central|Mountain|Pacific)(?:\s(?:Standard|Daylight))?\sTime|(?-i:(?:${names.join('|')})(?!\p{Ll}|\p{Lu}{2}))`;

/** A zone that a text or a profile gives: its name, and its offset in minutes where that is fixed. */
export interface Zone {
  name: string;
  offset: number | null;
}

/** What a printed zone may mean; more than one where an abbreviation is used on several continents. */
export function zonesNamed(printed: string): Zone[] {
  const offset = /^(?:UTC|GMT)?\s?([+-])\s?(\d{1,2}):?(\d\d)?$/i.exec(printed);
  if (offset) {
    const minutes = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1);
    return Math.abs(minutes) > 14 * 60 ? [] : [{ name: minutes === 0 ? 'UTC' : offsetText(minutes), offset: minutes }];
  }
  const key = WORDED.test(printed) ? `${printed[0]!.toUpperCase()}T` : printed.toUpperCase();
  return (ABBREVIATIONS[key] ?? []).map(([name, fixed]) => ({ name, offset: fixed }));
}

/** 330 -> "+05:30". */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The offset, in minutes, that clocks in a zone have when they show `local` (milliseconds as if it were UTC). */
export function offsetAt(zone: Zone, local: number): number {
  if (zone.offset !== null) return zone.offset;
  const first = offsetOf(zone.name, local);
  return offsetOf(zone.name, local - first * 60_000);
}

// Making a formatter costs more than reading a page; there are few zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetOf(name: string, instant: number): number {
  if (name === 'UTC') return 0;
  let formatter = formatters.get(name);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    formatters.set(name, formatter);
  }
  const text = formatter.format(instant);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text)!;
  return sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : 0;
}
