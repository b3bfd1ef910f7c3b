import type { OpenedFile } from '../../../../shared/host/host';
import type { Id } from '../../../../shared/model/ids';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import type { ReadAs } from '../../../../shared/text/decode';

/** A file that a person should look at before it is taken, and how it was read. */
export interface LookRequest {
  readonly file: OpenedFile;
  /** As it was read; looking at it again later begins with reading it so. */
  readonly reading: ReadAs;
  readonly read: ReadFile;
  /** The articles that it was added as, which another reading may take the place of; left out when nothing is added yet. */
  readonly replaces?: readonly Id[] | undefined;
  /** Which of the files it is that are looked at one after the other, and how many those are. */
  readonly place?: readonly [at: number, of: number] | undefined;
}

/** What a person answered to “Does this read right?”. */
export type PreviewAnswer =
  /** The file as it is to be kept: read as they chose, with the articles they chose and what they confirmed. */
  { readonly kind: 'add'; readonly file: ReadFile } | { readonly kind: 'leave-out' };
