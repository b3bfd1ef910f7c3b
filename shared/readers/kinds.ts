import { ARCHIVE_LIMIT, PROJECT_LIMIT } from '../lib/file-limits';
import type { OpenPurpose } from '../host/host';
import { ARTICLE_KINDS } from './article-kinds';
import type { ArticleKind, FileKind } from './file-kind';
import { hasSign } from './has-sign';

/** How long reading a file may take, in ms. */
const PATIENCE = 20_000;

/** How long reading a file of this kind may take before it is ended, in ms. */
export const patienceFor = ({ patience }: ArticleKind): number => patience ?? PATIENCE;

/** A sign stands among so many first bytes. */
const SIGN_REACH = 1024;

/** What the first member of a Verbatim file says, in UTF-8 or, seen as single bytes without NULs, in UTF-16. */
const PROJECT_START = /^\s*\{\s*"format"\s*:\s*"verbatim"/;
const MARKS = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;

const beginsAsProject = (bytes: Uint8Array): boolean =>
  PROJECT_START.test(
    String.fromCharCode(...bytes.subarray(0, 200))
      .replace(MARKS, '')
      .replaceAll('\0', ''),
  );

/** The Verbatim file, which `shared/project-file` reads. */
export const PROJECT_KIND = {
  name: 'Verbatim file',
  types: { 'application/json': ['.json'] },
  own: { ending: '.verbatim.json', mediaType: 'application/vnd.verbatim+json' },
  limit: PROJECT_LIMIT,
  recognises: beginsAsProject,
} as const satisfies FileKind;

/** An archive whose files are added one by one; `shared/intake` unpacks it. No system gives such files to Verbatim. */
const ARCHIVE_KIND: FileKind = {
  name: 'ZIP archives of such files',
  types: { 'application/zip': ['.zip'] },
  own: null,
  limit: ARCHIVE_LIMIT,
};

const ARTICLE_KIND_LIST: readonly ArticleKind[] = Object.values(ARTICLE_KINDS);
/** Every kind of file that Verbatim opens. */
export const FILE_KINDS: readonly FileKind[] = [...ARTICLE_KIND_LIST, PROJECT_KIND];

/** All endings of a kind, the usual one first. */
export const endingsOf = ({ types }: FileKind): readonly string[] => Object.values(types).flat();

const endingIn = (fileName: string, kind: FileKind): string | undefined =>
  endingsOf(kind).find((ending) => fileName.toLowerCase().endsWith(ending));

/** Whether bytes may be of a kind that the name of their file says, as far as the kind has a sign. */
const mayBe = ({ sign }: FileKind, bytes: Uint8Array | null): boolean =>
  bytes === null || sign === undefined || hasSign(bytes, sign, SIGN_REACH);

function find<Kind extends FileKind>(
  kinds: readonly Kind[],
  fileName: string,
  bytes: Uint8Array | null,
): Kind | undefined {
  const recognised = bytes && kinds.find(({ recognises }) => recognises?.(bytes));
  return (
    recognised ?? kinds.find((kind) => endingIn(fileName, kind) !== undefined && mayBe(kind, bytes))
  );
}

/** The usual ending of each kind of file that articles are read from, for sentences. */
export const ARTICLE_ENDINGS: readonly string[] = ARTICLE_KIND_LIST.flatMap((kind) =>
  endingsOf(kind).slice(0, 1),
);

/**
 * Whether a file is a Verbatim file, or was meant to be one: by the ending that no other program has, else by its bytes
 * first and its name second. `bytes` are null when they are not at hand.
 */
export const isProjectFile = (fileName: string, bytes: Uint8Array | null): boolean =>
  fileName.toLowerCase().endsWith(PROJECT_KIND.own.ending) ||
  find(FILE_KINDS, fileName, bytes) === PROJECT_KIND;

/** The kind of a file from which articles are to be read: by its bytes first, then by its name, else plain text. */
export const articleKindOf = (fileName: string, bytes: Uint8Array): ArticleKind =>
  find(ARTICLE_KIND_LIST, fileName, bytes) ?? ARTICLE_KINDS.text;

/**
 * Whether a file that nobody named itself is one to be read: by its bytes, by the ending of its name, or because its name
 * has no ending, as texts of old have none.
 */
export const isKnownKind = (fileName: string, bytes: Uint8Array): boolean =>
  find(ARTICLE_KIND_LIST, fileName, bytes) !== undefined ||
  !/\.[a-z][a-z0-9]{0,9}$/i.test(fileName);

/** How large a file of this name may be (bytes). Its bytes are not read before that is known. */
export const limitFor = (fileName: string): number =>
  find([...FILE_KINDS, ARCHIVE_KIND], fileName, null)?.limit ?? ARTICLE_KINDS.text.limit;

/** The media type of a file of this kind, by its ending where the kind has several. */
export function mediaTypeOf(fileName: string, kind: FileKind): string {
  const ending = endingIn(fileName, kind);
  const types = Object.entries(kind.types);
  const found = types.find(([, endings]) => ending !== undefined && endings.includes(ending));
  return (found ?? types[0])?.[0] ?? 'application/octet-stream';
}

/** A file's name without the ending that its kind gives it. */
export function withoutEnding(fileName: string, kind: FileKind): string {
  const ending = endingIn(fileName, kind);
  return ending === undefined ? fileName : fileName.slice(0, -ending.length);
}

/** The kinds that a dialog for opening files offers. */
export const kindsFor = (purpose: OpenPurpose): readonly FileKind[] =>
  purpose === 'project' ? [PROJECT_KIND] : [...FILE_KINDS, ARCHIVE_KIND];
