import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './tokens.css';
import './base.css';

/** The ground for all components: fonts, tokens, and no style elements, which the policy forbids. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  return <CSPProvider disableStyleElements>{children}</CSPProvider>;
}
