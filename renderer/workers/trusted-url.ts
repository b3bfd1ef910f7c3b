/** The part of Trusted Types that is used here; TypeScript's own libraries do not have it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * Only addresses of our own assets, so that no text that came with a file can ever become a script. A `blob:` has
 * our origin too, so the scheme is compared as well. While developing, Vite serves workers under their source names.
 */
function ownScript(url: string): string {
  const { origin, protocol, host, pathname, href } = new URL(url, location.href);
  const ours =
    origin === location.origin && protocol === location.protocol && host === location.host;
  if (!ours || !(pathname.endsWith('.js') || import.meta.env.DEV)) {
    throw new Error(`Not a script of this app: ${url}`);
  }
  return href;
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
