import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host } from '../shared/host/host';
import { FullPage } from './app/full-page';
import { StartUp } from './app/start-up';
import { createBrowserHost } from './host/browser-host';
import { claimTab, whenTabIsFree } from './host/only-tab';
import { dropOlderBuilds } from './host/register-service-worker';
import { START } from './texts/start-up';
import { UiRoot } from './ui/ui-root';

declare global {
  interface Window {
    /** Put there by the desktop's preload. */
    readonly verbatimHost?: Host;
  }
}

/** The composition root: the one place that asks where it runs. */
async function main(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no #root');
  const root = createRoot(place);
  const host = window.verbatimHost ?? createBrowserHost();
  // The desktop has a lock of its own: one instance, one window.
  if (host.kind === 'browser' && (await claimTab()) === 'taken') {
    root.render(
      <UiRoot>
        <FullPage title={START.taken} body={START.takenBody} />
      </UiRoot>,
    );
    await whenTabIsFree();
  }
  if (host.kind === 'browser') void dropOlderBuilds();
  root.render(
    <StrictMode>
      <UiRoot>
        <StartUp host={host} />
      </UiRoot>
    </StrictMode>,
  );
}

void main();
