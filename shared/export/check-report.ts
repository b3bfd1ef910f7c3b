import { changeLine, checkedSentence, otherSpeakerSentence, statusWords } from '../texts/checking';
import type { CheckedQuotation } from '../checking/checked-quotation';

/** A quotation of a report: what was found, and the source's words with where they begin in their text. */
export interface ReportedQuotation extends CheckedQuotation {
  readonly where: string;
  readonly sourceWords: { readonly start: number; readonly text: string } | null;
}

interface CheckReport {
  readonly title: string;
  readonly draft: string;
  readonly quotations: readonly ReportedQuotation[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** What is to be said of a quotation, a line for each change and for another speaker. */
export function findingLines(
  { changes, speaker, sourceWords }: ReportedQuotation,
  draft: string,
): readonly string[] {
  const from = sourceWords?.start ?? 0;
  const texts = { draft, source: sourceWords?.text ?? '' };
  const other = otherSpeakerSentence(speaker);
  return [
    ...changes.map(({ source, ...change }) =>
      changeLine(
        { ...change, source: { start: source.start - from, end: source.end - from } },
        texts,
      ),
    ),
    ...(other === null ? [] : [other]),
  ];
}

const STYLE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 Georgia, serif; color: #1f1d1a; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.2; }
p, li { overflow-wrap: anywhere; }
.counts, .where, .finding { font: 14px/1.45 system-ui, sans-serif; color: #5f5a51; }
ol { padding: 0; list-style-position: inside; }
ol > li { margin: 0 0 1.2rem; padding: 0 0 1.2rem; border-bottom: 1px solid #e4e0d6; break-inside: avoid; }
.status { font: 600 14px/1.4 system-ui, sans-serif; }
blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 3px solid #8f887a; }
.finding { margin: .2rem 0; padding-left: 1.2rem; color: #1f1d1a; }
`;

/** What was found in a draft as a page that needs nothing else: without script, to be read, printed and handed on. */
export function writeCheckReport({ title, draft, quotations }: CheckReport): string {
  const items = quotations.map((one) => {
    const lines = findingLines(one, draft).map((line) => `<li>${escaped(line)}</li>`);
    return `<li><span class="status">${escaped(statusWords(one.status))}</span>
<blockquote>${escaped(one.text)}</blockquote>
${lines.length > 0 ? `<ul class="finding">${lines.join('')}</ul>\n` : ''}${
  one.sourceWords === null
    ? ''
    : `<p class="where">${escaped(one.where)}</p>\n<blockquote>${escaped(one.sourceWords.text)}</blockquote>\n`
}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="counts">${escaped(checkedSentence(quotations))}</p>
<ol>
${items.join('\n')}
</ol>
</body>
</html>
`;
}
