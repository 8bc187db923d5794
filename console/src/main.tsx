import '@fontsource-variable/ibm-plex-sans/wght.css';
import './design/tokens.css';
import { createRoot } from 'react-dom/client';
import { applyTheme } from './design/theme';
import { signIn } from './session/session';

applyTheme();
const root = createRoot(document.getElementById('root') as HTMLElement);
try {
  // Who is not signed in is on the way to the realm now, and comes back to this very address.
  if (await signIn()) {
    const { start } = await import('./shell/start');
    root.render(await start());
  }
} catch (error) {
  const { languageOf, loadMessages } = await import('./i18n/language');
  const { Standstill } = await import('./shell/Standstill');
  const language = languageOf(navigator.language);
  document.documentElement.lang = language;
  root.render(<Standstill error={error} m={await loadMessages(language)} />);
}
