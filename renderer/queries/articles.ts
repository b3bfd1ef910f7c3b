import type { DocumentSummary } from '../db/repository';
import { sharedLive, useShared } from './shared-live';

const ARTICLES = sharedLive((reading) => reading.documents());

/** All articles of the project, each text once; `undefined` while loading. Read once for all who ask. */
export const useArticles = (): readonly DocumentSummary[] | undefined => useShared(ARTICLES);
