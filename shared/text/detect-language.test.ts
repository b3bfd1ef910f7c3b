import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language';
import { SENTENCES } from './encoding/sentences.cases';

const TAGS: Readonly<Record<string, string>> = {
  English: 'en',
  German: 'de',
  French: 'fr',
  Spanish: 'es',
  Portuguese: 'pt',
  Italian: 'it',
  Swedish: 'sv',
  Danish: 'da',
  Icelandic: 'is',
  Polish: 'pl',
  Czech: 'cs',
  Hungarian: 'hu',
  Croatian: 'hr',
  Turkish: 'tr',
  Lithuanian: 'lt',
  Latvian: 'lv',
  Russian: 'ru',
  Ukrainian: 'uk',
  Bulgarian: 'bg',
  Serbian: 'sr',
  Greek: 'el',
  Hebrew: 'he',
  Arabic: 'ar',
  Thai: 'th',
  'Chinese, simplified': 'zh',
  'Chinese, traditional': 'zh',
  Japanese: 'ja',
  Korean: 'ko',
};

const textIn = (language: string): string =>
  SENTENCES.find((one) => one.language === language)?.text ?? '';

describe('the language of a text', () => {
  it.each(SENTENCES)('$language, in a few sentences and in many', ({ language, text }) => {
    expect(detectLanguage(text)).toBe(TAGS[language]);
    expect(detectLanguage(`${text}\n`.repeat(40))).toBe(TAGS[language]);
  });

  it.each([
    ['nothing', ''],
    ['one word', 'Hafen'],
    ['a short answer', 'No. We stay.'],
    ['numbers', '12 34 56 78 910 2024 2025 1 2 3 4 '.repeat(20)],
    ['names', 'Nora Lindqvist, Owen Pell, Vera Lind, Dana Harrow, Jörg Müller'],
    [
      'Esperanto',
      'La haveno estos fermita, diris la urbestro. La fiŝkaptistoj demandas kial la urbo silentas, kvankam ĉiuj jam scias kio okazos la venontan semajnon.',
    ],
    [
      'Welsh',
      'Bydd y porthladd ar gau, meddai’r maer. Mae’r pysgotwyr yn gofyn pam mae’r ddinas yn ddistaw, er bod pawb yn gwybod beth fydd yn digwydd yr wythnos nesaf.',
    ],
    [
      'Latin',
      'Portus claudetur, dixit praefectus urbis. Piscatores quaerunt cur civitas taceat, quamquam omnes iam sciunt quid hebdomada proxima futurum sit.',
    ],
    [
      'Swahili',
      'Bandari itafungwa, alisema meya. Wavuvi wanauliza kwa nini mji uko kimya, ingawa kila mtu tayari anajua kitakachotokea wiki ijayo.',
    ],
    [
      'Luxembourgish',
      'Den Hafe gëtt zougemaach, sot de Buergermeeschter. D’Fëscher froen, firwat d’Stad näischt seet, obwuel jidderee scho weess, wat d’nächst Woch geschitt.',
    ],
    [
      'Afrikaans, which is taken for Dutch',
      'Die hawe sal nie gesluit word nie, het die burgemeester gesê. Die vissers vra waarom die stad stilbly, hoewel almal reeds weet wat volgende week gaan gebeur.',
    ],
    [
      'Galician, which is taken for Portuguese',
      'O porto pecharase, dixo o alcalde nunha rolda de prensa. Os pescadores preguntan por que cala a cidade, aínda que todos saben xa o que vai pasar.',
    ],
    [
      'Indonesian, which is one with Malay',
      'Pelabuhan akan ditutup, kata wali kota. Para nelayan bertanya mengapa kota itu diam, padahal semua orang sudah tahu apa yang akan terjadi minggu depan.',
    ],
    ['two languages, half each', textIn('German').repeat(20) + textIn('French').repeat(20)],
  ])('is unknown of %s', (_case, text) => {
    expect(detectLanguage(text)).toBe('');
  });

  it('is that of the text and not of a foreign passage in it', () => {
    const text = textIn('German').repeat(20);
    expect(detectLanguage(`${textIn('English')}${text}`)).toBe('de');
  });
});
