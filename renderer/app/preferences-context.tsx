import { createContext, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useRepository } from '../queries/database-context';
import { KeymapProvider } from '../session/keymap';
import { READING_SIZES } from './preferences';
import type { PreferenceKey, Preferences } from './preferences';
import { keymapFrom } from './shortcuts';
import { useRequired } from '../required-context';

type Prefer = <K extends PreferenceKey>(key: K, value: Preferences[K]) => void;
const PreferencesContext = createContext<readonly [Preferences, Prefer] | null>(null);

/** Applies theme and size to the page. */
export function applyAppearance({ theme, 'reading-size': size }: Preferences): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.style.setProperty('--reading', `${READING_SIZES[size]}px`);
}

interface PreferencesProviderProps {
  readonly initial: Preferences;
  readonly children: ReactNode;
}

/** Holds the preferences, keeps them, and hands the keys to everybody. */
export function PreferencesProvider({ initial, children }: PreferencesProviderProps) {
  const repository = useRepository();
  const [preferences, setPreferences] = useState(initial);
  useEffect(() => applyAppearance(preferences), [preferences]);

  const prefer: Prefer = useCallback(
    (key, value) => {
      setPreferences((before) => ({ ...before, [key]: value }));
      void repository.putSetting(key, value);
    },
    [repository],
  );
  const keymap = useMemo(() => keymapFrom(preferences.keys), [preferences.keys]);
  const value = useMemo(() => [preferences, prefer] as const, [preferences, prefer]);
  return (
    <PreferencesContext value={value}>
      <KeymapProvider value={keymap}>{children}</KeymapProvider>
    </PreferencesContext>
  );
}

/** What is remembered of the window, and the way to change it. */
export const usePreferences = (): readonly [Preferences, Prefer] =>
  useRequired(PreferencesContext, 'PreferencesProvider');
