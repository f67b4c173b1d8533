/** Thrown for a token that moment.js knows and this module does not. */
export class UnknownDateToken extends Error {
  readonly token: string;
  constructor(token: string) {
    super(`unknown date token ${token}`);
    this.token = token;
  }
}

/** A moment on the clocks of a time zone: the UTC parts of `wall` are the local ones. */
interface Local {
  readonly instant: Date;
  readonly wall: Date;
  readonly offsetMinutes: number;
  readonly zone: string;
}

const dayMs = 86_400_000;
const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const month = ({ wall }: Local): number => wall.getUTCMonth() + 1;
const year = ({ wall }: Local): number => wall.getUTCFullYear();
const hour = ({ wall }: Local): number => wall.getUTCHours();
const half = (local: Local): string => (hour(local) < 12 ? 'AM' : 'PM');
const name = (names: readonly string[], index: number): string => names[index] ?? '';
const dayOfYear = (date: Date): number => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear())) / dayMs) + 1;

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** A week belongs to the year of one of its days: for ISO weeks (from Monday) the fourth, for American ones (from Sunday) the last. */
function week({ wall }: Local, firstDay: 0 | 1): { year: number; number: number } {
  const at = (wall.getUTCDay() - firstDay + 7) % 7;
  const decisive = new Date(wall.getTime() + ((firstDay === 1 ? 3 : 6) - at) * dayMs);
  return { year: decisive.getUTCFullYear(), number: Math.ceil(dayOfYear(decisive) / 7) };
}

function offset({ offsetMinutes }: Local, separator: string): string {
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

const fraction = (width: number) => (local: Local) =>
  pad(local.wall.getUTCMilliseconds(), 3).padEnd(width, '0').slice(0, width);

const tokens: Readonly<Record<string, (local: Local) => string | number>> = {
  YYYY: (at) => pad(year(at), 4),
  YY: (at) => pad(year(at) % 100),
  Y: year,
  Q: (at) => Math.ceil(month(at) / 3),
  Qo: (at) => ordinal(Math.ceil(month(at) / 3)),
  M: month,
  Mo: (at) => ordinal(month(at)),
  MM: (at) => pad(month(at)),
  MMM: (at) => name(months, month(at) - 1).slice(0, 3),
  MMMM: (at) => name(months, month(at) - 1),
  D: ({ wall }) => wall.getUTCDate(),
  Do: ({ wall }) => ordinal(wall.getUTCDate()),
  DD: ({ wall }) => pad(wall.getUTCDate()),
  DDD: ({ wall }) => dayOfYear(wall),
  DDDo: ({ wall }) => ordinal(dayOfYear(wall)),
  DDDD: ({ wall }) => pad(dayOfYear(wall), 3),
  d: ({ wall }) => wall.getUTCDay(),
  do: ({ wall }) => ordinal(wall.getUTCDay()),
  dd: ({ wall }) => name(days, wall.getUTCDay()).slice(0, 2),
  ddd: ({ wall }) => name(days, wall.getUTCDay()).slice(0, 3),
  dddd: ({ wall }) => name(days, wall.getUTCDay()),
  e: ({ wall }) => wall.getUTCDay(),
  E: ({ wall }) => wall.getUTCDay() || 7,
  w: (at) => week(at, 0).number,
  wo: (at) => ordinal(week(at, 0).number),
  ww: (at) => pad(week(at, 0).number),
  gg: (at) => pad(week(at, 0).year % 100),
  gggg: (at) => pad(week(at, 0).year, 4),
  W: (at) => week(at, 1).number,
  Wo: (at) => ordinal(week(at, 1).number),
  WW: (at) => pad(week(at, 1).number),
  GG: (at) => pad(week(at, 1).year % 100),
  GGGG: (at) => pad(week(at, 1).year, 4),
  A: half,
  a: (at) => half(at).toLowerCase(),
  H: hour,
  HH: (at) => pad(hour(at)),
  h: (at) => hour(at) % 12 || 12,
  hh: (at) => pad(hour(at) % 12 || 12),
  k: (at) => hour(at) || 24,
  kk: (at) => pad(hour(at) || 24),
  m: ({ wall }) => wall.getUTCMinutes(),
  mm: ({ wall }) => pad(wall.getUTCMinutes()),
  s: ({ wall }) => wall.getUTCSeconds(),
  ss: ({ wall }) => pad(wall.getUTCSeconds()),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((width) => ['S'.repeat(width), fraction(width)])),
  Z: (at) => offset(at, ':'),
  ZZ: (at) => offset(at, ''),
  z: zoneName,
  zz: zoneName,
  X: ({ instant }) => Math.floor(instant.getTime() / 1000),
  x: ({ instant }) => instant.getTime(),
};

const token = `(?:${Object.keys(tokens)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
/** `[text]` and a token behind a backslash are literal; L, l, N and y would mean localised dates and eras. */
const scan = new RegExp(`\\[([^\\]]*)\\]|\\\\(${token}|.)|(${token})|([LlNy])`, 'g');

/**
 * Writes a date by a format of moment.js (https://momentjs.com/docs/#/displaying/format/), in English; characters that are no
 * token stay. `zone` is an IANA name. For zones other than UTC, `z` is the name that the JavaScript engine knows (`GMT+9` for Tokyo).
 * @throws UnknownDateToken for localised formats and eras; RangeError for an unknown zone
 */
export function formatDate(instant: Date, format: string, zone: string): string {
  const offsetMinutes = offsetOf(instant, zone);
  const local: Local = { instant, zone, offsetMinutes, wall: new Date(instant.getTime() + offsetMinutes * 60_000) };
  return format.replace(
    scan,
    (_all, bracketed?: string, escaped?: string, found?: string, unsupported?: string): string => {
      if (unsupported !== undefined) throw new UnknownDateToken(unsupported);
      if (found !== undefined) return String(tokens[found]?.(local));
      return bracketed ?? escaped?.replace('\\', '') ?? '';
    },
  );
}

/** Minutes that the clocks of a zone are ahead of UTC at an instant. */
function offsetOf(instant: Date, zone: string): number {
  if (zone === 'UTC') return 0;
  const text = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).format(instant);
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function zoneName({ instant, zone }: Local): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
