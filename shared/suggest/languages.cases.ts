/** The first quotation of a text of our own in another language, and who said it; null when nobody is to be named. */
export interface LanguageCase {
  readonly language: string;
  readonly text: string;
  readonly speaker: string | null;
}

export const LANGUAGE_CASES: readonly LanguageCase[] = [
  {
    language: 'de',
    text: '„Der Kai ist gesperrt“, sagte Tomas Arvelo am Montag.',
    speaker: 'Tomas Arvelo',
  },
  { language: 'de', text: 'Ines Okafor erklärte: „Der Kai ist gesperrt.“', speaker: 'Ines Okafor' },
  {
    language: 'de',
    text: '„Der Kai ist gesperrt“, sagte der Hafenmeister Tomas Arvelo.',
    speaker: 'Tomas Arvelo',
  },
  {
    language: 'de',
    text: 'Frau Okafor wartete. „Der Kai ist gesperrt“, sagte sie.',
    speaker: 'Okafor',
  },
  { language: 'de', text: 'Der Kai sei „unsicher“, sagte Okafor dem Rat.', speaker: 'Okafor' },
  {
    language: 'fr',
    text: '« Le quai est fermé », a déclaré Tomas Arvelo lundi.',
    speaker: 'Tomas Arvelo',
  },
  {
    language: 'fr',
    text: 'Ines Okafor a expliqué : « Le quai est fermé. »',
    speaker: 'Ines Okafor',
  },
  {
    language: 'fr',
    text: 'Mme Okafor attendait. « Le quai est fermé », explique-t-elle.',
    speaker: 'Okafor',
  },
  { language: 'fr', text: 'Le quai est « dangereux », selon Ines Okafor.', speaker: 'Ines Okafor' },
  {
    language: 'es',
    text: '«El muelle está cerrado», dijo Tomas Arvelo el lunes.',
    speaker: 'Tomas Arvelo',
  },
  { language: 'es', text: 'Ines Okafor afirmó: «El muelle está cerrado».', speaker: 'Ines Okafor' },
  { language: 'es', text: 'El muelle es “peligroso”, según Ines Okafor.', speaker: 'Ines Okafor' },
  {
    language: 'de',
    text: '„Der Kai war nie sicher“, meint dagegen die Historikerin Ada Brandt.',
    speaker: 'Ada Brandt',
  },
  {
    language: 'de',
    text: 'Er werde „bis zum Sommer“ bleiben, so der 54-Jährige.',
    speaker: 'der 54-Jährige',
  },
  {
    language: 'de',
    text: '„Wir bereiten alles vor“, teilte eine Sprecherin mit.',
    speaker: 'eine Sprecherin',
  },
  {
    language: 'fr',
    text: 'Le maire Tomas Arvelo parlait. « Le quai est fermé », a reconnu M. Arvelo devant la presse.',
    speaker: 'Tomas Arvelo',
  },
  {
    language: 'fr',
    text: '« Le quai est fermé », estime de son côté l’historienne Ada Brandt.',
    speaker: 'Ada Brandt',
  },
  {
    language: 'fr',
    text: '« Le quai est fermé, affirme Ines Okafor. Demain nous commençons. »',
    speaker: 'Ines Okafor',
  },
  {
    language: 'es',
    text: 'El alcalde Tomas Arvelo habló. «El muelle está cerrado», precisó.',
    speaker: 'Tomas Arvelo',
  },
  {
    language: 'es',
    text: '«El muelle está cerrado», opina en cambio el historiador Juan Brandt.',
    speaker: 'Juan Brandt',
  },
  { language: 'it', text: '«Il molo è chiuso», ha detto Tomas Arvelo.', speaker: null },
  { language: 'ja', text: '「埠頭は閉鎖された」と市長は言った。', speaker: null },
];
