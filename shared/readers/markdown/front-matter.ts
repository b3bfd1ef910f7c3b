/** The block of details before a Markdown text, and the text behind it. */
export interface FrontMatter {
  /** Values by their names in lower case. A value that has an inner structure other than a list is left out. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

const YAML = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n([\s\S]{0,20000}?)\n\+\+\+[ \t]*(?:\n|$)/;
const KEY = /^([\p{L}_][\p{L}\p{N}_ -]*?)[ \t]*(?::(?:[ \t]+|$)|[ \t]*=[ \t]*)(.*)$/u;
const ITEM = /^[ \t]*-[ \t]+(.*)$/;

/**
 * Takes the front matter off a Markdown text: YAML between `---`, TOML between `+++`. Read are plain values, quoted
 * ones and lists of those, which is what authors, titles and dates are written as. A block without a single such line is
 * no front matter: a text may begin with a rule.
 */
export function frontMatterOf(text: string): FrontMatter {
  const match = YAML.exec(text) ?? TOML.exec(text);
  const none = { fields: new Map<string, readonly string[]>(), body: text };
  if (!match) return none;
  const fields = new Map<string, readonly string[]>();
  let open: string | null = null;
  for (const line of (match[1] ?? '').split('\n')) {
    const [, item] = ITEM.exec(line) ?? [];
    if (item !== undefined && open !== null) {
      const value = plainValue(item);
      if (value !== null) fields.set(open, [...(fields.get(open) ?? []), value]);
      continue;
    }
    const [, key, value = ''] = KEY.exec(line) ?? [];
    if (key === undefined) continue;
    open = key.toLowerCase();
    fields.set(open, valuesIn(value.trim()));
  }
  return fields.size === 0 ? none : { fields, body: text.slice(match[0].length) };
}

function valuesIn(value: string): readonly string[] {
  if (value === '') return [];
  const [, list] = /^\[(.*)\]$/.exec(value) ?? [];
  const parts = list === undefined ? [value] : (list.match(/\s*(?:"[^"]*"|'[^']*'|[^,]+)/g) ?? []);
  return parts.flatMap((part) => plainValue(part.trim()) ?? []);
}

/** A value without its quotation marks and comment; null for one with an inner structure. */
function plainValue(value: string): string | null {
  const [, double] = /^"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?$/.exec(value) ?? [];
  if (double !== undefined) return double.replaceAll(/\\(["\\/])/g, '$1');
  const [, single] = /^'((?:[^']|'')*)'[ \t]*(?:#.*)?$/.exec(value) ?? [];
  if (single !== undefined) return single.replaceAll("''", "'");
  if (/^[{[|>&*!]/.test(value) || /^[\w-]+:[ \t]/.test(value)) return null;
  const plain = value.replace(/[ \t]#.*$/, '').trim();
  return plain === '' ? null : plain;
}
