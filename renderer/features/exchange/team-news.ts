import { bringsNothing } from './import-rows';
import type { TeamNews } from './team-state';

/** What is new in the team folder, counted for one line. */
export interface NewsCounts {
  /** Files that bring something. */
  readonly files: number;
  readonly quotes: number;
  /** New or changed things beside new quotes. */
  readonly others: number;
  readonly conflicts: number;
  readonly damaged: number;
}

/** Counts what is new. */
export function newsOf(news: TeamNews | null): NewsCounts {
  const outcomes = news?.files ?? [];
  const bringing = outcomes.flatMap((file) =>
    'summary' in file && !bringsNothing(file.summary) ? [file.summary] : [],
  );
  const sum = (count: (summary: (typeof bringing)[number]) => number) =>
    bringing.reduce((total, summary) => total + count(summary), 0);
  const quotes = sum(({ byType }) => byType.quote.new);
  return {
    files: bringing.length,
    quotes,
    others:
      sum(({ total, texts, unknown }) => total.new + total.changed + texts.new + unknown.new) -
      quotes,
    conflicts: sum(({ total }) => total.conflicting),
    damaged: outcomes.filter((file) => 'sentence' in file).length,
  };
}
