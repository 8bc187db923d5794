import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '#/i18n/en';
import { LanguageProvider } from '#/i18n/language';
import { changed, decimal } from '#/records/search';
import { Chart } from './Chart';

test('the chart goes from the first measurement to the day by which the target is to be reached', () => {
  render(
    <LanguageProvider initial="en" messages={en}>
      <Chart
        measurements={[
          { measuredOn: '2026-06-01', value: 93 },
          { measuredOn: '2026-01-01', value: 90 },
        ]}
        target={95}
        unit="%"
        dueOn="2026-12-31"
      />
    </LanguageProvider>,
  );
  const chart = screen.getByRole('img', { name: '2 measurements against the target 95 %' });
  const [first, last] = [...chart.querySelectorAll('circle')];
  expect(Number(first?.getAttribute('cx'))).toBe(8);
  expect(Number(last?.getAttribute('cx'))).toBeGreaterThan(180);
  expect(Number(last?.getAttribute('cx'))).toBeLessThan(240);
  expect(Number(first?.getAttribute('cy'))).toBeGreaterThan(Number(last?.getAttribute('cy')));
});

test('numbers are read as either language writes them, and what is the same stays unsaid', () => {
  expect([decimal('95,5'), decimal('95.5'), decimal('−2')]).toEqual([95.5, 95.5, -2]);
  expect(changed({ a: 'new', b: 'same', c: '' }, { a: 'old', b: 'same', c: 'gone' })).toEqual({ a: 'new', c: null });
});
