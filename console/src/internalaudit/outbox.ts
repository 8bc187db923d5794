import type { InternalAuditResult } from '#/__generated__/Question_question.graphql';

export interface Answer {
  result: InternalAuditResult | null;
  sample: string;
  notes: string;
  evidence: string;
}

export type Lack = 'result' | 'sample' | 'notes' | 'evidence';

/** What an answer needs before the server takes it: each result has to be borne out by something. */
export function lacks({ result, sample, notes, evidence }: Answer): Lack[] {
  const needs: Record<InternalAuditResult, Lack[]> = {
    CONFORM: ['sample'],
    NONCONFORMITY: ['notes', 'evidence'],
    OBSERVATION: ['notes'],
    OPPORTUNITY: ['notes'],
    NOT_SAMPLED: ['notes'],
  };
  // An answer that is taken back needs nothing; words without a result are not an answer yet.
  if (result === null) return sample || notes || evidence ? ['result'] : [];
  const has = { result, sample: sample.trim(), notes: notes.trim(), evidence: evidence.trim() };
  return needs[result].filter((each) => !has[each]);
}

export interface Held {
  answer: Answer;
  /** The version that the person saw when they began. */
  base: number;
  /** `writing`: not an answer yet; `conflict`: somebody else answered meanwhile. */
  state: 'writing' | 'waiting' | 'refused' | 'conflict';
  errors: readonly string[];
}

export type Outcome =
  | { kind: 'stored'; versions: ReadonlyMap<string, number> }
  /** Nobody answered: the same is tried again. */
  | { kind: 'away' }
  | { kind: 'refused'; refusals: ReadonlyMap<string, { isConflict: boolean; errors: readonly string[] }> };

export type Batch = readonly { id: string; base: number; answer: Answer }[];

interface Setting {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Under which the tab keeps what is not sent. */
  key: string;
  send: (batch: Batch) => Promise<Outcome>;
  /** How long a pause in typing is before something is sent. */
  pause?: number;
}

const PAUSE = 700;
const FIRST_RETRY = 3_000;
const LAST_RETRY = 30_000;
const AT_ONCE = 100;

export interface Snapshot {
  held: ReadonlyMap<string, Held>;
  isAway: boolean;
  isSending: boolean;
}

/**
 * Answers on their way to the server. They are kept in the tab until they are stored, so that neither a hall without
 * a network nor a reload loses one; what is given while others are on their way follows them.
 */
export class Outbox {
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retry = FIRST_RETRY;
  private isClosed = false;

  constructor(private readonly setting: Setting) {
    this.snapshot = { held: this.restore(), isAway: false, isSending: false };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = () => this.snapshot;

  put(id: string, base: number, answer: Answer): void {
    const before = this.snapshot.held.get(id);
    this.change(id, {
      answer,
      base: before?.base ?? base,
      // Who goes on writing over a conflict has still to choose.
      state: before?.state === 'conflict' ? 'conflict' : lacks(answer).length > 0 ? 'writing' : 'waiting',
      errors: [],
    });
    this.later(this.setting.pause ?? PAUSE);
  }

  /** The person wants theirs to be stored over what somebody else answered. */
  insist(id: string, version: number): void {
    const held = this.snapshot.held.get(id);
    if (!held) return;
    this.change(id, {
      ...held,
      base: version,
      state: lacks(held.answer).length > 0 ? 'writing' : 'waiting',
      errors: [],
    });
    void this.flush();
  }

  drop(id: string): void {
    this.change(id, null);
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.snapshot.isSending) return;
    const batch = [...this.snapshot.held]
      .filter(([, held]) => held.state === 'waiting')
      .slice(0, AT_ONCE)
      .map(([id, { base, answer }]) => ({ id, base, answer }));
    if (batch.length === 0) return;
    this.set({ isSending: true });
    const outcome = await this.setting.send(batch);
    this.set({ isSending: false, isAway: outcome.kind === 'away' });
    if (outcome.kind === 'away') {
      this.later(this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
      return;
    }
    this.retry = FIRST_RETRY;
    for (const { id, answer } of batch) {
      const held = this.snapshot.held.get(id);
      if (!held) continue;
      if (outcome.kind === 'stored') {
        const version = outcome.versions.get(id);
        this.change(id, held.answer === answer ? null : { ...held, base: version ?? held.base });
      } else {
        const refusal = outcome.refusals.get(id);
        // All of a batch count or none: those that nothing is said of are sent again without the others.
        if (refusal)
          this.change(id, { ...held, state: refusal.isConflict ? 'conflict' : 'refused', errors: refusal.errors });
      }
    }
    await this.flush();
  }

  /** What waits is sent at once; what cannot be is kept for the next time. */
  close(): void {
    void this.flush();
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  open(): void {
    this.isClosed = false;
    void this.flush();
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    if (!this.isClosed) this.timer = setTimeout(() => void this.flush(), pause);
  }

  private change(id: string, held: Held | null): void {
    const all = new Map(this.snapshot.held);
    if (held) all.set(id, held);
    else all.delete(id);
    this.set({ held: all });
    const { storage, key } = this.setting;
    if (all.size === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify([...all]));
  }

  private set(change: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const tell of this.listeners) tell();
  }

  private restore(): Map<string, Held> {
    const kept = this.setting.storage.getItem(this.setting.key);
    const all: [string, Held][] = kept ? JSON.parse(kept) : [];
    return new Map(
      all.map(([id, held]) => [
        id,
        { ...held, errors: [], state: lacks(held.answer).length > 0 ? 'writing' : 'waiting' },
      ]),
    );
  }
}

export const outboxKey = (person: string, audit: string) => `answers of ${person} in ${audit}`;
