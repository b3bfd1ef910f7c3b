import { expect, it } from 'vitest';
import { ArticleText } from './article-text';

/** What is built, its marks with the text that they lie over. */
function built(write: (article: ArticleText) => void) {
  const article = new ArticleText();
  write(article);
  const { text, marks, replaced } = article.finish();
  return {
    text,
    replaced,
    marks: marks.map(({ type, value, start, end }) => [type, value, text.slice(start, end), start]),
  };
}

it('parts are divided once, and empty ones and blanks at their edges leave no trace', () => {
  const { text } = built((article) => {
    article.part('\n\n', () => article.write('  \n'));
    article.part('\n\n', () => article.write('  one \t'));
    article.part('\n\n', () => undefined);
    article.part('\n', () => article.write('two\u00A0'));
    article.part('\n', () => article.write('three'));
    article.part('\n', () => article.write('four'));
  });
  expect(text).toBe('one\n\ntwo\u00A0\nthree\nfour');
});

it('marks lie over what was written, and over nothing of what was trimmed', () => {
  const { text, marks } = built((article) => {
    article.part('\n\n', () => {
      article.mark('emphasis', 'strong', () => article.write(' a'));
      article.mark('emphasis', 'strong', () => article.write('b  '));
      article.mark('emphasis', 'emphasis', () => article.write('  '));
      article.markHere('left-out', 'picture');
    });
    const end = article.begin('page', '2');
    article.part('\n\n', () => article.mark('heading', '1', () => article.write('c')));
    article.mark('list', '1.', () => undefined);
    end();
  });
  expect(text).toBe('ab\n\nc');
  expect(marks).toEqual([
    ['emphasis', 'strong', 'ab', 0],
    ['left-out', 'picture', '', 2],
    ['page', '2', 'c', 4],
    ['heading', '1', 'c', 4],
  ]);
});

it('rows keep their empty cells but for the last ones, and have no line ends', () => {
  const { text } = built((article) => {
    article.row([() => undefined, () => article.write('a\nb'), () => undefined]);
    article.row([
      () => article.part('\n\n', () => article.write('c')),
      () => undefined,
      () => {
        article.part('\n\n', () => article.write('d'));
        article.part('\n\n', () => article.write('e'));
      },
    ]);
  });
  expect(text).toBe('\ta b\nc\t\td e');
});

it('what no text may hold is replaced and counted, and byte order marks before it are gone', () => {
  const { text, replaced } = built((article) => {
    article.write('\uFEFF\uFEFF');
    article.write('\uFEFFa\0');
    article.write('\uFEFFb\uD83D');
  });
  expect({ text, replaced }).toEqual({ text: 'a\uFFFD\uFEFFb\uFFFD', replaced: 2 });
});
