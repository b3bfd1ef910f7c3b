import type { CliCommand } from './command';
import type { CommandName } from './command-names';
import { info } from './commands/info';
import { merge } from './commands/merge';
import { validate } from './commands/validate';

/** All commands, in the order of the help. */
export const COMMANDS: Readonly<Record<CommandName, CliCommand>> = { validate, info, merge };
