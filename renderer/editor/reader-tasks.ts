/** Calls back in a task of its own. */
function inNewTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    run();
  });
  port1.start();
  port2.postMessage(null);
}

/** Runs a piece of work as a task of its own, so that input and painting come first. */
export function nextTask(): Promise<void> {
  if (typeof scheduler !== 'undefined')
    return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  return new Promise(inNewTask);
}

/** Resolves when what is in the page now has been painted. A hidden page paints nothing: then after a short while. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 250);
    requestAnimationFrame(() =>
      inNewTask(() => {
        clearTimeout(late);
        resolve();
      }),
    );
  });
}

/** Resolves in the next frame, before it is painted. A hidden page has no frames: then after a short while. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
