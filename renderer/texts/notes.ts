/** Words of notes: the editor and the menu of people and events in it. */
export const NOTES = {
  people: 'Speakers',
  events: 'Events',
  hint: 'Type @ for a speaker, # for an event.',
  tools: 'Form of the text',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'List',
  numbers: 'Numbered list',
  gone: 'This record is no longer there.',
} as const;
