import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { useM } from '#/i18n/language';
import { Form } from '#/parts/parts';
import { hasEnded, onEnd, redirect } from './session';

/** Over whatever stands there, which stays: the way back leads to the same address. */
export function SessionEnd() {
  const m = useM();
  const ended = useSyncExternalStore(onEnd, hasEnded);
  return (
    <Form title={m.failure.ended} isOpen={ended}>
      <p>{m.failure.endedText}</p>
      <Button className="button primary" autoFocus onPress={() => void redirect()}>
        {m.failure.signIn}
      </Button>
    </Form>
  );
}
