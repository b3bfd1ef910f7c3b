import { expect, test } from './reader-page';
import { REPORT } from './samples';

// A text can be read before Lexical has taken it over, which happens in a later task: `open` answers in between.

test('what has the focus keeps it while the text is taken over', async ({ reader }) => {
  const seen = await reader.page.evaluate(async (words) => {
    const elsewhere = document.createElement('button');
    document.body.prepend(elsewhere);
    await window.page.open(words);
    const text = window.page.reader();
    text.focus();
    elsewhere.focus();
    let left = 0;
    elsewhere.addEventListener('blur', () => (left += 1));
    await text.loaded();
    return { left, focused: document.activeElement === elsewhere };
  }, REPORT);
  expect(seen).toEqual({ left: 0, focused: true });
  await reader.focus();
  expect(await reader.selection()).toEqual({ start: 0, end: 0 });
});

test('what is selected stays so while the text is taken over', async ({ reader }) => {
  const seen = await reader.page.evaluate(async (words) => {
    await window.page.open(words);
    const text = window.page.reader();
    text.focus();
    const { anchorNode } = getSelection() ?? {};
    if (anchorNode) getSelection()?.setBaseAndExtent(anchorNode, 4, anchorNode, 9);
    await text.loaded();
    return text.selection();
  }, REPORT);
  expect(seen).toEqual({ start: 4, end: 9 });
});

test('a point of the text means its words in the very task that takes the text over', async ({
  reader,
}) => {
  const place = await reader.page.evaluate(async (words) => {
    await window.page.open(words);
    // Selecting takes it over.
    const { x, y, width, height } = window.page.boxAt(60);
    const found = document.caretPositionFromPoint(x + width / 4, y + height / 2);
    return { node: found?.offsetNode.nodeName, offset: found?.offset };
  }, REPORT);
  expect(place).toEqual({ node: '#text', offset: 60 });
});

test('nothing moves when the text is taken over, blank lines and runs of blanks included', async ({
  reader,
}) => {
  const [before, after] = await reader.page.evaluate(
    async (words) => {
      await window.page.open(words);
      const heights: number[][] = [];
      for (let look = 0; look < 2; look += 1) {
        const lines = document.querySelectorAll('.reader-section > p');
        heights.push(Array.from(lines, (line) => Math.round(line.getBoundingClientRect().height)));
        await window.page.reader().loaded();
      }
      return heights;
    },
    `${REPORT}\n\n\n\nA  line   with ${' '.repeat(200)} blanks.\n\n${REPORT}`,
  );
  expect(before?.length).toBeGreaterThan(5);
  expect(after?.slice(0, before?.length)).toEqual(before);
});
