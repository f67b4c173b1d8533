import type { Kind } from './kind.ts';

const MILLISECONDS = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 } as const;
const PART = /(\d+(?:\.\d+)?)(ms|h|m|s)/g;
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;

/** Go's notation (`time.ParseDuration`), because Helm and kubectl users already type it. The value is milliseconds. */
export const durationKind: Kind<number> = {
  name: 'duration',
  docs: 'A duration of hours, minutes, seconds and milliseconds, such as `90s`, `5m30s`, `1.5h` or `500ms`.',
  example: '5m30s',
  allowed: () => "a duration such as '90s', '5m30s' or '1h'",
  parse: (raw) => {
    if (/^0+$/.test(raw)) return { value: 0 };
    if (/^\d+(?:\.\d+)?$/.test(raw)) return { problem: `has no unit (for seconds write '${raw}s')` };
    if (!WHOLE.test(raw)) return { problem: 'is not written like that' };
    let value = 0;
    for (const [, amount = '', unit = ''] of raw.matchAll(PART)) {
      value += Number(amount) * MILLISECONDS[unit as keyof typeof MILLISECONDS];
    }
    return { value: Math.round(value) };
  },
};
