import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Anchor } from '../../shared/model/anchor';

const SHARED = resolve(import.meta.dirname, '../../shared');

/** What journeys look at in an exported Verbatim file. */
export interface ReadableProject {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly quotes: readonly {
    readonly anchor: Anchor;
    /** Left out when empty, as every field is. */
    readonly speakerIds?: readonly string[];
    readonly eventIds?: readonly string[];
    readonly tags?: readonly string[];
    readonly note?: string;
    readonly kind?: string;
    readonly cue?: Anchor;
    readonly mention?: Anchor;
    readonly attribution?: string;
    readonly origin?: { readonly by: string };
  }[];
  readonly speakers: readonly (Named & { readonly kind?: string })[];
  readonly events: readonly (Named & { readonly when: { readonly edtf: string | null } })[];
  readonly tags: readonly Named[];
  readonly texts: readonly { readonly hash: string; readonly text: string }[];
}
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What journeys look at in an export for programs. */
export interface QuotesFile {
  readonly quotes: readonly {
    readonly quote: { readonly text: string; readonly utf16: Span; readonly codePoints: Span };
    readonly speakers: readonly { readonly name: string }[];
  }[];
}
interface Span {
  readonly start: number;
  readonly end: number;
}

function validated(path: string, text: string): unknown {
  const schema = JSON.parse(readFileSync(resolve(SHARED, path), 'utf8')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const file: unknown = JSON.parse(text);
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  return file;
}

/** Reads an exported Verbatim file as another program would: by the shipped schema; each quote stands in its text. */
export function readProjectFile(text: string): ReadableProject {
  const file = validated('project-file/generated/verbatim.schema.json', text) as ReadableProject;
  const texts = new Map(file.texts.map((one) => [one.hash, one.text]));
  for (const { anchor } of file.quotes)
    expect(texts.get(anchor.textHash)?.slice(anchor.start, anchor.end)).toBe(anchor.exact);
  return file;
}

/** Reads exported quotes as another program would, against the text they were taken from. */
export function readQuotesFile(text: string, article: string): QuotesFile {
  const file = validated('export/generated/annotated-quotes.schema.json', text) as QuotesFile;
  const points = Array.from(article);
  for (const { quote } of file.quotes) {
    expect(article.slice(quote.utf16.start, quote.utf16.end)).toBe(quote.text);
    const { start, end } = quote.codePoints;
    expect(points.slice(start, end).join('')).toBe(quote.text);
  }
  return file;
}

/** Who says what, in the order of the text: the words without their marks, and the names. */
export function attributions(file: ReadableProject): (readonly [words: string, speaker: string])[] {
  const names = new Map(file.speakers.map(({ id, name }) => [id, name]));
  return file.quotes
    .toSorted((a, b) => a.anchor.start - b.anchor.start)
    .map(({ anchor, speakerIds = [] }) => [
      anchor.exact.replaceAll(/^“|[,.]?”$/g, ''),
      speakerIds.map((id) => names.get(id)).join(', '),
    ]);
}
