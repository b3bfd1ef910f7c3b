import { createCorpus } from './corpus';
import type { OpenSubject } from './subject';
import { openDomWrapping } from './subjects/dom-wrapping';
import { openMarkNodes } from './subjects/mark-nodes';
import { openPlain } from './subjects/plain';
import { openRecogito } from './subjects/recogito';
import { openVerbatim } from './subjects/verbatim';
import { openVirtualList } from './subjects/virtual-list';

const SUBJECTS: Readonly<Record<string, OpenSubject>> = {
  verbatim: openVerbatim,
  'virtual-list': openVirtualList,
  plain: openPlain,
  'mark-nodes': openMarkNodes,
  recogito: openRecogito,
  'dom-wrapping': openDomWrapping,
};

/** All times in ms. `longest` is the longest task while loading. */
export interface Measurement {
  /** The subject's own work before the first screen can be painted; the rest of \`first\` is styling, painting and waiting for the frame. */
  readonly work: number;
  readonly first: number;
  readonly loaded: number;
  readonly longest: number;
  readonly add: number;
  readonly edit: number;
  readonly frame: number;
  readonly worstFrame: number;
}

/** Resolves after the next frame has been painted. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => resolve(), { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });

async function measure(name: string, size: number, count: number): Promise<Measurement> {
  const open = SUBJECTS[name];
  if (!open) throw new Error(`no subject called ${name}`);
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('no root');
  const corpus = createCorpus(size, count);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  // What making the text left behind is not the subject's to clear away.
  window.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await painted();

  const began = performance.now();
  const subject = await open(root, corpus);
  const work = performance.now() - began;
  do await painted();
  while (!textOnScreen());
  const first = performance.now() - began;
  console.log('painted');
  await subject.loaded;
  await painted();
  const loaded = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const longestWhileLoading = longest;
  observer.disconnect();

  const add = await median(15, (round) => {
    const start = 400 + round * 37;
    subject.addHighlight({ id: `new${round}`, start, end: start + 60, colour: round % 4 });
  });
  const edit = await median(15, () => subject.editCharacter());
  const frames = await scroll(subject.scroller);
  return { work, first, loaded, longest: longestWhileLoading, add, edit, ...frames };
}

/** Middle of `times` timings from the call to the painted frame, less an empty frame's own wait. */
async function median(times: number, work: (round: number) => void): Promise<number> {
  const timings: number[] = [];
  for (let round = 0; round < times; round += 1) {
    await painted();
    const began = performance.now();
    work(round);
    document.documentElement.getBoundingClientRect();
    await painted();
    timings.push(performance.now() - began);
  }
  return timings.toSorted((a, b) => a - b)[times >> 1] ?? 0;
}

async function scroll(scroller: HTMLElement): Promise<{ frame: number; worstFrame: number }> {
  const frames: number[] = [];
  let last = performance.now();
  for (let round = 0; round < 90; round += 1) {
    scroller.scrollTop += 240;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  const sorted = frames.toSorted((a, b) => a - b);
  return { frame: sorted[sorted.length >> 1] ?? 0, worstFrame: sorted.at(-2) ?? 0 };
}

function textOnScreen(): boolean {
  return [100, 200, 300].some((y) => {
    const position = document.caretPositionFromPoint(300, y);
    return position?.offsetNode instanceof Text && position.offsetNode.length > 0;
  });
}

declare global {
  interface Window {
    /** With Chromium's --expose-gc only. */
    gc?: () => void;
    measure: typeof measure;
  }
}
window.measure = measure;
