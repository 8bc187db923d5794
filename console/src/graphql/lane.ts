import { useCallback, useRef, useState } from 'react';
import type { UserErrorData } from './userErrors';

/**
 * Where something that is saved in the background stands. `held` is what was changed and is not stored yet, sent or
 * waiting; it shows as if it were.
 */
export type Status<P> =
  | { kind: 'saved' }
  | { kind: 'saving'; held: P }
  | { kind: 'conflict' | 'refused'; errors: readonly UserErrorData[]; held: P };

export type Outcome = { kind: 'saved' } | { kind: 'conflict' | 'refused'; errors: readonly UserErrorData[] };

/** Stores what is held, and says once how that went. */
export type Send<P> = (id: string, held: P, done: (outcome: Outcome) => void) => void;

interface Part<P> {
  held: P;
  /** To be done once all of it is stored. */
  after: (() => void)[];
}

interface Lane<P> {
  sent: Part<P> | null;
  waiting: Part<P> | null;
  /** Why nothing more is sent. */
  stopped: Exclude<Outcome, { kind: 'saved' }> | null;
}

const CONTESTED = { kind: 'conflict', errors: [] } as const;

export function heldIn<P>(status: Status<P> | undefined): P | undefined {
  return status && status.kind !== 'saved' ? status.held : undefined;
}

/**
 * Saves in the background, one at a time for each id: what is changed while a save is on its way is put together and
 * follows it. After a conflict nothing more is sent until the person has chosen; what they change joins what is held.
 * After a refusal the next change takes along what was refused, so that nothing is lost.
 */
export function useLanes<P>(join: (held: P, more: P) => P, send: Send<P>) {
  const [states, setStates] = useState<Record<string, Status<P>>>({});
  const lanes = useRef(new Map<string, Lane<P>>());
  const works = useRef({ join, send });
  works.current = { join, send };

  const put = useCallback((one: Part<P> | null, other: Part<P> | null): Part<P> | null => {
    if (!one || !other) return one ?? other;
    return { held: works.current.join(one.held, other.held), after: [...one.after, ...other.after] };
  }, []);
  const of = useCallback((id: string): Lane<P> => {
    const lane = lanes.current.get(id) ?? { sent: null, waiting: null, stopped: null };
    lanes.current.set(id, lane);
    return lane;
  }, []);
  const tell = useCallback(
    (id: string) => {
      const { sent, waiting, stopped } = of(id);
      const held = put(sent, waiting)?.held;
      const status: Status<P> =
        held === undefined ? { kind: 'saved' } : stopped ? { ...stopped, held } : { kind: 'saving', held };
      setStates((old) => ({ ...old, [id]: status }));
    },
    [of, put],
  );
  const run = useCallback(
    (id: string) => {
      const lane = of(id);
      const next = lane.waiting;
      if (!next || lane.sent || lane.stopped) return tell(id);
      lane.sent = next;
      lane.waiting = null;
      tell(id);
      works.current.send(id, next.held, (outcome) => {
        lane.sent = null;
        if (outcome.kind === 'saved') {
          for (const done of next.after) done();
        } else {
          lane.waiting = put(next, lane.waiting);
          lane.stopped ??= outcome;
        }
        run(id);
      });
    },
    [of, put, tell],
  );

  const save = useCallback(
    (id: string, patch: P, after?: () => void) => {
      const lane = of(id);
      lane.waiting = put(lane.waiting, { held: patch, after: after ? [after] : [] });
      if (lane.stopped?.kind === 'refused') lane.stopped = null;
      run(id);
    },
    [of, put, run],
  );
  /** Stops until the person has chosen between theirs and what they wrote on top of it. */
  const contest = useCallback(
    (id: string, patch: P, after?: () => void) => {
      of(id).stopped = CONTESTED;
      save(id, patch, after);
    },
    [of, save],
  );
  /** The person wants what is held to be stored: over theirs, or once more. */
  const insist = useCallback(
    (id: string) => {
      of(id).stopped = null;
      run(id);
    },
    [of, run],
  );
  /** The person gives up what is held, or all of it but what is left of it. */
  const settle = useCallback(
    (id: string, rest: (held: P) => P | null = () => null) => {
      const lane = of(id);
      const left = lane.waiting && rest(lane.waiting.held);
      lane.waiting = left ? { held: left, after: [] } : null;
      lane.stopped = null;
      if (lane.sent || lane.waiting) run(id);
      else setStates(({ [id]: _, ...others }) => others);
    },
    [of, run],
  );
  return { save, contest, insist, settle, states };
}
