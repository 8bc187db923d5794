const en = {
  title: 'Settings',
  person: 'You',
  account: 'Name and address are those of your account.',
  language: 'Language',
  languageHint: 'Of the console and of the mails that you get.',
  asAccount: (language: string) => `As in the account (${language})`,
  languages: { en: 'English', de: 'Deutsch' },
  zone: 'Time zone of the mails',
  zoneAsAccount: 'As in the account, else the organisation’s',
  digests: 'Send me the daily mails about deadlines',
  digestsHint: 'Mails about deadlines that can cost a certificate still come to whoever answers for them.',
  theme: 'Appearance',
  themeHint: 'On this device.',
  themes: { system: 'As on the device', light: 'Light', dark: 'Dark' },
  work: 'Where you work',
};

const de: typeof en = {
  title: 'Einstellungen',
  person: 'Sie',
  account: 'Name und Adresse sind die Ihres Kontos.',
  language: 'Sprache',
  languageHint: 'Der Konsole und der Mails, die Sie bekommen.',
  asAccount: (language) => `Wie im Konto (${language})`,
  languages: { en: 'English', de: 'Deutsch' },
  zone: 'Zeitzone der Mails',
  zoneAsAccount: 'Wie im Konto, sonst die der Organisation',
  digests: 'Schickt mir die täglichen Mails über Fristen',
  digestsHint:
    'Über Fristen, deren Versäumnis ein Zertifikat gefährdet, werden die dafür Verantwortlichen in jedem Fall informiert.',
  theme: 'Darstellung',
  themeHint: 'Auf diesem Gerät.',
  themes: { system: 'Wie auf dem Gerät', light: 'Hell', dark: 'Dunkel' },
  work: 'Wo Sie arbeiten',
};

export const texts = { en, de };
