import { useEffect } from 'react';

const NAME = 'stream-reconnected';

/** A stream of events goes on after a pause, in which something may have been missed. */
export function reconnected(subscription: string): void {
  dispatchEvent(new CustomEvent(NAME, { detail: subscription }));
}

/** Reads what may have been missed in the pause of a subscription's stream. */
export function useReconnected(subscription: string, readAgain: () => void): void {
  useEffect(() => {
    const tell = (event: Event) => {
      if ((event as CustomEvent<string>).detail === subscription) readAgain();
    };
    addEventListener(NAME, tell);
    return () => removeEventListener(NAME, tell);
  }, [subscription, readAgain]);
}
