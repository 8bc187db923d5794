import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useM, useTexts } from '#/i18n/language';
import { failureText } from '#/parts/parts';
import { texts } from './texts';

/** Fetches a file by a link that is asked for when it is wanted: links hold for five minutes. */
export function Download({ label, link }: { label: string; link: () => Promise<string | undefined> }) {
  const t = useTexts(texts);
  const m = useM();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <>
      <Button
        className="button no-print"
        isDisabled={isBusy}
        onPress={() => {
          setBusy(true);
          setFailure(null);
          link()
            .then((url) => {
              if (url) location.assign(url);
            })
            .catch((error: unknown) => setFailure(error ?? true))
            .finally(() => setBusy(false));
        }}
      >
        {isBusy ? t.preparing : label}
      </Button>
      {failure ? (
        <p role="alert" className="wrong">
          {failureText(failure, m)}
        </p>
      ) : null}
    </>
  );
}
