import { number } from '../../shared/texts/numbers';

/** Words of the plain building blocks. */
export const UI_TEXTS = {
  close: 'Close',
  cancel: 'Cancel',
  notifications: 'Notifications',
  notification: 'Message',
  create: (name: string) => `Create “${name}”`,
  noMatch: 'Nothing found',
  nothingCalled: (name: string) => `Nothing is called “${name}”. ↓ for what is like it.`,
  remove: 'Remove',
  draft: 'Brought back, not stored yet.',
  storeDraft: 'Store it',
  giveUpDraft: 'Give it up',
  storedInstead: (text: string) => `Stored is “${text}”.`,
  untitled: 'Untitled article',
  more: (left: number) => `Show more (${number(left)} left)`,
} as const;
