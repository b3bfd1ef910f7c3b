import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The items of Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its numbers. */
const ITEMS = 20;
const ROW = /^\| (\d+) \| ([^|]+) \| ([^|]+) \| (.+) \|$/gm;
const TEST = /`([^`]+\.(?:test|spec)\.ts)`: “([^”]+)”/g;

/** What is wrong with a table of the checklist; nothing when the list is empty. */
function checklistFaults(document: string, source: (path: string) => string | null): string[] {
  const rows = [...document.matchAll(ROW)];
  const numbers = rows.map(([, number]) => Number(number));
  const missing = Array.from({ length: ITEMS }, (_, at) => at + 1).filter(
    (number) => numbers.filter((one) => one === number).length !== 1,
  );
  return [
    ...missing.map((number) => `item ${number} does not stand there once`),
    ...rows.flatMap(([, number = '', , , tests = '']) => {
      const named = [...tests.matchAll(TEST)];
      if (named.length === 0) return [`item ${number} names no test`];
      return named.flatMap(([, path = '', title = '']) => {
        const text = source(path);
        if (text === null) return [`item ${number}: there is no ${path}`];
        const stands = ["'", '`'].some((mark) => text.includes(`(${mark}${title}${mark}`));
        const wraps = text.replaceAll(/\(\s+/g, '(').includes(`('${title}'`);
        return stands || wraps ? [] : [`item ${number}: ${path} has no test “${title}”`];
      });
    }),
  ];
}

const source = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

describe('the checklist', () => {
  it('finds an item that is missing, one without a test, and tests that do not exist', () => {
    const rows = Array.from(
      { length: ITEMS },
      (_, at) => `| ${at + 1} | x | y | \`a.test.ts\`: “t” |`,
    );
    const texts: Record<string, string> = { 'a.test.ts': "it('t', () => {})" };
    const read = (path: string) => texts[path] ?? null;
    expect(checklistFaults(rows.join('\n'), read)).toEqual([]);
    rows[2] = '| 3 | x | y | none |';
    rows[4] = '| 5 | x | y | `a.test.ts`: “u” |';
    rows[6] = '| 7 | x | y | `b.test.ts`: “t” |';
    expect(checklistFaults(rows.toSpliced(1, 1).join('\n'), read)).toEqual([
      'item 2 does not stand there once',
      'item 3 names no test',
      'item 5: a.test.ts has no test “u”',
      'item 7: there is no b.test.ts',
    ]);
  });

  it('of Electron is in SECURITY.md, each item with a test that there is', () => {
    expect(checklistFaults(readFileSync('SECURITY.md', 'utf8'), source)).toEqual([]);
  });
});

describe('the desktop app', () => {
  const files = readdirSync('electron', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|cases)\.ts$/.test(path))
    .map((path) => readFileSync(join('electron', path), 'utf8'));
  const code = files.join('\n');

  it('asks for nothing that weakens a page', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(code).not.toMatch(
      /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|allowpopups|nodeIntegrationIn|disable-web-security|disable-site-isolation|ignore-certificate-errors|webSecurity: false|sandbox: false|contextIsolation: false|nodeIntegration: true|webviewTag: true/i,
    );
  });

  it('loads nothing from files or from the network', () => {
    expect(code).not.toMatch(/loadFile\(|interceptFileProtocol|registerFileProtocol/);
    expect([...code.matchAll(/loadURL\(([^)]*)\)/g)].map(([, address]) => address)).toEqual([
      '`${APP_ORIGIN}/`',
    ]);
  });

  it('opens links at one place only, behind a check and a question', () => {
    expect(files.filter((text) => text.includes('openExternal('))).toHaveLength(1);
    expect(readFileSync('electron/ipc/open-link.ts', 'utf8')).toContain('openExternal(link)');
  });

  it('receives messages at one place only, which checks their sender', () => {
    expect(files.filter((text) => /ipcMain\.(?:on|once|handle)/.test(text))).toHaveLength(1);
    const channels = readFileSync('electron/ipc/channels.ts', 'utf8');
    expect(channels.match(/ipcMain\.(?:on|once|handle)/g)).toHaveLength(2);
    expect(channels.match(/isOurPage\(event\)/g)).toHaveLength(2);
  });

  it('has every fuse set for its packages', () => {
    const fuses = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(
      readFileSync('electron-builder.yml', 'utf8'),
    );
    expect(fuses?.[1]?.trim().split(/\s*\n\s*/)).toEqual([
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ]);
  });

  it('is made with one exact version of Electron, the one that is installed', () => {
    const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const installed = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
      version: string;
    };
    expect(wanted.devDependencies['electron']).toBe(installed.version);
  });
});
