import { useMemo } from 'react';
import { useLanguage } from '#/i18n/language';

/** A value with its unit, as the person writes numbers. */
export function useValue() {
  const { locale } = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    return (value: number, unit: string | null | undefined) =>
      unit ? `${number.format(value)} ${unit}` : number.format(value);
  }, [locale]);
}
