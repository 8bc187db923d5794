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

// Mails, workbooks and the rules of the product have words for these; the console has the same ones.
const SAID_OTHERWISE = [
  /\b(Haupt|Neben)?abweichung/i,
  /\b(kleine|große)n? Lücke/i,
  /Anwendbarkeitserklärung/,
  /\bUnterschrieben\b.*Fassung/,
];
type Catalogue = { texts?: { de: unknown }; de?: unknown };

function words(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return [String(texts)];
  return Object.values(texts as object).flatMap(words);
}

test('German texts call things what mails and workbooks call them', () => {
  const catalogues = import.meta.glob<Catalogue>(['./de.ts', '../*/texts.ts'], { eager: true });
  expect(Object.keys(catalogues).length).toBeGreaterThan(1);
  for (const [file, { texts, de: only }] of Object.entries(catalogues)) {
    const wrong = words(texts?.de ?? only).filter((text) => SAID_OTHERWISE.some((banned) => banned.test(text)));
    expect(wrong, file).toEqual([]);
  }
});
