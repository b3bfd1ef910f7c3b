import { expect, it } from 'vitest';
import { safeLink } from './safe-link';

it.each([
  ['https', 'https://harrowbay.example/a?b=c', 'https://harrowbay.example/a?b=c'],
  [
    'a host in other letters, as it is sent',
    'https://hаrrow.example/',
    'https://xn--hrrow-4ve.example/',
  ],
  ['http', 'http://harrowbay.example/', null],
  ['script', 'javascript:alert(1)', null],
  ['a file', 'file:///etc/passwd', null],
  ['a name that disguises the host', 'https://bank.example@evil.example/', null],
  ['no address', 'harrowbay', null],
])('link: %s', (_name, text, link) => {
  expect(safeLink(text)).toBe(link);
});
