import { readFileSync, writeFileSync } from 'node:fs';

/** Replaces what stands between `<!-- name: begin -->` and `<!-- name: end -->` in a document. */
export function writeBetween(path, name, text) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const document = readFileSync(path, 'utf8');
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${path} has no place for “${name}”.`);
  writeFileSync(path, `${document.slice(0, from)}${begin}\n\n${text}\n\n${document.slice(to)}`);
}
