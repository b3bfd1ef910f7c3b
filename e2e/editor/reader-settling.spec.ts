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
