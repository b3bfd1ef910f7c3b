/**
 * PDF.js takes a worker in which it is loaded for its own and answers the messages there. A `window` says that it is
 * none. Imported directly before PDF.js, with `no-own-worker-end.ts` directly after it.
 */
if (!Reflect.has(globalThis, 'window')) Reflect.set(globalThis, 'window', { isForPdfJs: true });
