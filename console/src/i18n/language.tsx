import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { answerIn } from '#/graphql/environment';
import type { Messages } from './en';

export type LanguageName = 'en' | 'de';

const loaders: Record<LanguageName, () => Promise<Messages>> = {
  en: () => import('./en').then((m) => m.en),
  de: () => import('./de').then((m) => m.de),
};
const LOCALES: Record<LanguageName, string> = { en: 'en-GB', de: 'de-DE' };

interface Language {
  language: LanguageName;
  locale: string;
  m: Messages;
  change: (language: LanguageName) => Promise<void>;
}

const Context = createContext<Language | null>(null);

/** The nearest of ours. */
export function languageOf(locale: string): LanguageName {
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export async function loadMessages(language: LanguageName): Promise<Messages> {
  return loaders[language]();
}

export function LanguageProvider({
  initial,
  messages,
  children,
}: {
  initial: LanguageName;
  messages: Messages;
  children: ReactNode;
}) {
  const [current, setCurrent] = useState({ language: initial, m: messages });
  document.documentElement.lang = current.language;
  answerIn(current.language);
  const change = useCallback(async (language: LanguageName) => {
    const m = await loadMessages(language);
    answerIn(language);
    setCurrent({ language, m });
  }, []);
  const value = useMemo(() => ({ ...current, locale: LOCALES[current.language], change }), [current, change]);
  return (
    <Context.Provider value={value}>
      <I18nProvider locale={value.locale}>{children}</I18nProvider>
    </Context.Provider>
  );
}

export function useLanguage(): Language {
  const language = useContext(Context);
  if (!language) throw new Error('There is no LanguageProvider');
  return language;
}

export function useM(): Messages {
  return useLanguage().m;
}

/** Days, moments and numbers as the person writes them. */
export function useFormats() {
  const { locale } = useLanguage();
  return useMemo(() => {
    const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    const monthOfYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const at = (iso: string) => new Date(`${iso}T00:00:00Z`);
    return {
      day: (iso: string | null | undefined) => (iso ? long.format(at(iso)) : '–'),
      month: (iso: string) => month.format(at(iso)),
      monthOfYear: (iso: string) => monthOfYear.format(at(iso)),
      moment: (iso: string) => moment.format(new Date(iso)),
      money: (money: { amount: string; currency: string }) =>
        new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(Number(money.amount)),
    };
  }, [locale]);
}

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The texts of a further screen come with its code, both languages, so that the first screen does not carry them. */
export function useTexts<T>(texts: Record<LanguageName, T>): T {
  return texts[useLanguage().language];
}
