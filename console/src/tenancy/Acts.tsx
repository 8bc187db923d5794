import { Button } from 'react-aria-components';
import { useTexts } from '#/i18n/language';
import css from './people.module.css';
import { texts } from './texts';

/** What may be done with a row: little room until somebody wants it. */
export function Acts<A extends string>({
  about,
  actions,
  names,
  onAct,
}: {
  about: string;
  actions: readonly A[];
  names: Record<A, string>;
  onAct: (action: A) => void;
}) {
  const t = useTexts(texts);
  if (actions.length === 0) return null;
  return (
    <details className={css['acts']}>
      <summary className="button">
        {t.change} <span className="visually-hidden">({about})</span>
      </summary>
      <ul>
        {actions.map((action) => (
          <li key={action}>
            <Button className="button" onPress={() => onAct(action)}>
              {names[action]} …
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
