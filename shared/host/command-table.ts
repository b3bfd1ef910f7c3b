import type { Command, CommandView, MenuPlace } from './command-definition';

type Define = (name: string, menu: MenuPlace | null, ...keys: readonly string[]) => Command;
/** A command that any view may answer: its name, its place in the menu, its keys. */
const anywhere: Define = (name, menu, ...keys) => ({ name, keys, menu });
/** The same of a command that one view answers. */
const within =
  (view: CommandView): Define =>
  (name, menu, ...keys) => ({ name, keys, view, menu });
const article = within('article');
const review = within('review');
const duplicates = within('duplicates');
const bringing = within('import');
const preview = within('preview');
const library = within('library');
const versions = within('versions');
const sameQuotes = within('same-quotes');
const draft = within('check-draft');
const quotes = within('quotes');
/** A command that opens a page about the whole project, by the page's name and its title in the header. */
const page =
  <Page extends string>(name: Page, title: string) =>
  (...command: Parameters<Define>) => ({ ...anywhere(...command), opens: { page: name, title } });

/**
 * The table of commands, by the groups of the key sheet. The palette, the key sheet, the native menu, tooltips and the
 * handling of keys read it and nothing else; its order is theirs. CONTRIBUTING.md says how a command is added.
 */
export const COMMAND_TABLE = {
  Quotes: {
    'add-quote': article('Quote the selection or the next quotation', 'quote.make', 'Q'),
    'take-quotation': article('Select the next quotation', 'quote.make', 'W'),
    'next-quote': article('Next quote or suggestion', 'quote.walk', 'J'),
    'previous-quote': article('Previous quote or suggestion', 'quote.walk', 'K'),
    'edit-speaker': article('Set the speaker', 'quote.fields', 'S'),
    'link-event': article('Link an event', 'quote.fields', 'E'),
    'tag-quote': article('Add a tag', 'quote.fields', 'T'),
    'write-note': article('Write a note', 'quote.fields', 'N'),
    'cycle-kind': article('Change the kind (direct, mixed, indirect, scare)', 'quote.parts', 'D'),
    'cycle-check': article('Change the check (verbatim, altered, disputed)', 'quote.parts', 'V'),
    'set-cue': article('Use the selection as the cue (“he said”)', 'quote.parts', 'C'),
    'set-mention': article('Use the selection as the mention of the speaker', 'quote.parts', 'M'),
    'grow-start': anywhere(
      'Extend the start of the quote',
      'quote.boundaries',
      'Alt+Shift+ArrowUp',
    ),
    'shrink-start': anywhere(
      'Shorten the start of the quote',
      'quote.boundaries',
      'Alt+Shift+ArrowDown',
    ),
    'grow-end': anywhere('Extend the end of the quote', 'quote.boundaries', 'Alt+Shift+ArrowRight'),
    'shrink-end': anywhere(
      'Shorten the end of the quote',
      'quote.boundaries',
      'Alt+Shift+ArrowLeft',
    ),
    'cycle-overlap': article('Next of the overlapping quotes', 'quote.walk', 'O'),
    'copy-quote': article('Copy another annotator’s quote into your own layer', 'quote.layer', 'Y'),
    'cite-quote': article('Copy the quote with its citation', 'quote.layer', 'Shift+C'),
    'list-quotes': article('List the quotes of the article', 'quote.walk', 'L'),
    'delete-quote': article('Delete the quote', 'quote.layer', 'Delete', 'Backspace'),
  },
  Suggestions: {
    'accept-suggestion': article('Accept the suggestion and go on', 'suggestion.answer', 'A'),
    'reject-suggestion': article('Reject the suggestion and go on', 'suggestion.answer', 'R'),
    'accept-all': article('Accept all of high confidence…', 'suggestion.answer', 'Shift+A'),
    'explain-suggestion': article('Explain the suggestion', 'suggestion.about', 'H'),
    'toggle-suggestions': article('Turn suggestions on or off', 'suggestion.about', 'G'),
  },
  Articles: {
    'open-articles': anywhere('Open articles…', 'file.open', 'Mod+O'),
    'open-folder': anywhere('Open a folder of articles…', 'file.open', 'Mod+Alt+O'),
    'paste-article': anywhere('New article from the clipboard…', 'file.open', 'Mod+Shift+V'),
    'open-sample': anywhere('Open the sample article', 'help.learn'),
    'focus-reader': anywhere('Go to the text', 'article.open', 'Mod+J'),
    'show-layers': anywhere('All annotators’ layers side by side', 'article.layers', 'Mod+6'),
    'toggle-others': article('Show or hide the other annotators’ quotes', 'article.layers', 'U'),
    'choose-layers': article('Choose the layers to show…', 'article.layers', 'Mod+Shift+L'),
    'find-in-article': article('Find in the article…', 'edit.find', 'Mod+F'),
    'find-next': article('Find the next', 'edit.find', 'F3'),
    'find-previous': article('Find the previous', 'edit.find', 'Shift+F3'),
    'tell-place': article('Say where this stands (page, time, link)', 'article.walk', 'Shift+P'),
    'show-invisible': article('Show or hide invisible characters', 'article.walk', 'Shift+I'),
    'article-details': anywhere('Article details', 'article.open', 'I'),
    'show-original': article('Show or hide the original beside the text', 'article.open', 'P'),
    'save-original': article('Save the original…', 'article.open'),
    'drop-original': article('Drop the original', 'article.delete'),
    'next-article': anywhere('Next article', 'article.walk', ']'),
    'previous-article': anywhere('Previous article', 'article.walk', '['),
    'mark-done': anywhere('Finish or reopen the article', 'article.open', 'Mod+D'),
    'delete-article': anywhere('Delete the article', 'article.delete'),
  },
  'Table of articles': {
    'show-article-table': page('article-table', 'All articles')(
      'All articles as a table',
      'view.project',
      'Mod+Shift+1',
    ),
    'next-row': library('Next row', null, 'J'),
    'previous-row': library('Previous row', null, 'K'),
    'tag-articles': library('Tag the selected articles', 'article.table', 'T'),
    'collect-articles': library(
      'Put the selected articles into a collection',
      'article.table',
      'C',
    ),
    'edit-articles': library('Change details of the selected articles…', 'article.table', 'E'),
    'filter-articles': library('Filter the articles', 'article.table', 'F'),
  },
  'Table of quotes': {
    'show-quote-table': page('quote-table', 'All quotes')(
      'All quotes as a table',
      'view.project',
      'Mod+Shift+2',
    ),
    'next-table-quote': quotes('Next row of quotes', null, 'J'),
    'previous-table-quote': quotes('Previous row of quotes', null, 'K'),
    'quotes-speaker': quotes('Set the speaker of the selected quotes', 'quote.table', 'S'),
    'quotes-event': quotes('Link an event to the selected quotes', 'quote.table', 'E'),
    'quotes-tags': quotes('Tag the selected quotes', 'quote.table', 'T'),
    'quotes-kind': quotes('Change the kind of the selected quotes', 'quote.table', 'D'),
    'quotes-check': quotes('Change the check of the selected quotes', 'quote.table', 'V'),
    'quotes-cite': quotes('Copy the selected quotes with citations', 'quote.table', 'Shift+C'),
    'filter-quotes': quotes('Filter the quotes', 'quote.table', 'F'),
    'copy-table': quotes('Copy the table as it is seen', 'quote.table', 'Mod+Shift+C'),
    'save-table-csv': quotes('Save the table as CSV…', 'quote.table'),
    'save-table-xlsx': quotes('Save the table as XLSX…', 'quote.table'),
  },
  'Bringing files in': {
    'show-import': page('import', 'Bringing files in')(
      'Files that come in: what became of each',
      'file.import',
      'Mod+9',
    ),
    'next-file': bringing('Next file', null, 'J'),
    'previous-file': bringing('Previous file', null, 'K'),
    'look-at-all': bringing('Look at all files that need a look', null, 'L'),
    'compare-alike': bringing('Compare with the article it looks like', null, 'C'),
    'add-alike': bringing('Another article: add it', null, '1'),
    'add-version': bringing('A newer version: add it and carry the quotes over', null, '2'),
    'leave-file-out': bringing('Leave the file out', null, 'X', 'Delete'),
    'read-again': bringing('Try the file again', null, 'R'),
    'save-file-list': bringing('Save the list of files…', 'file.import', 'Mod+S'),
    'cancel-import': bringing('Cancel the import', 'file.import', 'Mod+.'),
    'undo-import': bringing('Undo the import', 'file.import'),
  },
  'Words checked': {
    'check-draft': page('check-draft', 'Check a draft')(
      'Check a draft against the articles',
      'view.words',
    ),
    'show-same-quotes': page('same-quotes', 'The same quote elsewhere')(
      'The same quote elsewhere: all of them',
      'view.words',
    ),
    'next-checked': draft('Next quotation of the draft', null, 'J'),
    'previous-checked': draft('Previous quotation of the draft', null, 'K'),
    'open-checked-source': draft('Open the source at the place', null, 'Enter', 'O'),
    'note-checked': draft('Note the findings on the quotes', null, 'N'),
    'save-check-report': draft('Save the report…', null, 'Mod+S'),
    'next-same': sameQuotes('Next of the same quotes', null, 'J'),
    'previous-same': sameQuotes('Previous of the same quotes', null, 'K'),
  },
  Project: {
    'import-project': anywhere('Import or merge Verbatim files…', 'file.exchange', 'Mod+Shift+O'),
    review: anywhere('Review conflicts and disagreements', 'review.open', 'Mod+5'),
    'show-agreement': page('agreement', 'Agreement')(
      'Agreement between annotators',
      'view.project',
      'Mod+Shift+G',
    ),
    'show-annotators': page('annotators', 'Annotators')(
      'Annotators and blind mode',
      'view.project',
      'Mod+7',
    ),
    'show-snapshots': page('snapshots', 'Time machine')(
      'Snapshots: look back and bring back',
      'view.project',
      'Mod+8',
    ),
    'compare-versions': anywhere('Compare versions of articles…', 'file.exchange'),
    'show-versions': page('versions', 'What changed')(
      'What changed between versions, quote by quote',
      'view.project',
    ),
    'next-carried': versions('Next quote that is not where it was', null, 'J'),
    'previous-carried': versions('Previous quote that is not where it was', null, 'K'),
    'take-place': versions('Take the new place', null, '1'),
    'keep-place': versions('Keep the quote where it was', null, '2'),
    'open-version': versions('Open the newer text, to mark the words by hand', null, 'O'),
    'team-folder': anywhere('Team folder…', 'file.team'),
    'merge-team': anywhere('Merge what is new in the team folder', 'file.team', 'Mod+Shift+M'),
    export: anywhere('Export…', 'file.exchange', 'Mod+E'),
    undo: anywhere('Undo', 'edit.history', 'Mod+Z'),
    redo: anywhere('Redo', 'edit.history', 'Mod+Shift+Z', 'Mod+Y'),
  },
  Review: {
    'take-1': review('Take the first value', null, '1'),
    'take-2': review('Take the second value', null, '2'),
    'take-3': review('Take the third value', null, '3'),
    'take-4': review('Take the fourth value', null, '4'),
    'take-5': review('Take the fifth value', null, '5'),
    'take-6': review('Take the sixth value', null, '6'),
    'take-7': review('Take the seventh value', null, '7'),
    'take-8': review('Take the eighth value', null, '8'),
    'take-9': review('Take the ninth value', null, '9'),
    'take-both': review('Take both', 'review.settle', 'B'),
    'take-neither': review('Take neither and write your own', 'review.settle', 'X'),
    'write-reason': review('Give a reason', 'review.settle', 'R'),
    'next-item': review('Next item to settle', 'review.walk', 'J'),
    'previous-item': review('Previous item to settle', 'review.walk', 'K'),
    'skip-item': review('Skip for now', 'review.walk', 'S'),
    'settle-alike': review('Settle many at once…', 'review.settle', 'A'),
    'open-item': review('Open in the article', 'review.walk', 'O'),
  },
  'Looking at a file': {
    'next-doubt': preview('Next thing to look at', null, 'J'),
    'previous-doubt': preview('Previous thing to look at', null, 'K'),
    'reads-right': preview('Right as it is (a joined word stays joined)', null, 'Y'),
    'put-hyphen-back': preview('Put the hyphen back', null, 'H'),
    'take-whole-page': preview('Take what was left out back, or leave it out', null, 'T', 'W'),
    'switch-columns': preview('Read the page by columns, or from edge to edge', null, 'C'),
    'keep-lines': preview('Keep the line ends, or join the lines', null, 'L'),
    'confirm-title': preview('Confirm the title', null, '1'),
    'confirm-authors': preview('Confirm the authors', null, '2'),
    'confirm-published': preview('Confirm the date', null, '3'),
    'confirm-language': preview('Confirm the language', null, '4'),
    'confirm-publisher': preview('Confirm the publisher', null, '5'),
    'add-looked-at': preview('Add the file that is looked at', null, 'Mod+Enter'),
  },
  'People and events': {
    'duplicate-speakers': anywhere('Possible duplicates among the speakers', 'review.open'),
    'duplicate-events': anywhere('Possible duplicates among the events', 'review.open'),
    'same-pair': duplicates('Take the two as one', 'review.pairs', 'S'),
    'different-pair': duplicates('Tell the two apart', 'review.pairs', 'D'),
    'next-pair': duplicates('Next pair', 'review.pairs', 'J'),
    'previous-pair': duplicates('Previous pair', 'review.pairs', 'K'),
  },
  Window: {
    palette: anywhere('Search or run a command', 'edit.find', 'Mod+K'),
    keys: anywhere('Keyboard shortcuts', 'help.learn', '?'),
    'report-problem': anywhere('Report a problem…', 'help.learn'),
    settings: anywhere('Settings…', 'app.settings', 'Mod+,'),
    find: anywhere('Search, or find in the table', 'edit.find', '/'),
    'find-in-list': anywhere('Find in the list on the left', 'edit.find', 'Mod+Shift+F'),
    'show-articles': anywhere('Articles', 'view.lists', 'Mod+1'),
    'show-speakers': anywhere('Speakers', 'view.lists', 'Mod+2'),
    'show-events': anywhere('Events', 'view.lists', 'Mod+3'),
    'show-tags': anywhere('Tags', 'view.lists', 'Mod+4'),
    'go-back': anywhere('Back to where you were', 'view.places', 'Alt+ArrowLeft', 'Mod+['),
    'go-forward': anywhere('Forward again', 'view.places', 'Alt+ArrowRight', 'Mod+]'),
    'toggle-library': anywhere('Show or hide the library', 'view.columns', 'Mod+B'),
    'toggle-panel': anywhere('Show or hide the quote panel', 'view.columns', 'Mod+Alt+B'),
    'theme-system': anywhere('Use the system’s theme', 'view.theme'),
    'theme-light': anywhere('Use the light theme', 'view.theme'),
    'theme-dark': anywhere('Use the dark theme', 'view.theme'),
    'theme-contrast': anywhere('Use the high-contrast theme', 'view.theme'),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Command>>>>;
