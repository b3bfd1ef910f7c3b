import { Option } from 'commander';
import type { AgreementFigure } from '../../../shared/agreement/compare';
import type { What } from '../../../shared/agreement/question';
import type { CliCommand } from '../command';
import { EXIT } from '../shell';

interface AgreementOptions {
  readonly what?: What;
  readonly measure?: string;
  readonly leaveOutNone?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `verbatim agreement FILE…`: how well the annotators of one file, or of many as merged, agree. */
export const agreement: CliCommand = {
  summary: 'measure how well annotators agree, in one file or in many as merged',
  group: 'Work as a team',
  define: (command) =>
    command
      .argument('<file...>', 'Verbatim files; one of them may be “-”')
      .addOption(
        new Option('--what <what>', 'only this').choices(['quotes', 'speakers', 'events', 'kinds']),
      )
      .option('--measure <measure>', 'another measure of it, see below')
      .option('--leave-out-none', 'quotes without a speaker or event have no answer yet')
      .addOption(
        new Option('--json', 'print it as JSON, with the quotes of each disagreement').conflicts(
          'csv',
        ),
      )
      .option('--csv', 'print it as a table for spreadsheets')
      .addHelpText(
        'after',
        `
Measures, the usual one first:
  quotes            f1-overlap, f1-exact, alpha-unitizing
  speakers, events  alpha-masi, alpha-jaccard, alpha, kappa, same
  kinds             alpha, kappa, same
docs/agreement.md tells what each means and when it has no value.

Example:
  verbatim agreement ada.verbatim.json ben.verbatim.json --what speakers`,
      ),
  run: async (command, shell) => {
    const { what, measure, leaveOutNone, json, csv } = command.opts<AgreementOptions>();
    const [
      { MEASURES_OF, WHATS, measureFor },
      { agreementOf, mapReport },
      figures,
      { mergeContentOf },
    ] = await Promise.all([
      import('../../../shared/agreement/question'),
      import('../../../shared/agreement/agreement-of'),
      import('../../../shared/agreement/summarise'),
      import('../merge-content-of'),
    ]);
    if (measure !== undefined && (what === undefined || measureFor(what, measure) !== measure))
      command.error(
        what === undefined
          ? 'error: A measure needs to know of what: add --what.'
          : `error: “${measure}” does not measure ${what}. It can be ${MEASURES_OF[what].join(', ')}.`,
      );
    const { content } = await mergeContentOf(shell, command.args);
    const questions = (what ? [what] : WHATS).map((asked) => ({
      what: asked,
      measure: measureFor(asked, measure),
      none: leaveOutNone ? ('missing' as const) : ('answer' as const),
    }));
    shell.progress('Comparing');
    const reportsOf = <F>(of: (figure: AgreementFigure) => F) =>
      questions.map((question) => mapReport(agreementOf(content, question), of));
    if (json) shell.write(figures.agreementJson(reportsOf(figures.forPrograms)));
    else {
      const reports = reportsOf(figures.summariseFigure);
      const { agreementCsv } = await import('../../../shared/export/agreement-csv');
      const { agreementLines } = await import('../agreement-lines');
      shell.write(
        csv ? agreementCsv(reports) : `${reports.flatMap(agreementLines).join('\n').trim()}\n`,
      );
    }
    return EXIT.fine;
  },
};
