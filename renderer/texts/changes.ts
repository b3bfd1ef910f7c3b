import type { ChangeKey, ChangeLabel } from '../../shared/operations/change-set';

const quoted = (subject: string): string => {
  const short = subject.length > 48 ? `${subject.slice(0, 47).trimEnd()}…` : subject;
  return short === '' ? '' : ` “${short.replace(/^[“"„«]|[”"“»]$/g, '')}”`;
};

const CHANGES = {
  'add-document': 'article added',
  'edit-document': 'article details changed',
  'delete-document': 'article deleted',
  'add-quote': 'quote made',
  'add-quotes': 'quotes made of passages',
  'edit-quote': 'quote changed',
  'move-quote': 'boundaries of the quote moved',
  'delete-quote': 'quote deleted',
  'link-speaker': 'speaker set',
  'unlink-speaker': 'speaker taken off',
  'link-event': 'event linked',
  'unlink-event': 'event taken off',
  'tag-quote': 'tag added',
  'untag-quote': 'tag taken off',
  'tag-article': 'articles tagged',
  'untag-article': 'tag taken off articles',
  'put-into-collection': 'articles put into',
  'take-out-of-collection': 'articles taken out of',
  'edit-articles': 'articles changed',
  'delete-articles': 'articles deleted',
  'edit-quotes': 'quotes changed',
  'delete-quotes': 'quotes deleted',
  'note-quote': 'note written',
  'edit-speaker': 'speaker changed',
  'delete-speaker': 'speaker deleted',
  'edit-event': 'event changed',
  'delete-event': 'event deleted',
  'edit-tag': 'tag changed',
  'delete-tag': 'tag deleted',
  'edit-annotator': 'annotator changed',
  'confirm-detail': 'detail confirmed',
  'finish-article': 'article finished',
  'reopen-article': 'article taken up again',
  'blind-on': 'blind mode agreed on',
  'blind-off': 'blind mode ended',
  'accept-suggestion': 'suggestion accepted',
  'accept-suggestions': 'suggestions accepted',
  'reject-suggestion': 'suggestion rejected',
  'settle-conflict': 'conflict settled',
  decide: 'disagreement settled',
  'settle-many': 'several settled at once',
  join: 'taken as one',
  part: 'parted again',
  'tell-apart': 'told apart',
  'import-file': 'file imported',
  'merge-files': 'files merged',
  'carry-quotes': 'quotes carried over to another version',
  'put-back': 'put back from a snapshot',
} as const satisfies Record<ChangeKey, string>;

/** What a change did, in words: `quote made “It is a welcome idea…”`. */
export const nameOfChange = ({ key, subject }: ChangeLabel): string =>
  `${CHANGES[key]}${quoted(subject)}`;
