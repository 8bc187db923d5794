import { expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';

type Texts = { [key: string]: string | ((...values: never[]) => string) | Texts };

function keys(texts: Texts, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value, `${above}${key}.`) : [`${above}${key}`],
  );
}

function same(a: Texts, b: Texts, above = ''): string[] {
  return Object.entries(a).flatMap(([key, value]) => {
    const other = b[key];
    if (typeof value === 'object') return same(value, other as Texts, `${above}${key}.`);
    return typeof value === 'string' && value === other ? [`${above}${key}`] : [];
  });
}

// The compiler finds what lacks; a text that nobody translated reads the same.
const ALIKE = new Set([
  'common.rule',
  'nav.overview',
  'step.PLAN',
  'assessments.name',
  'gap.live',
  'settings.languages.en',
  'settings.languages.de',
  'statement.ownerName',
]);

test('both catalogues have the same texts, in their own words', () => {
  expect(keys(de as unknown as Texts)).toEqual(keys(en as unknown as Texts));
  expect(same(en as unknown as Texts, de as unknown as Texts).filter((key) => !ALIKE.has(key))).toEqual([]);
});

test('numbers are told as people say them', () => {
  expect(en.time.inDays(1)).toBe('tomorrow');
  expect(en.time.late(1)).toBe('1 day late');
  expect(de.time.inDays(3)).toBe('in 3 Tagen');
  expect(de.time.late(2)).toBe('2 Tage überfällig');
});
