// Files as a team has them: annotators who mark quotes in the same articles, each in a layer of their own, with
// speakers that all share and some of them mend. Generated sentences, the same for the same numbers.
import { createHash } from 'node:crypto';

const WHO = [
  'the harbour master',
  'a ferry captain',
  'the mayor',
  'Mr Aldous Penn',
  'the union',
  'Dr Ilse Maron',
];
const VERBS = ['said', 'told the council', 'wrote', 'added', 'insisted', 'answered'];
const WHAT = [
  'the cranes',
  'the new quay',
  'every berth',
  'the night shift',
  'the fuel depot',
  'our crews',
];
const DOES = [
  'will stay closed',
  'cannot wait for spring',
  'must be paid for',
  'was never inspected',
  'is safe again',
];
const WHY = [
  'until the report is out',
  'whatever the minister thinks',
  'for as long as it takes',
  'since the storm',
];

/** A small generator of numbers below `n`, the same on every run (Lehmer). */
function createDice(seed) {
  let state = (seed * 2654435761) % 2147483647 || 1;
  return (n) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
}

const uuid = (kind, n) => `0196${kind}00-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const instant = (minute) => new Date(Date.UTC(2025, 2, 4, 9, minute)).toISOString();
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Articles of about 12 KB, with the places of their quotations. */
export function createArticles(count) {
  return Array.from({ length: count }, (_, index) => {
    const dice = createDice(index + 1);
    const pick = (list) => list[dice(list.length)];
    let text = `Harbour notes ${index + 1}\n\n`;
    const spans = [];
    while (text.length < 12_000) {
      const quote = `“${pick(WHAT)} ${pick(DOES)} ${pick(WHY)}, and ${pick(WHAT)} ${pick(DOES)},”`;
      const [verb, who] = [pick(VERBS), pick(WHO)];
      const start = text.length;
      const cue = start + quote.length + 1;
      spans.push({ start, end: start + quote.length, cue: [cue, cue + verb.length] });
      text += `${quote} ${verb} ${who} on day ${1 + dice(28)}.${dice(4) === 0 ? '\n\n' : ' '}`;
    }
    const record = {
      id: uuid('d', index),
      title: `Harbour notes ${index + 1}`,
      textHash: sha256(text),
      original: {
        name: `notes-${index + 1}.txt`,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        sha256: null,
      },
      language: 'en',
    };
    return { record, text, hash: record.textHash, spans };
  });
}

const anchor = ({ text, hash }, start, end) => ({
  textHash: hash,
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
});

/** The file of one annotator as data: `quotes` quotes spread over the articles, all shared records, some edits of them. */
export function createFile(articles, annotator, quotes, speakers = 200) {
  const dice = createDice(annotator * 7919 + 13);
  const layer = uuid('a', annotator);
  const session = sha256(`session ${annotator}`).slice(0, 32);
  const common = sha256('the first desk').slice(0, 32);
  let n = 0;
  const stamp = () => [session, (n += 1), instant(n % 10_000), layer];
  const revisions = {};
  const shared = (id, at) => {
    revisions[id] = {
      seen: { [common]: at },
      fields: { '*': [[common, at, instant(at), uuid('a', 0)]] },
    };
  };
  articles.forEach(({ record }, index) => shared(record.id, index + 1));
  const people = Array.from({ length: speakers }, (_, index) => {
    const person = {
      id: uuid('5', index),
      name: `Speaker ${index + 1}`,
      aliases: [`S. ${index + 1}`],
    };
    shared(person.id, 1000 + index);
    return person;
  });
  // Each annotator mends a few of the shared speakers; now and then two the same one, which is a conflict.
  for (let edit = 0; edit < 3; edit += 1) {
    const person = people[dice(speakers)];
    person.notes = `Seen by annotator ${annotator}.`;
    const mine = stamp();
    const revision = revisions[person.id];
    revision.seen[session] = mine[1];
    revision.fields.notes = [mine];
  }
  const list = [];
  for (let index = 0; index < quotes; index += 1) {
    const article = articles[dice(articles.length)];
    const span = article.spans[dice(article.spans.length)];
    const id = uuid('c', annotator * 1_000_000 + index);
    const attributed = dice(10) > 0;
    list.push({
      id,
      documentId: article.record.id,
      anchor: anchor(article, span.start, span.end),
      attribution: attributed ? 'stated' : 'unknown',
      speakerIds: attributed ? [uuid('5', dice(speakers))] : [],
      ...(attributed ? { cue: anchor(article, ...span.cue) } : {}),
      layer,
    });
    const made = stamp();
    revisions[id] = { seen: { [session]: made[1] }, fields: { '*': [made] } };
    if (attributed) {
      const linked = stamp();
      revisions[id].seen[session] = linked[1];
      revisions[id].fields.speakerIds = [linked];
    }
  }
  const annotators = [{ id: layer, name: `Annotator ${annotator}` }];
  revisions[layer] = { seen: { [session]: n + 1 }, fields: { '*': [stamp()] } };
  return {
    format: 'verbatim',
    formatVersion: '2.0',
    minReader: '2.0',
    offsets: 'utf-16',
    generator: { name: 'Verbatim', version: '0.1.0' },
    exportedAt: instant(0),
    project: { id: 'harbour', name: 'Harbour notes' },
    documents: articles.map(({ record }) => record),
    quotes: list,
    speakers: people,
    events: [],
    tags: [],
    annotators,
    texts: articles.map(({ hash, text }) => ({ hash, text })),
    revisions,
  };
}
