import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import type { Archive } from '../archive/open-archive';
import type { ReadProblem } from '../reader';
import { elementsIn, parseXml, type XmlElement, type XmlNamespaces } from '../xml/parse-xml';

/** A relationship of one part of an Office package to another part, or to an address outside of it. */
export interface OfficeRelationship {
  readonly id: string;
  /** The last word of its type: 'footnotes', 'hyperlink', 'officeDocument'. */
  readonly type: string;
  /** The name of a part, or an address. */
  readonly target: string;
}

const NAMESPACES: XmlNamespaces = {
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** The relationships of a part ('' for the package itself); none when it has none. ECMA-376, part 2, 9.3. */
export function relationshipsOf(
  archive: Archive,
  part: string,
  what: string,
): Result<readonly OfficeRelationship[], ReadProblem> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const root = xmlPart(archive, `${folder}_rels/${part.slice(slash)}.rels`, NAMESPACES, what);
  if (!root.ok) return err(root.error);
  if (root.value === null) return ok([]);
  return ok(
    elementsIn(root.value).map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      return {
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: isOutside ? target : partName(folder, target),
      };
    }),
  );
}

/** The root of an XML part; null when there is no such part. */
export function xmlPart(
  archive: Archive,
  name: string,
  namespaces: XmlNamespaces,
  what: string,
): Result<XmlElement | null, ReadProblem> {
  const bytes = archive.read(name);
  if (bytes === null) return ok(null);
  return bytes.ok ? parseXml(bytes.value, namespaces, what) : err(bytes.error);
}

/** The name of the part that a target stands for, seen from a folder of the package. */
export function partName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
