import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { RequestFailed } from '#/graphql/environment';
import { useM } from '#/i18n/language';
import { failureText, isOutdated, useTitle } from '#/parts/parts';

/** What a screen shows that could not be read: why, the number that leads to the log, and another try. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const m = useM();
  const router = useRouter();
  useTitle(m.failure.title);
  useEffect(() => {
    if ((error as RequestFailed).status === undefined) console.error(error);
  }, [error]);
  const id = (error as Partial<RequestFailed>).requestId;
  return (
    <section role="alert" className="card notice">
      <h1>{m.failure.title}</h1>
      <p>{failureText(error, m)}</p>
      {id ? (
        <p className="small">
          {m.failure.trace} <code>{id}</code>
        </p>
      ) : null}
      <p>
        <Button
          className="button primary"
          onPress={() => {
            if (isOutdated(error)) return location.reload();
            reset();
            void router.invalidate();
          }}
        >
          {m.failure.retry}
        </Button>
      </p>
    </section>
  );
}

/** The same for what does not exist and for what is somebody else's. */
export function NotFound() {
  const m = useM();
  useTitle(m.failure.notFound);
  return (
    <section className="card notice">
      <h1>{m.failure.notFound}</h1>
      <p>{m.failure.notFoundText}</p>
      <p>
        <Link className="button" to="/">
          {m.failure.home}
        </Link>
      </p>
    </section>
  );
}
