import type { Messages } from '#/i18n/en';

/** Nothing works before the sign-in does; this page needs nothing else. */
export function Standstill({ error, m }: { error: unknown; m: Messages }) {
  // The realm answered, and said no.
  const isRefused = (error as { error?: string } | null)?.error !== undefined;
  const id = (error as { requestId?: string | null } | null)?.requestId;
  return (
    <main className="standstill" role="alert">
      <h1>{m.failure.signInTitle}</h1>
      <p>{isRefused ? m.failure.unknown : m.failure.offline}</p>
      {id ? (
        <p className="small">
          {m.failure.trace} <code>{id}</code>
        </p>
      ) : null}
      <p>
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {m.failure.retry}
        </button>
      </p>
    </main>
  );
}
