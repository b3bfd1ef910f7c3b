import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asFiles, mergedPlainly, orders } from '../../shared/merge/merged-plainly.cases';
import { TEAM, teamBase } from '../../shared/merge/team.cases';
import { testShell, type TestShell } from './program/test-shell.cases';

let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
});
afterEach(() => shell.remove());

describe('files of several annotators on the command line: one result in any order', () => {
  it.each(TEAM)('$name', async ({ files, conflicts = [], look, sees }) => {
    const given = await asFiles(await files(await teamBase()));
    const { content, text } = await mergedPlainly(given);
    expect(await look(content)).toEqual(sees);
    for (const order of orders(given)) {
      const names = order.map((_file, index) => `${index}.json`);
      for (const [index, bytes] of order.entries()) await shell.put(names[index] ?? '', bytes);
      const { code } = await shell.run(`merge ${names.join(' ')} -o out.json --report report.json`);
      expect(code).toBe(conflicts.length > 0 ? 1 : 0);
      expect(await shell.get('out.json')).toBe(text);
      expect(JSON.parse(await shell.get('report.json'))).toMatchObject({ conflicts });
      // C14: what is in it already changes nothing.
      await shell.run(`merge out.json ${names.join(' ')} -o again.json`);
      expect(await shell.get('again.json')).toBe(text);
    }
  });
});
