import { describe, expect, it } from 'vitest';
import { readArticles } from '../read-articles';
import { dayInText } from './day-in-text';
import { namesInField } from './database-article';
import { splitDownload } from './split-download';

async function read(source: string, name: string) {
  const result = await readArticles(new TextEncoder().encode(source), name, {}, () => undefined);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.articles.map(({ text, details }) => [
    details.title,
    details.publisher,
    details.published,
    details.authors.join('|'),
    details.language,
    text,
  ]);
}

const NEXIS = (number: number, body: string) =>
  `<DIV><P>${number} of 2 DOCUMENTS</P></DIV><DIV><P>The Bay Herald</P></DIV><DIV><P>January 31, 1986, Friday</P></DIV>
<DIV><P>Silt /\nagain</P></DIV><DIV><P><B>BYLINE: </B>By ADA PELL</P></DIV><DIV><P>LENGTH: 3 words</P></DIV>
<DIV><P>${body}</P><P>The end.</P></DIV><DIV><P>LOAD-DATE: June 13, 2000</P></DIV><DIV><P>LANGUAGE: ENGLISH</P></DIV><DIV><P>Copyright 1986 Bay Herald Limited</P></DIV>`;

const FACTIVA = (id: string, tongue: string, lines: readonly string[]) =>
  `<div class="article" id="article-${id}"><div class="article ${tongue}Article"><div>News</div><div id="hd"><span class="${tongue}Headline">Silt again</span></div>
<div class="author">Ada Pell</div>${lines.map((line) => `<div>${line}</div>`).join('')}<p class="articleParagraph ${tongue}articleParagraph">One
 line.</p><p class="articleParagraph ${tongue}articleParagraph">Two.</p><p>Document ${id}</p></div></div>`;

const PROQUEST = (title: string, body: string) =>
  `<div><p><b>${title}</b></p><p><strong>Author: </strong>Pell, Ada; Orr, Bea</p><p><a href="/x">ProQuest document link</a></p>
<p><strong>Abstract: </strong>None available.</p><p><strong>Full text: </strong></p>${body}
<p><strong>Subject: </strong>Ports; Silt</p><p><strong>Publication title: </strong>Bay Herald, Late Edition; Harrow Bay</p>
<p><strong>Publication date: </strong>Mar 10, 2022</p><p><strong>Language of publication: </strong>English</p></div>`;

const EUROPRESSE = (title: string) =>
  `<article><header><div><span class="DocPublicationName">Le Quai</span></div><div><span class="DocHeader">Politique, mardi 14 mars 2006, p. 16</span></div>
<div class="titreArticle"><p class="titreArticleVisu">${title}</p></div><div>Ada Pell</div></header><section><div class="DocText"><p>Un texte.</p></div></section>
<footer><small>© 2006 Le Quai. Tous droits réservés.</small></footer></article><div>Numéro</div>`;

const NEXIS_TEXT = (number: number) =>
  `\n\n                    ${number} of 2 DOCUMENTS\n\n\n                    The Bay Herald\n\n                  January 11, 2010 Monday\n                      Edition 1\n\nSilt again\n\nBYLINE: Ada Pell\n\nLENGTH: 3 words\n\nSome text.\n\nMore of it.\n\nLOAD-DATE: January 12, 2010\n\nLANGUAGE: ENGLISH\n`;

const NEXIS_DOCUMENT = (title: string) =>
  `${title}\n\nThe Bay Herald\n\nNovember 5, 2002 Tuesday\n\nCopyright 2002 Bay Herald\n\nSection: News\n\nByline: By Ada Pell and Bea Orr\n\nBody\n\nSome text.\n\nClassification\n\nLanguage: ENGLISH\n\nLoad-Date:\u00a0November 6, 2002\n\nEnd of Document\n\n`;

describe('downloads of news databases are divided into their articles', () => {
  it('Nexis', async () => {
    const page = `<HTML><BODY>${NEXIS(1, 'First &amp; foremost.')}${NEXIS(2, 'Second.')}</BODY></HTML>`;
    const head = ['Silt / again', 'The Bay Herald', '1986-01-31', 'ADA PELL', 'en'];
    expect(await read(page, 'a.html')).toEqual([
      [...head, 'Silt / again\n\nFirst & foremost.\n\nThe end.'],
      [...head, 'Silt / again\n\nSecond.\n\nThe end.'],
    ]);
  });

  it('Nexis as text', async () => {
    const head = ['Silt again', 'The Bay Herald', '2010-01-11', 'Ada Pell', 'en'];
    const text = 'Silt again\n\nSome text.\n\nMore of it.';
    expect(await read(NEXIS_TEXT(1) + NEXIS_TEXT(2), 'a.txt')).toEqual([
      [...head, text],
      [...head, text],
    ]);
  });

  it('Nexis as paragraphs of a document, with a cover', () => {
    const cover =
      'User Name: X\n\nDocuments (2)\n\n1. One\n\nSearch Terms: silt\n\nContent Type\tNarrowed by\nNews\tAll\n\n2. Two\n\nContent Type\tNarrowed by\nNews\tAll\n\n';
    const articles = splitDownload(
      { text: cover + NEXIS_DOCUMENT('One') + NEXIS_DOCUMENT('Two'), marks: [] },
      'x',
    );
    expect(
      articles?.map(({ text, details }) => [
        details.title,
        details.publisher,
        details.published,
        details.authors,
        details.language,
        text,
      ]),
    ).toEqual(
      ['One', 'Two'].map((title) => [
        title,
        'The Bay Herald',
        '2002-11-05',
        ['Ada Pell', 'Bea Orr'],
        'en',
        `${title}\n\nSome text.`,
      ]),
    );
  });

  it.each([
    [
      'English',
      'en',
      ['808 words', '13 November 2017', '05:00', 'The Bay Herald', 'BAY', 'English'],
    ],
    ['German', 'de', ['808 Wörter', '13. November 2017', 'The Bay Herald', 'BAY', 'Deutsch']],
    ['Chinese', 'zhcn', ['808 字', '2017 年 11 月 13 日 17:04', 'The Bay Herald', 'BAY', '英文']],
  ])('Factiva in %s', async (_what, tongue, lines) => {
    const page = `<html><body>${FACTIVA('A1', tongue, lines)}${FACTIVA('A2', tongue, lines)}</body></html>`;
    const article = [
      'Silt again',
      'The Bay Herald',
      '2017-11-13',
      'Ada Pell',
      tongue.slice(0, 2),
      'Silt again\n\nOne line.\n\nTwo.',
    ];
    expect(await read(page, 'a.html')).toEqual([article, article]);
  });

  it('Factiva as XML', async () => {
    const article = `<article><headline><paragraph><hlt>Silt</hlt> again</paragraph></headline><leadParagraph><paragraph>One\n line.</paragraph></leadParagraph><tailParagraphs><paragraph>Two.</paragraph></tailParagraphs><publicationDate><dateTime>2012-01-09T01:35:58Z</dateTime></publicationDate><sourceName>The Bay Herald</sourceName><baseLanguage>EN</baseLanguage></article>`;
    const xml = `<?xml version="1.0"?>\n<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">${article}${article}</ppsArticleResponse></PPSResponse>`;
    const expected = [
      'Silt again',
      'The Bay Herald',
      '2012-01-09',
      '',
      'en',
      'Silt again\n\nOne line.\n\nTwo.',
    ];
    expect(await read(xml, 'a.xml')).toEqual([expected, expected]);
  });

  it('ProQuest, also by mail', async () => {
    const page = `<html><body>${PROQUEST('Silt again', '<p>One.</p><p>Two.</p>')}${PROQUEST('Silt ends', '<p>Three.</p>')}</body></html>`;
    const fields = ['Bay Herald, Late Edition', '2022-03-10', 'Ada Pell|Bea Orr', 'en'];
    const articles = [
      ['Silt again', ...fields, 'Silt again\n\nOne.\n\nTwo.'],
      ['Silt ends', ...fields, 'Silt ends\n\nThree.'],
    ];
    expect(await read(page, 'a.html')).toEqual(articles);
    const mail = `From: x@y.example\nMIME-Version: 1.0\nSubject: z\nContent-Type: text/html; charset=utf-8\n\n${page}`;
    expect(await read(mail, 'a.eml')).toEqual(articles);
  });

  it('Europresse', async () => {
    const page = `<html><body>${EUROPRESSE('Un')}${EUROPRESSE('Deux')}</body></html>`;
    expect(await read(page, 'a.html')).toEqual([
      ['Un', 'Le Quai', '2006-03-14', 'Ada Pell', '', 'Un\n\nUn texte.'],
      ['Deux', 'Le Quai', '2006-03-14', 'Ada Pell', '', 'Deux\n\nUn texte.'],
    ]);
  });
});

it.each([
  ['January 31, 1986, Friday', '1986-01-31'],
  ['13. März 2017', '2017-03-13'],
  ['1er août 2013', '2013-08-01'],
  ['mercredi 3 juillet 2012', '2012-07-03'],
  ['3 de mayo de 2012', '2012-05-03'],
  ['2018 年 10 月 7 日', '2018-10-07'],
  ['2012-01-09T01:35:58Z', '2012-01-09'],
  ['45 March 2012', ''],
  ['Section 5; Page 16', ''],
])('the day in “%s”', (line, day) => {
  expect(dayInText(line)).toBe(day);
});

it.each([
  ['By ADA PELL and Bea Orr', ['ADA PELL', 'Bea Orr']],
  ['Pell, Ada; Orr, Bea', ['Ada Pell', 'Bea Orr']],
  ['Ada Pell in Brussels', ['Ada Pell']],
  ['Ada Pell (now) and Bea Orr (earlier)', ['Ada Pell', 'Bea Orr']],
  [
    'ADA PELL and BEA ORR; Ada Pell reported from the quay, and Bea Orr from home.',
    ['ADA PELL', 'BEA ORR'],
  ],
  ['Vincent van der Meer', ['Vincent van der Meer']],
  ['A Abc B Bcd C Cde D Def E Efg F Fgh', []],
  ['', []],
])('the names in “%s”', (field, names) => {
  expect(namesInField(field)).toEqual(names);
});
