/** A view whose commands no other view answers, so that one key may mean one thing in each. */
export type CommandView =
  | 'article'
  | 'review'
  | 'duplicates'
  | 'import'
  | 'preview'
  | 'library'
  | 'versions'
  | 'same-quotes'
  | 'check-draft'
  | 'quotes';

/** Where a command stands in the native menu: the menu, then the section of it between two lines. */
export type MenuPlace =
  | `file.${'open' | 'import' | 'exchange' | 'team'}`
  | `edit.${'history' | 'find'}`
  | 'app.settings'
  | `view.${'lists' | 'places' | 'project' | 'words' | 'columns' | 'theme'}`
  | `article.${'open' | 'layers' | 'walk' | 'table' | 'delete'}`
  | `quote.${'make' | 'walk' | 'fields' | 'parts' | 'boundaries' | 'layer' | 'table'}`
  | `suggestion.${'answer' | 'about'}`
  | `review.${'open' | 'walk' | 'settle' | 'pairs'}`
  | 'help.learn';

/** What the table says of one command; see `commands.ts`. */
export interface Command {
  /** What people read, in sentence case. It ends in “…” when the command asks for more before it does anything. */
  readonly name: string;
  /** The default keys, the one to show first. `Mod` is Ctrl, or Cmd on a Mac; a bare key works outside text fields. */
  readonly keys: readonly string[];
  /** The one view that answers the command; any view may when it is left out. */
  readonly view?: CommandView;
  /** Null for what makes no sense in a menu, such as choosing the third of the cards on the screen. */
  readonly menu: MenuPlace | null;
}
