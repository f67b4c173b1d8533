import { formatDate } from '@aks-delivery/image/dates';
import { expect, test } from '@jest/globals';

const afternoon = '2024-02-29T15:04:05.678Z';

test.each([
  [afternoon, 'YYYY YY Y', 'UTC', '2024 24 2024'],
  [afternoon, 'Q Qo M Mo MM MMM MMMM', 'UTC', '1 1st 2 2nd 02 Feb February'],
  [afternoon, 'D Do DD DDD DDDo DDDD', 'UTC', '29 29th 29 60 60th 060'],
  [afternoon, 'd do dd ddd dddd e E', 'UTC', '4 4th Th Thu Thursday 4 4'],
  [afternoon, 'H HH h hh k kk a A', 'UTC', '15 15 3 03 15 15 pm PM'],
  [afternoon, 'm mm s ss S SS SSS SSSSSS', 'UTC', '4 04 5 05 6 67 678 678000'],
  [afternoon, 'X x', 'UTC', '1709219045 1709219045678'],
  [afternoon, 'Z ZZ z', 'UTC', '+00:00 +0000 UTC'],
  [afternoon, 'HH:mm Z z', 'America/New_York', '10:04 -05:00 EST'],
  [afternoon, 'HHmm ZZ', 'Asia/Kolkata', '2034 +0530'],
  [afternoon, '[week] ww, YYYY\\YMM[DD]', 'UTC', 'week 09, 2024Y02DD'],
  [afternoon, '\\YYYY YYYY', 'UTC', 'YYYY 2024'],
  [afternoon, 'YYYYMMDDTHHmmss', 'UTC', '20240229T150405'],
  ['2024-07-01T00:00:00Z', 'YYYY-MM-DD HH', 'Europe/Berlin', '2024-07-01 02'],
  ['2024-07-01T00:00:00Z', 'YYYY-MM-DD h k A', 'UTC', '2024-07-01 12 24 AM'],
  ['2023-12-31T12:00:00Z', 'gggg-[W]ww GGGG-[W]WW', 'UTC', '2024-W01 2023-W52'],
  ['2021-01-03T12:00:00Z', 'gg w GG W', 'UTC', '21 2 20 53'],
  ['2020-12-31T23:30:00Z', 'YYYY Do', 'Asia/Tokyo', '2021 1st'],
  ['2024-01-11T00:00:00Z', 'Do', 'UTC', '11th'],
  ['2024-01-23T00:00:00Z', 'Do', 'UTC', '23rd'],
])('%s as %s in %s is %s', (instant, format, zone, expected) => {
  expect(formatDate(new Date(instant), format, zone)).toBe(expected);
});
