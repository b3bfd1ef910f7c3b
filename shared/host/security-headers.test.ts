import { expect, it } from 'vitest';
import { CSP, securityHeaders } from './security-headers';

it('allows nothing unsafe, nothing from elsewhere and one policy name', () => {
  expect(CSP).not.toMatch(/unsafe|\*|https?:/);
  expect(CSP).toContain("default-src 'none'");
  expect(CSP).toContain("require-trusted-types-for 'script'; trusted-types verbatim");
  expect(CSP).toContain("frame-ancestors 'none'");
});

it('sends the policy with the headers that isolate the page', () => {
  expect(securityHeaders()).toMatchObject({
    'content-security-policy': CSP,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
  });
});
