import { expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';

type Texts = { [key: string]: string | ((...values: never[]) => string) | Texts };

function keys(texts: Texts, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value, `${above}${key}.`) : [`${above}${key}`],
  );
}

function alike(a: Texts, b: Texts): string[] {
  return Object.entries(a).flatMap(([key, value]) => {
    const other = b[key];
    if (typeof value === 'object') return alike(value, other as Texts);
    return typeof value === 'string' && value === other ? [value] : [];
  });
}

// The compiler finds what lacks; a text that nobody translated reads the same. These are words of both languages.
const WORDS_OF_BOTH = new Set([
  'Audit',
  'Audits',
  'Deutsch',
  'English',
  'Export',
  'Gates',
  'Integration',
  'Live',
  'Management',
  'Material',
  'Name',
  'Organisation',
  'PDF',
  'Partner',
  'Person',
  'Phase',
  'Plan',
  'Relevant',
  'SHA-256',
  'Start',
  'Text (Markdown)',
  'Version',
]);

type Both = { en: Texts; de: Texts };

test('both catalogues have the same texts, in their own words', () => {
  const further = import.meta.glob<{ texts: Both }>('../*/texts.ts', { eager: true });
  const catalogues = Object.entries(further).map(([file, { texts }]): [string, Both] => [file, texts]);
  expect(catalogues.length).toBeGreaterThan(0);
  for (const [file, texts] of [...catalogues, ['.', { en, de } as unknown as Both] as const]) {
    expect(keys(texts.de), file).toEqual(keys(texts.en));
    const untranslated = alike(texts.en, texts.de).filter((text) => !WORDS_OF_BOTH.has(text));
    expect(untranslated, file).toEqual([]);
  }
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
