/** The words of the native menu that name no command. `&` marks the letter that opens a menu with Alt. */
export const MENU_HEADINGS = {
  file: '&File',
  recent: 'Open Recent',
  clearRecent: 'Clear List',
  noRecent: 'No Recent Files',
  edit: '&Edit',
  view: '&View',
  theme: 'Theme',
  article: '&Article',
  quote: '&Quote',
  boundaries: 'Boundaries',
  suggestion: '&Suggestion',
  review: '&Review',
  help: '&Help',
} as const;
