/** The names of what PDF.js throws about damaged documents. */
const FAULTS = new Set([
  'AbortException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'PasswordException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/** What is used of Node's process, where there is one. */
interface Process {
  on(event: 'unhandledRejection', handle: (reason: unknown) => void): void;
  listenerCount(event: 'unhandledRejection'): number;
}

/** Whether something that was thrown is what PDF.js says of a damaged document. */
export const isPdfFault = (reason: unknown): boolean =>
  typeof reason === 'object' &&
  reason !== null &&
  'name' in reason &&
  typeof reason.name === 'string' &&
  FAULTS.has(reason.name);

/**
 * PDF.js rejects promises that nobody waits for when it meets damaged objects, though it goes on and reads the document
 * another way. Such a rejection would end a process of Node and be told as a fault of ours in a browser. All others stay
 * what they are.
 */
export function passOverLooseFaults(): void {
  const node: unknown = Reflect.get(globalThis, 'process');
  if (isProcess(node)) {
    node.on('unhandledRejection', (reason) => {
      if (!isPdfFault(reason) && node.listenerCount('unhandledRejection') === 1) throw reason;
    });
    return;
  }
  const listen: unknown = Reflect.get(globalThis, 'addEventListener');
  if (typeof listen === 'function')
    Reflect.apply(listen, globalThis, [
      'unhandledrejection',
      (event: { readonly reason: unknown; preventDefault(): void }) => {
        if (isPdfFault(event.reason)) event.preventDefault();
      },
    ]);
}

const isProcess = (node: unknown): node is Process =>
  typeof node === 'object' && node !== null && 'listenerCount' in node && 'on' in node;
