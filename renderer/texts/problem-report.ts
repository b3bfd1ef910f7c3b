/** Words of the report of a problem. */
export const PROBLEM_REPORT = {
  title: 'Report a problem',
  description:
    'This is the whole report, for whoever looks after Verbatim. It says how Verbatim runs, and holds no titles, names, quotes or paths. Nothing is sent: save it and pass it on with a sentence about what you did.',
  text: 'The report',
  gathering: 'Gathering what is known…',
  fileName: 'verbatim-report.json',
  cancel: 'Cancel',
  save: 'Save…',
  saved: (name: string) => `Saved the report as “${name}”.`,
} as const;
