import { ARTICLE_KINDS } from '../shared/readers/article-kinds';
import { endingsOf, FILE_KINDS, PROJECT_KIND } from '../shared/readers/kinds';

const articleKinds = Object.values(ARTICLE_KINDS);
/** Endings as builders write them: without their dot. */
const bare = (endings: readonly string[]): string =>
  endings.map((ending) => ending.slice(1)).join(', ');

/**
 * Writes parts of a text anew: the lines between each `file kinds: begin` and the `file kinds: end` behind it, in their
 * order. Throws when the text has more or fewer places than there are parts.
 */
function writeParts(text: string, parts: readonly (readonly string[])[]): string {
  const places = text.split(/(?<=file kinds: begin\n)[\s\S]*?(?=[ ]*[#;] file kinds: end)/);
  if (places.length !== parts.length + 1)
    throw new Error(`There are ${places.length - 1} places for ${parts.length} parts.`);
  return places
    .map((place, index) => place + (parts[index] ?? []).map((line) => `${line}\n`).join(''))
    .join('');
}

/** What Linux is told: all media types, and the endings that no other program has. */
const linux = (): readonly string[] => [
  `  mimeTypes: [${FILE_KINDS.flatMap(({ types }) => Object.keys(types)).join(', ')}]`,
  '  fileAssociations:',
  ...FILE_KINDS.flatMap(({ name, own }) =>
    own
      ? [
          `    - ext: ${bare([own.ending])}`,
          `      name: ${name}`,
          `      description: ${name}`,
          `      mimeType: ${own.mediaType}`,
        ]
      : [],
  ),
];

/** What macOS is told: Verbatim edits Verbatim files and shows articles, and is never the first choice. */
const mac = (): readonly string[] => [
  '  fileAssociations:',
  `    - ext: [${bare(endingsOf(PROJECT_KIND))}]`,
  `      name: ${PROJECT_KIND.name}`,
  '      role: Editor',
  '      rank: Alternate',
  `    - ext: [${bare(articleKinds.flatMap(endingsOf))}]`,
  '      name: Article',
  '      role: Viewer',
  '      rank: Alternate',
];

/** What Windows is told, a line for each ending. */
const windows = (write: (key: string) => string): readonly string[] =>
  FILE_KINDS.flatMap(endingsOf).map((ending) => {
    const key = ['Software', 'Classes', ending, 'OpenWithProgids'].join('\\');
    return `  ${write(`SHELL_CONTEXT "${key}" "Verbatim.Document"`)}`;
  });

/** What a browser is told that has the app installed: media types with their endings. */
function writeManifest(text: string): string {
  const types = FILE_KINDS.flatMap(({ own, types: shared }) =>
    Object.entries(own ? { [own.mediaType]: [own.ending] } : shared),
  );
  const lines = types.map(
    ([type, endings]) =>
      `        "${type}": [${endings.map((ending) => `"${ending}"`).join(', ')}]`,
  );
  return text.replace(/(?<="accept": \{\n)[^}]*?(?=\n\s*\})/, lines.join(',\n'));
}

/** The files outside TypeScript that tell systems which files Verbatim opens, and how the table is written into each. */
export const FILE_KIND_PLACES: Readonly<Record<string, (text: string) => string>> = {
  'electron-builder.yml': (text) => writeParts(text, [linux(), mac()]),
  'build/installer.nsh': (text) =>
    writeParts(text, [
      windows((key) => `WriteRegStr ${key} ""`),
      windows((key) => `DeleteRegValue ${key}`),
    ]),
  'renderer/public/manifest.webmanifest': writeManifest,
};
