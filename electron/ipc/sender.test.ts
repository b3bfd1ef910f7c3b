import type { IpcMainEvent } from 'electron';
import { expect, it } from 'vitest';
import { isOurPage } from './sender';

const ours = {
  parent: null,
  frameTreeNodeId: 1,
  origin: 'app://verbatim',
  url: 'app://verbatim/',
};

it.each([
  ['our main frame', ours, true],
  ['no frame any more', null, false],
  ['a frame within', { ...ours, parent: ours, frameTreeNodeId: 2 }, false],
  ['another main frame', { ...ours, frameTreeNodeId: 7 }, false],
  ['the web', { ...ours, origin: 'https://verbatim', url: 'https://verbatim/' }, false],
  ['another host of the scheme', { ...ours, origin: 'app://other', url: 'app://other/' }, false],
  ['a host that begins like ours', { ...ours, url: 'app://verbatim.example/' }, false],
  ['an opaque origin', { ...ours, origin: 'null' }, false],
])('a message from %s', (_name, senderFrame, trusted) => {
  const event = { sender: { mainFrame: ours }, senderFrame } as unknown as IpcMainEvent;
  expect(isOurPage(event)).toBe(trusted);
});
