import { english } from './english';
import { NO_LANGUAGE, type LanguagePack } from './pack';

const PACKS: readonly LanguagePack[] = [english];

/** What is known of a language by its BCP 47 tag; without it, quotations are found but nobody is named. */
export const packOf = (language: string): LanguagePack => {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  return PACKS.find(({ tag }) => tag === primary) ?? { ...NO_LANGUAGE, tag: primary };
};
