import type { SpeakerKind } from '../../shared/model/records';
import { many } from '../../shared/texts/numbers';

const quotes = (count: number): string => many(count, 'quote', 'quotes');

/** Words that the pages of speakers, events and tags share. */
export const PAGES = {
  quotes,
  notes: 'Notes',
  name: 'Name',
  noMatchTitle: 'Nothing found',
  noMatchBody: 'Nothing here matches what you typed.',
  passages: 'Quotes, with the sentence around each',
  noPassages: 'No quotes yet',
} as const;

export const SPEAKERS = {
  label: 'Speakers',
  find: 'Find a speaker',
  emptyTitle: 'No speakers yet',
  emptyBody: 'Select a quote and press S: type a name, and Enter makes the speaker.',
  gone: 'This speaker is no longer in the project.',
  beside: 'About this speaker',
  kind: 'Kind',
  kinds: {
    person: 'person',
    organisation: 'organisation',
    document: 'document',
    unnamed: 'unnamed',
  } satisfies Record<SpeakerKind, string>,
  aliases: 'Also called',
  aliasesHint: 'Other names and spellings, separated by semicolons',
  roles: 'Roles',
  role: 'Role',
  roleHint: 'Harbour master',
  organisation: 'Organisation',
  from: 'From',
  to: 'To',
  addRole: 'Add a role',
  rolesDone: 'Done',
  removeRole: (title: string): string => `Remove the role “${title}”`,
  identifiers: 'Identifiers',
  identifiersHint: 'One a line, such as wikidata: Q42',
  identifiersBad: (line: string): string =>
    `“${line}” was not kept: write a name, a colon and the identifier, such as wikidata: Q42.`,
  delete: 'Delete speaker',
  emptyQuotes: 'Quotes that you attribute to this speaker appear here, over all articles.',
} as const;

export const EVENTS = {
  label: 'Events',
  find: 'Find an event',
  emptyTitle: 'No events yet',
  emptyBody: 'Select a quote and press E: type what happened, and Enter makes the event.',
  gone: 'This event is no longer in the project.',
  kicker: 'Event',
  when: 'When',
  whenHint: '20 March 2018, spring 2017, 2005/2007',
  understood: (meaning: string): string => `Understood as ${meaning}`,
  notUnderstood: 'Kept as you wrote it; not understood as a date, so not on the timeline.',
  place: 'Place',
  participants: 'Participants',
  addParticipant: 'Add a participant',
  removeParticipant: (name: string): string => `Remove ${name}`,
  unknownSpeaker: 'Unknown speaker',
  delete: 'Delete event',
  emptyQuotes: 'Quotes that you link to this event appear here, over all articles.',
  timeline: 'Timeline',
  openTimeline: 'Show the timeline',
  undated: 'Without a date',
  timelineEmpty: 'Events with a date appear here.',
  onwards: (day: string): string => `${day} or later`,
  until: (day: string): string => `${day} or earlier`,
  timelineSpan: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
} as const;

export const TAGS = {
  label: 'Tags',
  find: 'Find a tag',
  emptyTitle: 'No tags yet',
  emptyBody: 'Select a quote and press T: type a word, and Enter makes the tag.',
  gone: 'This tag is no longer in the project.',
  path: 'Under',
  pathHint: 'Names of the tags above it, outermost first, separated by /',
  description: 'Description',
  descriptionHint: 'When to use it, and when not',
  colour: 'Colour',
  colours: ['Blue', 'Orange', 'Violet', 'Green', 'Pink', 'Olive', 'Teal', 'Red'],
  delete: 'Delete tag',
  emptyQuotes: 'Quotes with this tag appear here, over all articles.',
  articles: 'Articles with this tag',
  untitled: 'Untitled article',
  about: (count: number, articles: number): string =>
    `Tag · ${quotes(count)}${articles === 0 ? '' : ` · ${many(articles, 'article', 'articles')}`}`,
} as const;
