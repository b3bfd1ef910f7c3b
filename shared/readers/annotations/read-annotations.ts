import { err } from '../../lib/result';
import type { ArticleReader } from '../reader';
import { headOf } from '../recognise';
import { annotationFormat, REFI_QDA } from './annotation-formats';

/** Says whose annotations a file holds. None of them is an article. */
export const readAnnotations: ArticleReader = async (bytes) =>
  err({
    kind: 'other-data',
    // Of archives only those of REFI-QDA come here.
    what: annotationFormat(headOf(bytes, 64 * 1024)) ?? REFI_QDA,
  });
