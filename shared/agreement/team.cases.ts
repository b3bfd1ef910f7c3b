/** A small team over three articles of our own, for tests: two and a half layers, and one speaker known twice. */
import type { ProjectContent } from '../model/content';
import { DEFAULTS } from '../records/record-types';
import type { QuoteKind } from '../model/records';
import { sampleAnchor, record } from '../project-file/sample.cases';
import { hashText } from '../text/hash';

const QUARRY = `Quarry Dust Divides Aldermoor

“The dust reaches our kitchens,” said Hana Voss, who lives below the road.

“We water the road twice a day,” quarry manager Otto Brill replied on Monday.

Brill called the complaints “tired”. The council expects a report by May, Voss added.

“Nobody asked the drivers,” said a driver who gave no name.
`;
const LIBRARY = `Library Keeps Its Evening Hours

“Evenings are when people can come,” said librarian Ida Roth. She said the money would last a year.

“We will look again in spring,” said Otto Brill, who sits on the council.
`;
const BRIDGE = `A Bridge Is Closed

“It held for ninety years,” said engineer Pia Lund.
`;

interface Marked {
  readonly words: string;
  readonly by: string;
  readonly kind?: QuoteKind;
  readonly speakers?: readonly string[];
  readonly events?: readonly string[];
}
const hana = '“The dust reaches our kitchens,”';
const road = 'We water the road twice a day';
const evenings = '“Evenings are when people can come,”';

/** Who marked what: Ann and Ben the first two articles, Ann alone the third. */
const LAYERS: Readonly<Record<'quarry' | 'library' | 'bridge', readonly Marked[]>> = {
  quarry: [
    { words: hana, by: 'ann', speakers: ['hana'], events: ['hearing'] },
    // The same woman under another name: the team said so.
    { words: hana, by: 'ben', speakers: ['voss'], events: ['hearing'] },
    { words: `“${road},”`, by: 'ann', speakers: ['otto'] },
    { words: road, by: 'ben', speakers: ['otto'] },
    { words: '“tired”', by: 'ann', speakers: ['otto'], kind: 'scare' },
    { words: '“tired”', by: 'ben', speakers: ['otto'], kind: 'mixed', events: ['hearing'] },
    {
      words: 'The council expects a report by May',
      by: 'ann',
      speakers: ['hana'],
      kind: 'indirect',
    },
    { words: '“Nobody asked the drivers,”', by: 'ben', speakers: [] },
  ],
  library: [
    { words: evenings, by: 'ann', speakers: ['ida'] },
    { words: evenings, by: 'ben', speakers: ['otto', 'ida'] },
    { words: '“We will look again in spring,”', by: 'ann', speakers: ['otto'] },
    { words: '“We will look again in spring,”', by: 'ben', speakers: [] },
    { words: 'the money would last a year', by: 'ben', speakers: ['ida'], kind: 'indirect' },
  ],
  bridge: [{ words: '“It held for ninety years,”', by: 'ann', speakers: ['pia'] }],
};
const TEXTS = { quarry: QUARRY, library: LIBRARY, bridge: BRIDGE };
const SPEAKERS = {
  hana: 'Hana Voss',
  voss: 'Mrs Voss',
  otto: 'Otto Brill',
  ida: 'Ida Roth',
  pia: 'Pia Lund',
};

/** The project of the team. */
export async function teamContent(): Promise<ProjectContent> {
  const articles = await Promise.all(
    (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).map(async (id) => ({
      id,
      text: TEXTS[id],
      hash: await hashText(TEXTS[id]),
    })),
  );
  const original = { name: '', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };
  const quotes = articles.flatMap(({ id, text, hash }) =>
    LAYERS[id].map(({ words, by, kind = 'direct', speakers = [], events = [] }, at) => {
      const start = text.indexOf(words);
      return record('quote', `${id}-${at}-${by}`, {
        documentId: id,
        anchor: sampleAnchor(text, hash, { start, end: start + words.length }),
        kind,
        speakerIds: speakers,
        eventIds: events,
        layer: by,
      });
    }),
  );
  return {
    project: { id: 'team', name: 'Aldermoor' },
    unknown: [],
    texts: articles.map(({ hash, text }) => ({ hash, text })),
    records: [
      ...articles.map(({ id, text, hash }) =>
        record('document', id, {
          title: text.split('\n', 1)[0] ?? '',
          textHash: hash,
          original,
          source: DEFAULTS.document.source,
        }),
      ),
      record('annotator', 'ann', { name: 'Ann', colour: 0 }),
      record('annotator', 'ben', { name: 'Ben', colour: 2 }),
      ...Object.entries(SPEAKERS).map(([id, name]) => record('speaker', id, { name })),
      record('event', 'hearing', { name: 'Hearing on the quarry' }),
      record('identity', 'same', { a: 'hana', b: 'voss', verdict: 'same' }),
      ...quotes,
    ],
  };
}
