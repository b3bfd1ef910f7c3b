import { english } from './english';
import { french } from './french';
import { german } from './german';
import { NO_LANGUAGE, type LanguagePack } from './pack';
import { spanish } from './spanish';

const PACKS: readonly LanguagePack[] = [english, german, french, spanish];

/** What is known of a language by its BCP 47 tag; without it, quotations are found but nobody is named. */
export const packOf = (language: string): LanguagePack => {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  return PACKS.find(({ tag }) => tag === primary) ?? { ...NO_LANGUAGE, tag: primary };
};
