/** The part of Trusted Types that is used here; TypeScript's own libraries do not have it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Only addresses of our own assets, so that no text that came with a file can ever become a script. */
function ownScript(url: string): string {
  const resolved = new URL(url, location.href);
  if (resolved.origin !== location.origin || !resolved.pathname.endsWith('.js')) {
    // While developing, Vite serves workers under their source names.
    if (!import.meta.env.DEV || resolved.origin !== location.origin) {
      throw new Error(`Not a script of this app: ${url}`);
    }
  }
  return resolved.href;
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
// A policy name can be taken once: this module holds the only one.
const policy = factory?.createPolicy('verbatim', { createScriptURL: ownScript });

/**
 * The address of a worker or service worker in the form the browser demands under our Content Security Policy.
 * Throws for anything that is not a script of this app: that is a bug.
 */
export const workerUrl = (url: string): string =>
  policy ? policy.createScriptURL(url) : ownScript(url);
