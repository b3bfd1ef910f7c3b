import { foldText } from '../../../../shared/names/fold';
import { heldTogether } from '../../../../shared/operations/bulk-articles';
import { ARTICLE_KINDS } from '../../../../shared/readers/article-kinds';
import type { ArticleKind } from '../../../../shared/readers/file-kind';
import type { DocumentSummary } from '../../../db/repository';

/** An article as the table knows it. What costs something is worked out when it is first asked for. */
export interface ArticleRow {
  readonly id: string;
  readonly summary: DocumentSummary;
  /** Ids of the tags of all its records. */
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  /** As people call it: PDF, DOCX; '' for a pasted text. */
  readonly format: string;
  /** The words that are compared when one looks for something, or sorts by title or publisher. */
  readonly folded: Folded;
}
interface Folded {
  readonly title: string;
  readonly publisher: string;
  readonly authors: string;
}

class Row implements ArticleRow {
  readonly summary: DocumentSummary;
  #folded: Folded | null = null;

  constructor(summary: DocumentSummary) {
    this.summary = summary;
  }

  get id() {
    return this.summary.document.id;
  }

  get tags() {
    return heldTogether(this.summary, 'tags');
  }

  get collections() {
    return heldTogether(this.summary, 'collections');
  }

  get format() {
    return formatOf(this.summary.document.original);
  }

  get folded(): Folded {
    const { title, source } = this.summary.document;
    this.#folded ??= {
      title: foldText(title),
      publisher: foldText(source.publisher),
      authors: foldText(source.authors.join(' ')),
    };
    return this.#folded;
  }
}

/** A row for each article: the same as before as long as the article is the same. */
const rows = new WeakMap<DocumentSummary, ArticleRow>();
export function rowOf(summary: DocumentSummary): ArticleRow {
  const row = rows.get(summary) ?? new Row(summary);
  rows.set(summary, row);
  return row;
}

const KINDS: readonly ArticleKind[] = Object.values(ARTICLE_KINDS);
/** The usual ending of each media type, in capitals. */
const FORMATS: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(({ types }) =>
    Object.entries(types).map(([type, [ending = '']]) => [type, ending.slice(1).toUpperCase()]),
  ),
);

function formatOf({ sha256, mediaType, name }: DocumentSummary['document']['original']): string {
  if (sha256 === null) return '';
  const [, ending = ''] = /\.(\w{1,8})$/.exec(name) ?? [];
  return FORMATS.get(mediaType) ?? ending.toUpperCase();
}
