import assert from 'node:assert/strict';
import { basename, join, normalize, sep } from 'node:path';
import * as fc from 'fast-check';
import { safeFileName, shownName } from '../../../electron/files/file-names';
import { safeLink } from '../../../electron/ipc/safe-link';
import { resolvePath } from '../../../electron/protocol/resolve-path';
import { parseWindowState, visibleBounds } from '../../../electron/windows/window-state';
import { parsePreference } from '../../../renderer/app/preferences';
import type { PreferenceKey } from '../../../renderer/app/preferences';
import { fileName } from '../../../renderer/host/file-name';
import { csvTable } from '../../../shared/export/csv';
import { readCsv, restore } from '../../../shared/export/read-csv.cases';
import { isTeamFileName } from '../../../shared/host/team-folder';
import { changed, fuzzTarget, oddValue, textOf } from '../target';
import type { FuzzInput } from '../target';

const STORED: Readonly<Record<PreferenceKey, FuzzInput>> = {
  theme: 'dark',
  'reading-size': 'large',
  keys: { undo: ['Mod+Z'], 'add-quote': ['Q', 'X'] },
  suggestions: false,
  columns: { library: 300, panel: 300 },
  place: {
    list: 'articles',
    main: { view: 'article', documentId: 'd1' },
    libraryOpen: true,
    panelOpen: false,
  },
  trail: {
    past: [{ main: { view: 'speaker', id: 's1' }, quoteId: null, at: null }],
    future: [{ main: { view: 'article', documentId: 'd1' }, quoteId: 'q1', at: 40 }],
  },
};
const PREFERENCES = Object.keys(STORED) as readonly PreferenceKey[];
const WINDOW: FuzzInput = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, maximised: false };
const AREA = { x: 0, y: 25, width: 1440, height: 875 };

/** What was remembered of the window by any version, or by nobody: it is read as something the window can show. */
export const remembered = fuzzTarget({
  name: 'remembered',
  runs: 3000,
  inputs: fc.oneof(
    fc.constantFrom(...PREFERENCES).chain((key) =>
      fc.record({
        key: fc.constant<string>(key),
        stored: fc.oneof(changed(STORED[key]), oddValue),
      }),
    ),
    fc.record({ key: fc.constant('window'), stored: fc.oneof(changed(WINDOW), oddValue) }),
  ),
  check: ({ key, stored }) => {
    if (key === 'window') {
      const { x, y, width, height } = visibleBounds(parseWindowState(stored), [AREA]);
      assert.ok(x >= AREA.x && x + width <= AREA.x + AREA.width, 'beside the display');
      assert.ok(y >= AREA.y && y + height <= AREA.y + AREA.height, 'above or below the display');
      assert.ok([x, y, width, height].every(Number.isSafeInteger));
      return;
    }
    const known = PREFERENCES.find((one) => one === key);
    assert.ok(known);
    const read = parsePreference(known, stored);
    assert.deepEqual(parsePreference(known, JSON.parse(JSON.stringify(read))), read);
  },
});

const PATH_PIECES = [
  '/',
  '\\',
  '..',
  '.',
  '%2e',
  '%2f',
  '%5c',
  '%00',
  '%',
  '%c0%af',
  ':',
  'C:',
  '//',
  'index.html',
  'assets',
  ' ',
  'ada',
  '.verbatim',
  '.json',
  '.unsaved',
  'con',
  'nul',
  '*',
  '?',
  '<',
  '"',
  '|',
  '\n',
  '\u202e',
  'é',
  '😀',
  '~',
  '.damaged-0a1b2c3d',
  'x'.repeat(130),
  'あ'.repeat(80),
  '.html',
  '.exe',
];
const ROOT = join(sep, 'app', 'renderer');
const FOLDER = join(sep, 'team');
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** No name leads out of the folder it is meant for, and every name that is made can be one everywhere. */
export const paths = fuzzTarget({
  name: 'paths',
  runs: 5000,
  inputs: textOf(PATH_PIECES),
  check: (text) => {
    const file = resolvePath(ROOT, text);
    if (file !== null) assert.ok(normalize(file).startsWith(ROOT + sep), 'outside the app');
    if (isTeamFileName(text)) {
      assert.equal(join(FOLDER, text), FOLDER + sep + text);
      assert.equal(basename(text), text);
    }
    const safe = safeFileName(text);
    for (const name of [safe, fileName(text, '.verbatim.json'), shownName(text)]) {
      assert.notEqual(name, '');
      assert.doesNotMatch(name, /[/\p{Cc}\p{Bidi_Control}]/u);
    }
    for (const name of [safe, fileName(text, '.verbatim.json')]) {
      assert.doesNotMatch(name, /[<>:"\\|?*]|^[. ]|[. ]$/u);
      assert.doesNotMatch(name, DEVICE);
      assert.ok(name.isWellFormed());
      assert.ok(new TextEncoder().encode(name).length <= 255, 'longer than file systems take');
    }
    assert.equal(safeFileName(safe), safe);
  },
});

const LINK_PIECES = [
  'https://',
  'http://',
  'HTTPS:',
  'javascript:',
  'file:///',
  'data:text/html,',
  'ftp://',
  '//',
  '/',
  '\\',
  '@',
  'harrowbay.example',
  'a:b',
  ':',
  '?q=1',
  '#x',
  ' ',
  '\t',
  '\n',
  '\u202e',
  '%40',
  '[::1]',
  '..',
  'hаrrow',
];

/** Only an https address without a name and password is opened. */
export const addresses = fuzzTarget({
  name: 'links',
  runs: 5000,
  inputs: textOf(LINK_PIECES),
  check: (text) => {
    const link = safeLink(text);
    if (link === null) return;
    assert.match(link, /^https:\/\/[^@/?#\\]+(?:[/?#]|$)/);
    assert.equal(safeLink(link), link);
  },
});

const CELL_PIECES = [
  ...Array.from('\n\r\t\0\u0085\u2028"\',;|\\=+-@＝ \u00a0\u200b\ufeff'),
  '\r\n',
  '\\n',
  '\\u000a',
  "'=",
  '=1+1',
  ';=1',
  'a',
  '“Sí,”',
  '😀',
];

/** A table of any texts comes back from CSV as it was. */
export const tables = fuzzTarget({
  name: 'tables',
  runs: 3000,
  inputs: fc.array(fc.array(textOf(CELL_PIECES, 5), { minLength: 3, maxLength: 3 }), {
    maxLength: 4,
  }),
  check: (rows) => {
    const columns = ['a', 'b', 'c'].map((name, at) => ({
      name,
      cell: (row: readonly string[]) => row[at] ?? '',
    }));
    const [, ...read] = readCsv(csvTable(columns, rows));
    assert.deepEqual(
      read.map((row) => row.slice(0, 3).map(restore)),
      rows,
    );
  },
});
