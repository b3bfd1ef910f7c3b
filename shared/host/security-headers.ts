/**
 * The one Content Security Policy of every host. Nothing inline, nothing evaluated, nothing from elsewhere; a string
 * becomes a script's address only through the Trusted Types policy `verbatim` (renderer/workers/trusted-url.ts).
 *
 * React sets styles through the style object and Vite writes style sheets as files, so neither needs
 * `'unsafe-inline'`. Lexical asks for a policy of its own only where formatted text is pasted; our editors take
 * plain text from the clipboard. `frame-ancestors` works as a header only, never in a `<meta>`.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types verbatim',
] as const;

/** The policy as the value of its header. */
export const CSP = DIRECTIVES.join('; ');

/** The headers of every answer that carries a file of the app, by lower-case name. */
export const securityHeaders = (): Record<string, string> => ({
  'content-security-policy': CSP,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});
