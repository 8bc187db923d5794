import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)/g)].map((m) => [
    m[1] as string,
    [m[2] as string, m[3] as string],
  ]),
);

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  const channel = (at: number) => {
    const v = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

// WCAG 2.2: 1.4.3 wants 4.5 for text, 1.4.11 wants 3 for what must be seen of a control or drawing.
const TEXT = 4.5;
const SHAPE = 3;
const pairs: [string, string, number][] = [
  ...['paper', 'surface', 'sunken', 'minor-soft', 'major-soft', 'accent-soft', 'quiet-soft'].map(
    (ground): [string, string, number] => ['ink', ground, TEXT],
  ),
  ...['paper', 'surface', 'sunken', 'accent-soft', 'major-soft', 'minor-soft', 'quiet-soft'].map(
    (ground): [string, string, number] => ['muted', ground, TEXT],
  ),
  ...['paper', 'surface', 'sunken', 'accent-soft', 'minor-soft'].map((ground): [string, string, number] => [
    'accent',
    ground,
    TEXT,
  ]),
  ['on-accent', 'accent', TEXT],
  ['on-major', 'major', TEXT],
  ['good', 'good-soft', TEXT],
  ['minor', 'minor-soft', TEXT],
  ['major', 'major-soft', TEXT],
  ['major', 'surface', TEXT],
  ...['edge', 'good', 'minor', 'major', 'focus', 'accent'].map((mark): [string, string, number] => [
    mark,
    'surface',
    SHAPE,
  ]),
  ['edge', 'paper', SHAPE],
  ['focus', 'paper', SHAPE],
  ['focus', 'sunken', SHAPE],
];

describe.each(['light', 'dark'])('in %s', (theme) => {
  const i = theme === 'light' ? 0 : 1;
  test.each(pairs)('%s on %s', (front, ground, least) => {
    const [a, b] = [tokens.get(front)?.[i], tokens.get(ground)?.[i]];
    expect(a && b).toBeTruthy();
    expect(contrast(a as string, b as string)).toBeGreaterThanOrEqual(least);
  });
});
