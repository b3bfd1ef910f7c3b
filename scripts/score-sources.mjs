// How a reading of a file compares with what the manifest of the sources says of it.
import { casual, de, fr, nl, pt } from 'chrono-node';

/** White space of any kind and length is one blank, and letters are composed; quotation marks and case are kept. */
const fold = (text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const DIVIDER = /^\s*[|–—:·•»-]/u;

/** Whether two titles are one, also when one of the two has the site's name at its end. */
function sameTitle(one, other) {
  const [short, long] = [fold(one).toLowerCase(), fold(other).toLowerCase()].toSorted(
    (a, b) => a.length - b.length,
  );
  return (
    short !== '' &&
    long.startsWith(short) &&
    (long === short || DIVIDER.test(long.slice(short.length)))
  );
}

const namesIn = (text) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}’'.-]+/gu)
    ?.filter((word) => !/^(?:by|von|and|und)$/.test(word)) ?? [];

/** Whether all who are named as authors are among those of the manifest, whatever the order of their names. */
const sameAuthors = (found, gold) => {
  const words = new Set(namesIn(gold));
  return found.every((name) => namesIn(name).every((word) => words.has(word)));
};

/** The day of a date as a page writes it, YYYY-MM-DD; '' when none can be made out. */
function dayOf(date) {
  const iso = /^\d{4}-\d\d-\d\d/.exec(date);
  if (iso) return iso[0];
  for (const parser of [casual, de, fr, nl, pt]) {
    const [parsed] = parser.parse(date);
    const start = parsed?.start;
    if (start?.isCertain('day') && start.isCertain('month'))
      return ['year', 'month', 'day']
        .map((part) => String(start.get(part)).padStart(2, '0'))
        .join('-');
  }
  return '';
}

/** The findings of one file: counts by name, each with 0 or more. */
export function scoreReading(gold, read) {
  const { articles } = read.value;
  const text = fold(articles.map((article) => article.text).join('\n'));
  const missed = gold.sentences.filter((sentence) => !text.includes(fold(sentence)));
  const unwanted = gold.absent.filter((sentence) => text.includes(fold(sentence)));
  const [{ details, findings }] = articles;
  const stated = findings.authors?.stated === true;
  const judged = gold.author !== '';
  const right = details.authors.length > 0 && sameAuthors(details.authors, gold.author);
  return {
    missed,
    unwanted,
    title: gold.title === '' ? null : sameTitle(details.title, gold.title),
    author: !judged
      ? null
      : right
        ? 'right'
        : details.authors.length === 0
          ? 'none'
          : stated
            ? 'wrong, stated'
            : 'wrong guess',
    date: gold.date === '' ? null : dayOf(details.published) === gold.date.slice(0, 10),
    count: gold.articles === '' ? null : articles.length === Number(gold.articles),
    found: {
      title: details.title,
      authors: details.authors,
      published: details.published,
      articles: articles.length,
      language: details.language,
    },
  };
}
