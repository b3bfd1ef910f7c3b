import { describe, expect, it } from 'vitest';
import { readArticles } from '../read-articles';

async function read(source: string, name = 'letter.eml') {
  const bytes = Uint8Array.from(source.replaceAll('\n', '\r\n'), (c) => c.charCodeAt(0));
  const result = await readArticles(bytes, name, {}, () => undefined);
  return result.ok ? result.value : result.error;
}

async function articleIn(source: string, name?: string) {
  const file = await read(source, name);
  if ('kind' in file) throw new Error(file.kind);
  const [article] = file.articles;
  if (!article) throw new Error('no article');
  return { ...article, encoding: file.encoding, certain: file.certain };
}

const HEAD = `From: "Lindqvist, Nora" <nora@quay.example>
To: owen@quay.example
Date: Tue, 3 Apr 2018 23:10:00 -0700
Subject: =?utf-8?Q?The_qu=C3=A1?= =?utf-8?Q?y?=
MIME-Version: 1.0
`;

describe('e-mails', () => {
  it('have details in their head, and a text', async () => {
    const article = await articleIn(`${HEAD}\nWe stay.\n\nNora\n`);
    expect(article.text).toBe('We stay.\n\nNora');
    expect(article.details).toMatchObject({
      title: 'The quáy',
      authors: ['Lindqvist, Nora'],
      published: '2018-04-03',
    });
    expect(article.findings.authors).toEqual({ place: 'headers', stated: true });
    expect(article.losses).toEqual([]);
  });

  it('are known under any name', async () => {
    expect((await articleIn(`${HEAD}\nWe stay.`, 'letter.txt')).text).toBe('We stay.');
    const notes = 'From: the quay\nTo: the sea\n\nA poem.';
    expect((await articleIn(notes, 'poem.txt')).text).toBe(notes);
  });

  it.each([
    [
      'quoted-printable',
      'Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n=93We=\n stay,=94 she said.',
      '“We stay,” she said.',
    ],
    [
      'base64',
      'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\nV2Ugc3Rh\neS4=\n',
      'We stay.',
    ],
    ['eight bits', 'Content-Type: text/plain; charset=iso-8859-1\n\ncaf\u00e9', 'café'],
    [
      'flowed',
      'Content-Type: text/plain; format=flowed\n\nWe stay \nhere.\n Yes.\n-- \nNora',
      'We stay here.\nYes.\n--\nNora',
    ],
    [
      'HTML alone',
      'Content-Type: text/html\n\n<style>p{}</style><p>We <b>stay</b> &amp;\n wait.<p>Nora',
      'We stay & wait.\n\nNora',
    ],
    [
      'plain beside HTML',
      'Content-Type: multipart/alternative; boundary=b\n\n--b\n\nPlain.\n--b\nContent-Type: text/html\n\n<p>Rich.\n--b--\n',
      'Plain.',
    ],
    [
      'a boundary that never closes',
      'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nOne.\n--b\n\nTwo.',
      'One.\n\nTwo.',
    ],
    [
      'signed',
      'Content-Type: multipart/signed; boundary=b\n\n--b\n\nOne.\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--',
      'One.',
    ],
  ])('are decoded: %s', async (_what, rest, text) => {
    expect((await articleIn(HEAD + rest)).text).toBe(text);
  });

  it('count what is attached', async () => {
    const article = await articleIn(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--b\nContent-Type: text/plain; name=b.txt\nContent-Disposition: attachment; filename=b.txt\n\nnot the letter\n--b--\n`,
    );
    expect(article.text).toBe('See below.');
    expect(article.losses).toEqual([{ kind: 'left-out', what: 'attachment', count: 2 }]);
  });

  it.each([
    [
      'behind a line that says so',
      'No.\n\nOn 2 April 2018, Owen Pell <o@p.example> wrote:\n> Shall we?\n>\n> Owen\n\nNora',
      'On 2 April 2018, Owen Pell <o@p.example> wrote:\n> Shall we?\n>\n> Owen',
      'Owen Pell',
    ],
    ['without it', 'No.\n> Shall we?\nNever.', '> Shall we?', ''],
    [
      'whole',
      'No.\n\n-----Original Message-----\nFrom: Owen Pell\nSent: Monday\nSubject: x\n\nShall we?',
      '-----Original Message-----\nFrom: Owen Pell\nSent: Monday\nSubject: x\n\nShall we?',
      'Owen Pell',
    ],
    [
      'whole without a line above',
      'No.\n\nVon: Owen Pell\nGesendet: Montag\nBetreff: x\n\nShall we?',
      'Von: Owen Pell\nGesendet: Montag\nBetreff: x\n\nShall we?',
      'Owen Pell',
    ],
  ])('have earlier messages marked: %s', async (_what, body, quoted, value) => {
    const article = await articleIn(`${HEAD}\n${body}`);
    const marks = article.marks.filter(({ type }) => type === 'quoted');
    expect(marks.map(({ start, end }) => article.text.slice(start, end))).toEqual([quoted]);
    expect(marks[0]?.value).toBe(value);
    expect(article.text).toBe(body);
  });

  it('have messages inside them marked', async () => {
    const article = await articleIn(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nRead this.\n--b\nContent-Type: message/rfc822\n\nFrom: Owen Pell <o@p.example>\nSubject: y\n\nShall we?\n--b--\n`,
    );
    expect(article.text).toBe('Read this.\n\nShall we?');
    expect(article.marks).toEqual([{ type: 'quoted', start: 12, end: 21, value: 'Owen Pell' }]);
  });

  it('have quotations of HTML marked', async () => {
    const article = await articleIn(
      `${HEAD}Content-Type: text/html\n\n<p>No.</p><div class="gmail_quote">Owen wrote:<blockquote type="cite"><p>Shall we?</p></blockquote></div>`,
    );
    const [mark] = article.marks;
    expect(article.text.slice(mark?.start, mark?.end)).toBe('Owen wrote:\n\nShall we?');
  });

  it.each([
    [
      'with S/MIME',
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx',
      { kind: 'encrypted' },
    ],
    [
      'with PGP',
      'Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--',
      { kind: 'encrypted' },
    ],
    ['without a text', '\n', { kind: 'no-article', what: 'an e-mail' }],
  ])('are refused: %s', async (_what, rest, problem) => {
    expect(await read(HEAD + rest)).toEqual(problem);
  });
});

const message = (subject: string, body: string) =>
  `From nora@quay.example Tue Apr  3 10:00:00 2018\nFrom: nora@quay.example\nSubject: ${subject}\nDate: 3 Apr 18 10:00 +0000\n\n${body}\n\n`;

describe('mailboxes', () => {
  it('give an article for each message', async () => {
    const file = await read(
      message('One', 'First.\n>From here on.') +
        message('Two', '') +
        message('Three', 'Third.\nFrom time to time.'),
      'box',
    );
    if ('kind' in file) throw new Error(file.kind);
    expect(
      file.articles.map(({ text, details }) => [details.title, details.published, text]),
    ).toEqual([
      ['One', '2018-04-03', 'First.\nFrom here on.'],
      ['Three', '2018-04-03', 'Third.\nFrom time to time.'],
    ]);
    expect(file.articles[0]?.losses).toEqual([{ kind: 'left-out', what: 'message', count: 1 }]);
    expect(file.articles[0]?.details.authors).toEqual(['nora@quay.example']);
  });
});
