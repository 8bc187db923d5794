import { useEffect, useState } from 'react';

const asTyped = (text: string) => text;

interface Begun {
  /** What the person has typed before and what is not stored yet. */
  text?: string | undefined;
  /** What was stored when they began to type it. */
  from?: string | undefined;
  /** What of it is on its way already. */
  sent?: string | undefined;
  /** A text as the server stores it. */
  normal?: (text: string) => string;
}

/**
 * A text that follows what is stored as long as nobody types. Who types goes on from what was stored then: when
 * somebody else stores something meanwhile, `isOvertaken` says so, and saving would write over it unseen. What the
 * person has sent themselves overtakes nobody.
 */
export function useText(stored: string, begun: Begun = {}) {
  const normal = begun.normal ?? asTyped;
  const [text, type] = useState(begun.text ?? begun.sent ?? stored);
  const [isDraft, setDraft] = useState(begun.text !== undefined && begun.text !== begun.sent);
  const [from, setFrom] = useState(begun.from ?? stored);
  const [sent, setSent] = useState<readonly string[]>(begun.sent === undefined ? [] : [normal(begun.sent)]);
  const isOurs = stored === normal(text) || sent.includes(stored);
  const isUntouched = normal(text) === from;
  useEffect(() => {
    if (stored === from) return;
    if (isUntouched && !isOurs) type(stored);
    if (isUntouched || isOurs) {
      setFrom(stored);
      setSent((all) => all.slice(all.indexOf(stored) + 1));
    }
  }, [stored, from, isUntouched, isOurs]);
  return {
    text,
    from,
    isDraft,
    isOvertaken: stored !== from && !isOurs && !isUntouched,
    type,
    /** What is typed now is on its way. */
    send: () => setSent((all) => [...all, normal(text)]),
    reset: (to: string) => {
      type(to);
      setFrom(to);
      setDraft(false);
      setSent([]);
    },
  };
}
