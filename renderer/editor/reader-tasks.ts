/** Runs a piece of work as a task of its own, so that input and painting come first. */
export function nextTask(): Promise<void> {
  if (typeof scheduler !== 'undefined')
    return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

/** Resolves when what is in the page now has been painted. A hidden page paints nothing: then after a short while. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 250);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        channel.port1.close();
        clearTimeout(late);
        resolve();
      });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
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
