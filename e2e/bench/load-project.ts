import { createAnchor } from '../../shared/anchoring/create-anchor';
import type { AnyRecord, TextRecord } from '../../shared/model/records';
import { applyWrite } from '../../shared/operations/apply-write';
import type { RecordWrite } from '../../shared/operations/change-set';
import { serialiseProject } from '../../shared/project-file/serialise';
import { hashText } from '../../shared/text/hash';

const FIRST =
  'Ada Bruno Clara Dorek Edda Farid Greta Henrik Ilse Jonas Katya Lorne Mira Nadim Oda'.split(' ');
const SYLLABLES = 'bar dor fen gal hem kor lin mar nor pel quo ras sel tor ven wal'.split(' ');
const WORDS =
  'the tide takes what a harbour keeps and nobody on this quay has counted every crane that stood here before winter'.split(
    ' ',
  );

/** Quotes of each article, and quotations in its text: every second one is quoted already. */
const QUOTES = 50;
const QUOTATIONS = 2 * QUOTES;

const sized = (quotes: number, each: number): number => Math.ceil(quotes / each);
const idOf = (kind: string, at: number): string =>
  `0190${kind}000-0000-7000-8000-${String(at).padStart(12, '0')}`;

/** A name that nobody else has. */
function nameOf(at: number): string {
  let rest = Math.floor(at / FIRST.length) + 16;
  let surname = '';
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    surname += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return `${FIRST[at % FIRST.length] ?? ''} ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`;
}

function phrase(at: number, words: number): string {
  const said = Array.from(
    { length: words },
    (_, place) => WORDS[(at * 7 + place * 5) % WORDS.length],
  );
  const [first = '', ...rest] = said;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

interface Article {
  readonly text: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: number;
  }[];
}

/** An article of quotations by people of the project. */
function articleOf(at: number, speakers: number): Article {
  let text = `Harbour report ${at + 1}\n\n`;
  const quotes: { start: number; end: number; speaker: number }[] = [];
  for (let line = 0; line < QUOTATIONS; line += 1) {
    const speaker = (at * 13 + line * 7) % speakers;
    const words = phrase(at + line, 12);
    const start = text.length + 1;
    text += `“${words},” said ${nameOf(speaker)}, who runs the yard. ${phrase(line, 9)}.\n\n`;
    if (line % 2 === 1) quotes.push({ start, end: start + words.length, speaker });
  }
  return { text, quotes };
}

/**
 * A project of so many quotes as a Verbatim file: 50 in each article, a speaker for every ten, an event for every twenty,
 * a tag for every five hundred. It is the work of one annotator, who is not the one at the desk.
 */
export async function createLoad(quotes: number): Promise<string> {
  const annotator = idOf('a', 0);
  const records: AnyRecord[] = [];
  const texts: TextRecord[] = [];
  const make = (write: RecordWrite) => {
    records.push(
      applyWrite(undefined, write, {
        session: 'c'.repeat(32),
        n: records.length + 1,
        at: '2026-03-01T08:00:00.000Z',
        by: annotator,
      }),
    );
  };
  const [speakers, events, tags] = [sized(quotes, 10), sized(quotes, 20), sized(quotes, 500)];
  make({ type: 'annotator', id: annotator, documentId: null, fields: { name: 'Ilse Barend' } });
  for (let at = 0; at < speakers; at += 1)
    make({ type: 'speaker', id: idOf('5', at), documentId: null, fields: { name: nameOf(at) } });
  for (let at = 0; at < events; at += 1) {
    const day = `20${String(10 + (at % 15))}-${String(1 + (at % 12)).padStart(2, '0')}-11`;
    const when = { text: day, edtf: day, earliest: day, latest: day };
    const fields = { name: `${phrase(at, 3)} ${at + 1}`, when };
    make({ type: 'event', id: idOf('e', at), documentId: null, fields });
  }
  for (let at = 0; at < tags; at += 1)
    make({ type: 'tag', id: idOf('7', at), documentId: null, fields: { name: `topic ${at + 1}` } });
  for (let article = 0; article < sized(quotes, QUOTES); article += 1) {
    const { text, quotes: quoted } = articleOf(article, speakers);
    const hash = await hashText(text);
    texts.push({ hash, text });
    const documentId = idOf('d', article);
    const original = {
      name: `report-${article + 1}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: null,
    };
    const fields = { title: `Harbour report ${article + 1}`, textHash: hash, original };
    make({ type: 'document', id: documentId, documentId: null, fields });
    for (const [place, { start, end, speaker }] of quoted.entries()) {
      const at = article * QUOTES + place;
      make({
        type: 'quote',
        id: idOf('b', at),
        documentId,
        fields: {
          documentId,
          anchor: createAnchor(text, hash, { start, end }),
          layer: annotator,
          speakerIds: [idOf('5', speaker)],
          eventIds: at % 4 === 0 ? [idOf('e', (at / 4) % events)] : [],
          tags: at % 10 === 0 ? [idOf('7', (at / 10) % tags)] : [],
        },
      });
    }
  }
  const { text } = await serialiseProject(
    { project: { id: idOf('9', 0), name: 'Harbour papers' }, records, unknown: [], texts },
    { generator: { name: 'Verbatim', version: '0.1.0' }, texts: true },
  );
  return text;
}
