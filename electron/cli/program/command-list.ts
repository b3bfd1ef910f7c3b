import type { CliCommand } from '../command';
import type { CommandName } from '../command-names';
import { agreement } from '../commands/agreement';
import { check } from '../commands/check';
import { conflicts } from '../commands/conflicts';
import { diff } from '../commands/diff';
import { exportFile } from '../commands/export';
import { gitMerge } from '../commands/git-merge';
import { importArticles } from '../commands/import';
import { info } from '../commands/info';
import { merge } from '../commands/merge';
import { same } from '../commands/same';
import { searchCommand } from '../commands/search';
import { suggest } from '../commands/suggest';
import { validate } from '../commands/validate';

/** All commands, in the order of the help. */
export const CLI_COMMANDS: Readonly<Record<CommandName, CliCommand>> = {
  validate,
  info,
  diff,
  conflicts,
  merge,
  agreement,
  export: exportFile,
  import: importArticles,
  suggest,
  check,
  same,
  search: searchCommand,
  'git-merge': gitMerge,
};
