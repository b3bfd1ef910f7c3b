const layers = (count: number): string =>
  count === 1
    ? 'one annotator’s quotes are'
    : `${count.toLocaleString('en-GB')} annotators’ quotes are`;

/** Words of blind mode: the others' quotes hidden until one is finished. */
export const BLIND = {
  title: 'Blind mode',
  agreed: 'The team works blind',
  agreedHint:
    'In each article the others’ quotes stay hidden until you have finished it. It is agreed for everybody: it goes with the project and holds wherever its file is merged. Files and exports stay whole.',
  keepOn: 'Keep it on',
  contested: 'One turned this on and another off. It holds until somebody chooses here.',
  look: 'Show me everything at this desk anyway',
  lookHint:
    'For who curates, or to look on purpose. It changes nothing for the others. What you have seen cannot be unseen.',
  hidden: ({ layers: count, reopened }: { layers: number; reopened: boolean }): string =>
    reopened
      ? `Blind mode: ${layers(count)} hidden again until you finish this article once more. You had finished it, so you may have seen them.`
      : `Blind mode: ${layers(count)} hidden until you have finished this article.`,
  finish: 'Finish the article',
  shownNow: (title: string): string => `“${title}” is finished. The others’ quotes show now.`,
  hiddenAgain: (title: string): string =>
    `“${title}” is in work again. The others’ quotes are hidden again; what you have seen stays seen.`,
  status: 'Blind mode',
  pages:
    'Blind mode: only articles that you have finished are compared. In the others the team’s quotes are hidden.',
  settled: 'Nothing is left to settle in what you have finished',
  preview:
    'Blind mode leaves out the preview. The file itself is whole: the quotes of all annotators are in it.',
} as const;
