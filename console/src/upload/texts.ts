const en = {
  drop: 'Drop a file here, or choose one',
  sending: (name: string) => `Sending ${name}`,
  sent: (name: string) => `${name} has arrived.`,
  notSent: {
    403: 'You may not send files here.',
    409: 'It was sent before.',
    410: 'It took too long. Send it again.',
    413: 'It is too large.',
    415: 'It is of a kind that is not taken.',
    422: 'It arrived damaged, or a scanner found something in it.',
    503: 'No scanner can look at it now. Send it again later.',
  } as Record<number, string>,
  notSentOther: 'It did not arrive. Send it again.',
};
const de: typeof en = {
  drop: 'Datei hierher ziehen oder wählen',
  sending: (name) => `${name} wird gesendet`,
  sent: (name) => `${name} ist angekommen.`,
  notSent: {
    403: 'Sie dürfen hier keine Dateien senden.',
    409: 'Sie wurde schon gesendet.',
    410: 'Es hat zu lange gedauert. Senden Sie sie noch einmal.',
    413: 'Sie ist zu groß.',
    415: 'Dateien dieser Art werden nicht angenommen.',
    422: 'Sie kam beschädigt an, oder ein Scanner hat etwas darin gefunden.',
    503: 'Zurzeit kann kein Scanner sie prüfen. Senden Sie sie später noch einmal.',
  },
  notSentOther: 'Sie ist nicht angekommen. Senden Sie sie noch einmal.',
};
export const texts = { en, de };
