const en = {
  title: 'Clock of the local stack',
  today: (day: string) => `It is ${day}`,
  pass: 'Let pass',
  day: 'a day',
  month: 'a month',
  year: 'a year',
  running: 'Each day’s jobs run …',
  passed: (n: number) => (n === 1 ? '1 day has passed' : `${n} days have passed`),
  mails: 'Caught mails',
};

const de: typeof en = {
  title: 'Uhr des lokalen Systems',
  today: (day) => `Es ist der ${day}`,
  pass: 'Vergehen lassen:',
  day: 'einen Tag',
  month: 'einen Monat',
  year: 'ein Jahr',
  running: 'Die Aufgaben jedes Tages laufen …',
  passed: (n) => (n === 1 ? '1 Tag vergangen' : `${n} Tage vergangen`),
  mails: 'Abgefangene Mails',
};

export const texts = { en, de };
