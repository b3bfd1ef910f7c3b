/** Takes away what `no-own-worker.ts` put there; nothing that the host itself has. */
if (isOurs(Reflect.get(globalThis, 'window'))) Reflect.deleteProperty(globalThis, 'window');

function isOurs(shown: unknown): boolean {
  return typeof shown === 'object' && shown !== null && 'isForPdfJs' in shown;
}
