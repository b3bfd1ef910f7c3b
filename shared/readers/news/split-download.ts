import type { FoundArticle } from '../reader';
import { cutOut, type MarkedText } from '../text-builder';
import {
  databaseArticle,
  linesOfText,
  namesInField,
  type DatabaseArticle,
} from './database-article';
import { dayInText } from './day-in-text';
import { languageNamed } from './language-names';

type Line = ReturnType<typeof linesOfText>[number];

const NUMBERED =
  /^(?:\d+ (?:of|de|von|di) \d+ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI?)|Dokument \d+ von \d+|Document \d+ de \d+)$/iu;
const END = /^(?:End of Document|Ende des Dokuments|Fin del documento|Fin du document)$/iu;
const BODY = /^(?:Body|Text|Volltext|Cuerpo|Corps)$/u;
/** A field of the database: in capitals (“BYLINE: …”) or, in newer files, with a capital (“Load-Date: …”). */
const OLD_FIELD = /^([A-ZÄÖÜÉ][A-ZÄÖÜÉ -]{2,30}):\s*(.*)$/u;
const NEW_FIELD =
  /^(Section|Length|Byline|Dateline|Highlight|Load-Date|Language|Publication-Type|Series|Graphic|Correction-Date|URL|Rubrik|Länge|Autor|Sprache):\s*(.*)$/u;
/** What begins the end matter of an article, behind which nothing of it follows. */
const OLD_END =
  /^(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|SUBJECT|ORGANIZATION|COMPANY|TICKER|INDUSTRY|PERSON|CITY|STATE|COUNTRY|GEOGRAPHIC|CORRECTION-DATE|UPDATE|SPRACHE|URL|NOTES|TYPE|ISSN|PUB-TYPE|ACC-NO|UPDATE|RUBRIK-NEU):|^(?:Copyright (?:\(c\) )?\d{4}|Copyright ©|\(c\) (?:Copyright )?\d{4})/u;
const NEW_END = /^(?:(?:Classification|Graphic|Notes|Klassifikation)$|Load-Date:)/u;
/** Lines of the cover of a newer file, above its first article. */
const COVER =
  /^(?:User Name|Date and Time|Job Number|Documents? \(\d+\)|Client\/Matter|Search Terms|Search Type|Narrowed by|Content Type|News\t|\d+\. )/u;

/**
 * The articles of a text that was downloaded from Nexis or LexisNexis, from its fields and the lines between documents.
 * Null for every other text. Losses of the whole are told with the first article. `fileName` names articles without a title.
 */
export function splitDownload(
  whole: MarkedText & Partial<Pick<FoundArticle, 'losses'>>,
  fileName: string,
): readonly FoundArticle[] | null {
  const lines = linesOfText(whole.text);
  const numbered = lines.flatMap((line, at) => (NUMBERED.test(line.text) ? [at] : []));
  const ends = lines.flatMap((line, at) => (END.test(line.text) ? [at] : []));
  const articles =
    numbered.length > 0 ? olderArticles(whole, lines, numbered) : newerArticles(whole, lines, ends);
  const [first, ...others] = articles.map((one) => databaseArticle(one, fileName));
  if (!first) return null;
  // What the file lost as a whole is told once.
  return [{ ...first, losses: [...(whole.losses ?? []), ...first.losses] }, ...others];
}

/** Files whose documents begin with “1 of 10 DOCUMENTS”: publisher, date, title, fields, text, fields. */
function olderArticles(
  whole: MarkedText,
  lines: readonly Line[],
  starts: readonly number[],
): readonly DatabaseArticle[] {
  const areFields = lines.some((line) =>
    /^(?:LENGTH|BYLINE|LOAD-DATE|SECTION|LANGUAGE|RUBRIK|LÄNGE)\s*:/u.test(line.text),
  );
  if (!areFields) return [];
  return starts.flatMap((start, index) => {
    const own = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const dated = own.findIndex((line, at) => at > 0 && at < 5 && dayInText(line.text) !== '');
    const first = own.findIndex((line, at) => at > dated && OLD_FIELD.test(line.text));
    const fieldsEnd = own.findIndex((line, at) => at > first && !OLD_FIELD.test(line.text));
    const bodyStart = first === -1 ? dated + 2 : fieldsEnd === -1 ? own.length : fieldsEnd;
    const ending = own.findIndex((line, at) => at >= bodyStart && OLD_END.test(line.text));
    const bodyEnd = ending === -1 ? own.length : ending;
    const head = own.slice(dated + 1, first === -1 ? dated + 2 : first);
    // Behind the date there may stand what became of the article since.
    const title = head.filter(
      (line) =>
        !/^Correction Appended$/iu.test(line.text) &&
        // In plain text the lines around the date are centred, the title is not.
        !/^ {8}/.test(whole.text.slice(line.start, line.end)),
    );
    const fields = fieldsOf(own, OLD_FIELD);
    return articleFrom(whole, own, {
      title: title.map((line) => line.text).join(' '),
      publisher: own[0]?.text ?? '',
      date: own[dated]?.text ?? '',
      fields,
      bodyStart,
      bodyEnd,
    });
  });
}

/** Files whose documents end with “End of Document”: title, publisher, date, fields, “Body”, text, fields. */
function newerArticles(
  whole: MarkedText,
  lines: readonly Line[],
  ends: readonly number[],
): readonly DatabaseArticle[] {
  return ends.flatMap((end, index) => {
    const chunk = lines.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end);
    const body = chunk.findIndex((line) => BODY.test(line.text));
    const firstField = chunk.findIndex((line) =>
      /^(?:Copyright|Section:|Length:|Byline:)/u.test(line.text),
    );
    const headEnd =
      firstField === -1 ? body : Math.min(firstField, body === -1 ? firstField : body);
    if (headEnd === -1) return [];
    const cover = chunk.slice(0, headEnd).findLastIndex((line) => COVER.test(line.text));
    const own = chunk.slice(index === 0 ? cover + 1 : 0);
    const at = headEnd - (chunk.length - own.length);
    const dated = own.findIndex(
      (line, place) => place < at && place > 0 && dayInText(line.text) !== '',
    );
    const publisher = dated > 1 ? dated - 1 : 1;
    const begins = own.findIndex((line) => BODY.test(line.text));
    const bodyStart = begins === -1 ? at : begins + 1;
    const ending = own.findIndex((line, place) => place >= bodyStart && NEW_END.test(line.text));
    return articleFrom(whole, own, {
      title: own
        .slice(0, publisher)
        .map((line) => line.text)
        .join(' '),
      publisher: own[publisher]?.text ?? '',
      date: own[dated]?.text ?? '',
      fields: fieldsOf(own, NEW_FIELD),
      bodyStart,
      bodyEnd: ending === -1 ? own.length : ending,
    });
  });
}

function fieldsOf(lines: readonly Line[], pattern: RegExp): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = pattern.exec(line.text) ?? [];
    const key = name?.toUpperCase() ?? '';
    if (name !== undefined && !fields.has(key)) fields.set(key, value.trim());
  }
  return fields;
}

function articleFrom(
  whole: MarkedText,
  lines: readonly Line[],
  found: {
    readonly title: string;
    readonly publisher: string;
    readonly date: string;
    readonly fields: ReadonlyMap<string, string>;
    readonly bodyStart: number;
    readonly bodyEnd: number;
  },
): readonly DatabaseArticle[] {
  const { fields, bodyStart, bodyEnd } = found;
  const from = lines[bodyStart]?.start;
  const to = lines[bodyEnd - 1]?.end;
  const body =
    from === undefined || to === undefined || from >= to
      ? { text: '', marks: [] }
      : cutOut(whole, from, to);
  if (body.text === '' && found.title === '') return [];
  const field = (...names: readonly string[]) =>
    names.map((name) => fields.get(name) ?? '').find((value) => value !== '') ?? '';
  return [
    {
      title: found.title,
      body,
      publisher: found.publisher,
      published: dayInText(found.date) || found.date,
      authors: namesInField(field('BYLINE', 'AUTOR', 'AUTHOR')),
      language: languageNamed(field('LANGUAGE', 'SPRACHE')),
      url: field('URL'),
      leftOut: fields.size,
    },
  ];
}
