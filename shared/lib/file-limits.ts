/** Files larger than this are refused before they are read (bytes). */
export const ARTICLE_LIMIT = 50 * 1024 * 1024;
export const PROJECT_LIMIT = 256 * 1024 * 1024;
export const ARCHIVE_LIMIT = 100 * 1024 * 1024;
