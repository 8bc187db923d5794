import { useEffect, useState } from 'react';

/**
 * A text that follows what is stored as long as nobody types. Who types goes on from what was stored then: when
 * somebody else stores something meanwhile, `isOvertaken` says so, and saving would write over it unseen.
 */
export function useText(stored: string, draft: string | null = null) {
  const [text, type] = useState(draft ?? stored);
  const [isDraft, setDraft] = useState(draft !== null);
  const [from, setFrom] = useState(stored);
  useEffect(() => {
    if (stored === from) return;
    if (text === from) type(stored);
    if (text === from || text === stored) setFrom(stored);
  }, [stored, from, text]);
  return {
    text,
    isDraft,
    isOvertaken: stored !== from && text !== stored,
    type,
    reset: (to: string) => {
      type(to);
      setDraft(false);
    },
  };
}
