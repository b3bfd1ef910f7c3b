/** Files that are read although something is odd, by the rows of the plan for bad input (C: syntax, D: meaning). */
import { admitted, edited, joinBytes, utf16, utf8, type Json } from './bad-bytes.cases';

interface ReadCase {
  readonly name: string;
  readonly make: (sample: string) => Uint8Array;
  /** Reasons and places of what is set aside. */
  readonly aside?: readonly (readonly [reason: string, place: string])[];
  /** Kinds of warnings that must be among those given. */
  readonly warnings?: readonly string[];
}

const quote = (file: Json, index = 0): Json => (file['quotes'] as Json[])[index] ?? {};
const anchor = (file: Json): Json => quote(file)['anchor'] as Json;
const changeAnchor = (change: Json) => (sample: string) =>
  edited(sample, (file) => Object.assign(anchor(file), change));
const changeQuote = (change: Json) => (sample: string) =>
  edited(sample, (file) => Object.assign(quote(file), change));
const q0 = '/quotes/0';
/** SHA-256 of the text of a case. */
const FAMILY_HASH = 'ca87218a7fcb0dd1a3282394f71a93039c4ab429841096257b085c1ebe5f57c6';

/** Files that are read, with what is set aside and what is told. */
export const READ: readonly ReadCase[] = [
  { name: 'as exported', make: (sample) => utf8(sample), warnings: [] },
  { name: 'C4 with a BOM', make: (sample) => joinBytes([0xef, 0xbb, 0xbf], utf8(sample)) },
  {
    name: 'C5 UTF-16 LE with a BOM',
    make: (sample) => joinBytes([0xff, 0xfe], utf16(sample, true)),
    warnings: ['encoding'],
  },
  {
    name: 'C5 UTF-16 BE with a BOM',
    make: (sample) => joinBytes([0xfe, 0xff], utf16(sample, false)),
    warnings: ['encoding'],
  },
  { name: 'with CRLF', make: (sample) => utf8(sample.replaceAll('\n', '\r\n')) },
  {
    name: 'laid out anew',
    make: (sample) => edited(sample, () => undefined),
    warnings: ['digest-void'],
  },
  {
    name: 'edited by hand, which its digest says',
    make: (sample) => utf8(admitted(sample.replace('Ines Okafor', 'I. Okafor'))),
    warnings: ['digest-void'],
  },
  { name: 'without its last line end', make: (sample) => utf8(sample.trimEnd()) },
  {
    name: 'D1 one record twice',
    make: (sample) => edited(sample, (file) => (file['quotes'] as Json[]).push(quote(file))),
    warnings: ['repeated-record', 'counts-differ'],
  },
  {
    name: 'one id in two sections',
    make: (sample) =>
      edited(sample, (file) => (file['tags'] as Json[]).push({ id: 'q1', name: 'x' })),
    aside: [['id-taken', '/tags/1']],
  },
  {
    name: 'D4 a missing speaker',
    make: changeQuote({ speakerIds: ['gone'] }),
    warnings: ['missing-link'],
  },
  {
    name: 'D4 a missing article',
    make: changeQuote({ documentId: 'gone' }),
    warnings: ['missing-link'],
  },
  {
    name: 'D6 start after end',
    make: changeAnchor({ start: 30, end: 20 }),
    aside: [['span-empty', q0]],
  },
  {
    name: 'D6 an empty span',
    make: changeAnchor({ start: 20, end: 20 }),
    aside: [['span-empty', q0]],
  },
  { name: 'D6 a negative offset', make: changeAnchor({ start: -1 }), aside: [['schema', q0]] },
  {
    name: 'D6 an offset that is not whole',
    make: changeAnchor({ start: 1.5 }),
    aside: [['schema', q0]],
  },
  { name: 'D6 an offset as text', make: changeAnchor({ start: '14' }), aside: [['schema', q0]] },
  {
    name: 'D6 an end beyond the text',
    make: changeAnchor({ end: 9999 }),
    aside: [['span-outside', q0]],
  },
  {
    name: 'D7 other words than the text has',
    make: changeAnchor({ exact: 'x' }),
    warnings: ['anchor-text-differs'],
  },
  {
    name: 'D8 a text whose hash is another',
    make: (sample) =>
      edited(sample, (file) =>
        Object.assign((file['texts'] as Json[])[0] ?? {}, { text: 'changed' }),
      ),
    aside: [['text-hash', '/texts/0']],
  },
  {
    name: 'D8 a quote on another version of the text',
    make: changeAnchor({ textHash: 'a'.repeat(64) }),
    warnings: ['anchor-other-text'],
  },
  {
    name: 'D9 a span that starts within a surrogate pair',
    make: (sample) =>
      edited(sample, (file) => {
        const { text } = (file['texts'] as { text: string }[])[0] ?? { text: '' };
        Object.assign(anchor(file), { start: text.indexOf('🚢') + 1, end: text.indexOf('🚢') + 4 });
      }),
    aside: [['span-splits-character', q0]],
  },
  {
    name: 'D9 a span that begins within a family of emoji',
    make: (sample) =>
      edited(sample, (file) => {
        const text = 'The family 👩‍👩‍👧 waved.\n';
        (file['texts'] as Json[]).push({ hash: FAMILY_HASH, text });
        Object.assign((file['documents'] as Json[])[0] ?? {}, { textHash: FAMILY_HASH });
        const [start, end] = [text.indexOf('👩') + 3, text.indexOf(' waved')];
        const exact = text.slice(start, end);
        Object.assign(anchor(file), { textHash: FAMILY_HASH, start, end, exact });
      }),
    warnings: ['span-splits-grapheme'],
  },
  {
    name: 'D11 a clock years ahead',
    make: (sample) => utf8(admitted(sample.replaceAll('2025-03-04', '2031-03-04'))),
  },
  {
    name: 'D12 an unknown author',
    make: changeQuote({ layer: 'somebody' }),
    warnings: ['unknown-author'],
  },
  {
    name: 'D12 no author',
    make: (sample) => edited(sample, (file) => delete quote(file)['layer']),
    warnings: ['unknown-author'],
  },
  {
    name: 'D12 an author with a name of 10,000 characters',
    make: (sample) =>
      edited(sample, (file) =>
        Object.assign((file['annotators'] as Json[])[0] ?? {}, { name: 'n'.repeat(10_000) }),
      ),
  },
  {
    name: 'D14 unknown fields and types',
    make: (sample) =>
      edited(sample, (file) =>
        Object.assign(file, {
          formatVersion: '2.9',
          themes: [{ id: 'th1', deep: { er: [1] } }],
          mood: null,
        }),
      ),
    warnings: ['newer-minor'],
  },
  {
    name: 'D16 HTML in a field',
    make: changeQuote({ note: '<img src=x onerror=alert(1)> {{7*7}} javascript:alert(1)' }),
  },
  {
    name: 'a value that is none of those allowed',
    make: changeQuote({ kind: 'guess' }),
    aside: [['schema', q0]],
  },
  {
    name: 'a record without an id',
    make: (sample) => edited(sample, (file) => delete quote(file)['id']),
    // Its conflict and its revision belong to no record then.
    aside: [
      ['schema', q0],
      ['conflict', '/conflicts/0'],
    ],
  },
  {
    name: 'a revision that cannot be read',
    make: (sample) =>
      edited(sample, (file) => Object.assign(file['revisions'] as Json, { q2: { seen: 1 } })),
    aside: [['revision', '/quotes/1']],
  },
  {
    name: 'a conflict that fits no record',
    make: (sample) =>
      edited(sample, (file) =>
        (file['conflicts'] as Json[]).push({
          record: 'gone',
          field: 'name',
          values: [1, 2].map((value) => ({ value, by: 'x', at: '2025-03-04T09:30:00.000Z' })),
        }),
      ),
    aside: [['conflict', '/conflicts/1']],
  },
  {
    name: 'a conflict with a value that its field cannot hold',
    make: (sample) =>
      edited(sample, (file) => {
        const [conflict] = file['conflicts'] as { values: Json[] }[];
        Object.assign(conflict?.values[0] ?? {}, { value: { no: 'text' } });
      }),
    aside: [['schema', q0]],
  },
  {
    name: 'a revision of no record',
    make: (sample) =>
      edited(sample, (file) => {
        const revisions = file['revisions'] as Json;
        Object.assign(revisions, { gone: revisions['q2'] });
      }),
    warnings: ['revision-without-record'],
  },
  {
    name: 'no revisions, as other programs write',
    make: (sample) =>
      edited(sample, (file) => {
        for (const name of ['revisions', 'conflicts', 'counts', 'digest', 'exportedAt'])
          delete file[name];
      }),
    warnings: ['without-revision'],
  },
];
