/** What files of REFI-QDA are (.qdpx, .qde), as part of a sentence. */
export const REFI_QDA = 'a project of a program for qualitative analysis (REFI-QDA)';

/**
 * Whose annotations a file holds, by its beginning, as part of a sentence (“annotations of brat”); null for none that is
 * known. They are about texts that lie elsewhere, and no articles.
 */
export function annotationFormat(head: string): string | null {
  return FORMATS.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^(?:[TEARMN#*]\d*\t[^\n]*\n)*T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t/, 'annotations of brat'],
  [
    /^\s*(?:#[^\n]*\n\s*)*\[(?:entities|relations|events|attributes)\]\s*\n[\s\S]*\[(?:entities|relations|events|attributes)\]/,
    'settings of brat',
  ],
  [/^#FORMAT=WebAnno TSV|^#id=\d+\n#text=[^\n]*\n1\t/, 'annotations of WebAnno or INCEpTION'],
  [/^\s*(?:<\?xml[^>]*>\s*)?<xmi:XMI[\s>]/, 'annotations in UIMA XMI'],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?<TEI[\s>][\s\S]*(?:catma:\/\/|Standoff Markup|CATMA|#(?:char=|range\())/i,
    'annotations of CATMA',
  ],
  [/^\s*(?:<\?xml[^>]*>\s*)?<Project[^>]{0,2000}urn:QDA-XML/, REFI_QDA],
  [/"@context"\s*:\s*(?:\[[^\]]*)?"https?:\/\/www\.w3\.org\/ns\/anno\.jsonld"/, 'W3C annotations'],
  [/^\s*\{[\s\S]{0,400}"rows"\s*:\s*\[[\s\S]*"selector"\s*:/, 'annotations of Hypothesis'],
  [
    /^\s*\[\s*\{[\s\S]{0,20000}"(?:annotations|completions)"\s*:\s*\[[\s\S]*"(?:completed_by|lead_time|result)"/,
    'annotations of Label Studio',
  ],
  [/^\s*\{[^\n]*"_input_hash"\s*:\s*-?\d+/, 'annotations of Prodigy'],
  [/"playabilityStatus"\s*:/, 'what YouTube’s page knows of a video, without its transcript'],
];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same for JSON that was parsed: records of programs that keep texts and annotations together. */
export function annotationsInJson(value: unknown): string | null {
  const records = (Array.isArray(value) ? value.slice(0, 50) : [value]).filter(isRecord);
  const has = (test: (record: Readonly<Record<string, unknown>>) => boolean) => records.some(test);
  if (has((record) => '_input_hash' in record || '_task_hash' in record))
    return 'annotations of Prodigy';
  if (has((record) => 'annotation_id' in record && 'lead_time' in record))
    return 'annotations of Label Studio';
  const isSpan = (one: unknown): boolean =>
    (Array.isArray(one) && typeof one[0] === 'number' && typeof one[1] === 'number') ||
    (isRecord(one) && 'start_offset' in one && 'end_offset' in one);
  const areSpans = (list: unknown): boolean => Array.isArray(list) && list.some(isSpan);
  if (
    has(({ label, labels, entities, annotations }) =>
      [label, labels, entities, annotations].some(areSpans),
    )
  )
    return 'annotations of doccano';
  return null;
}
