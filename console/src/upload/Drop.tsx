import { useId, useState } from 'react';
import { useTexts } from '#/i18n/language';
import type { Sending } from './fileUpload';
import { texts } from './texts';
import css from './upload.module.css';

/** Where a file is dropped, or chosen by whoever does not drag. */
export function Drop({
  accept,
  hint,
  sending,
  send,
}: {
  /** The endings of what is taken, and the same in words. */
  accept: string;
  hint: string;
  sending: Sending;
  send: (file: File) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={css['drop']}
      role="group"
      aria-labelledby={`${id}-label`}
      data-over={isOver || undefined}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        const [file] = e.dataTransfer.files;
        if (file) send(file);
      }}
    >
      <label id={`${id}-label`} htmlFor={id}>
        {t.drop}
      </label>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-hint`}
        accept={accept}
        onChange={(e) => {
          const [file] = e.target.files ?? [];
          if (file) send(file);
        }}
      />
      <span id={`${id}-hint`} className="small muted">
        {hint}
      </span>
      {sending.kind === 'sending' ? (
        <progress max={100} value={sending.percent} aria-label={t.sending(sending.name)} />
      ) : null}
      <span role="status" className={sending.kind === 'failed' ? 'wrong' : ''}>
        {sending.kind === 'sending'
          ? `${t.sending(sending.name)} ${sending.percent} %`
          : sending.kind === 'sent'
            ? t.sent(sending.name)
            : sending.kind === 'failed'
              ? typeof sending.reason === 'string'
                ? sending.reason
                : (t.notSent[sending.reason] ?? t.notSentOther)
              : ''}
      </span>
    </div>
  );
}
