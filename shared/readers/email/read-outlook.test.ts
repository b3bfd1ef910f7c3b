import { describe, expect, it } from 'vitest';
import { readArticles } from '../read-articles';
import { outlookOf } from './outlook.cases';

const BODY =
  'Nobody asked us about the levy.\r\n\r\nThe council will hear of it — “today,” says Nora.\r\n';
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** Packed without a single repetition: a control byte of noughts before each eight bytes. */
function packedRtf(rtf: string): Uint8Array {
  const bytes = latin(rtf);
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 8) out.push(0, ...bytes.subarray(at, at + 8));
  const head = new Uint8Array(16);
  const view = new DataView(head.buffer);
  view.setUint32(4, bytes.length, true);
  view.setUint32(8, 0x75465a4c, true);
  return Uint8Array.from([...head, ...out]);
}

async function readOne(bytes: Uint8Array<ArrayBuffer>, name = 'levy.msg') {
  const read = await readArticles(bytes, name, {}, () => undefined);
  if (!read.ok) return read.error;
  const [article] = read.value.articles;
  const { reader, encoding, certain } = read.value;
  return { reader, encoding, certain, ...article };
}

describe('messages of Outlook', () => {
  it('give what was said, by whom and when, under any name; attachments are counted', async () => {
    // 3 April 2018, 9:00 UTC in tenths of µs since 1601.
    const sent = (BigInt(Date.UTC(2018, 3, 3, 9)) + 11_644_473_600_000n) * 10_000n;
    const bytes = outlookOf({
      wide: {
        '0037': 'The berth levy — once more',
        '0042': 'Nora Lindqvist',
        '1000': Array(60).fill(BODY).join('\r\n'),
      },
      fixed: { 0x0039: sent },
      attachments: 2,
    });
    const read = await readOne(bytes, 'levy.txt');
    expect(read).toMatchObject({
      reader: 'outlook@1',
      certain: true,
      details: {
        title: 'The berth levy — once more',
        authors: ['Nora Lindqvist'],
        published: '2018-04-03',
      },
      losses: [{ kind: 'left-out', what: 'attachment', count: 2 }],
    });
    expect('text' in read && read.text).toContain('hear of it — “today,” says Nora.');
  });

  it('are read in their code page, and in a guessed one where they name none', async () => {
    const said = latin('Le caf\u00e9 ferme \u00e0 six heures, disait la patronne \u00e9mue.');
    const named = await readOne(outlookOf({ raw: { '1000001E': said }, fixed: { 0x3ffd: 1252n } }));
    expect(named).toMatchObject({
      text: expect.stringContaining('café ferme à six'),
      certain: true,
    });
    const guessed = await readOne(outlookOf({ raw: { '1000001E': said } }));
    expect(guessed).toMatchObject({ text: expect.stringContaining('café'), certain: false });
  });

  it('that have no plain text are read from their HTML, else from their RTF', async () => {
    const html = latin('<p>Nobody asked <b>us</b>.</p><p>Nobody at all.</p>');
    expect(await readOne(outlookOf({ raw: { '10130102': html } }))).toMatchObject({
      text: 'Nobody asked us.\n\nNobody at all.',
    });
    const rtf = packedRtf('{\\rtf1\\ansi Nobody asked us.\\par Nobody at all.\\par}');
    expect(await readOne(outlookOf({ raw: { '10090102': rtf } }))).toMatchObject({
      text: 'Nobody asked us.\n\nNobody at all.',
    });
  });

  it('that are locked, empty, cut or damaged are named', async () => {
    const wide = { '1000': BODY };
    expect(await readOne(outlookOf({ wide: { ...wide, '001A': 'IPM.Note.SMIME' } }))).toEqual({
      kind: 'encrypted',
    });
    expect(await readOne(outlookOf({ wide: { '0037': 'Nothing in it' } }))).toEqual({
      kind: 'no-article',
      what: 'an Outlook message (.msg)',
    });
    const whole = outlookOf({ wide });
    for (let length = 1024; length < whole.length; length += 512)
      expect(await readOne(whole.slice(0, length))).toMatchObject({ kind: expect.any(String) });
    // A table in which every sector leads back to the first.
    const circle = whole.slice();
    circle.fill(0, circle.length - 512);
    expect(await readOne(circle)).toEqual({ kind: 'broken', what: 'an Outlook message (.msg)' });
  });
});
