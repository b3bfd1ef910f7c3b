import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where each build says whose code it holds; not packaged. */
const FOLDER = join('out', 'packages');

const found = new Map<string, Set<string>>();

/** The package that a module comes from; null for our own. What a bundler adds of its own has a name without a path. */
function packageOf(id: string): string | null {
  const own = /^\0?(vite|rolldown)\//.exec(id)?.[1];
  if (own !== undefined) return own;
  const [, inner] = /.*[\\/]node_modules[\\/](.+)$/s.exec(id) ?? [];
  return /^(?:@[^\\/]+[\\/])?[^\\/?]+/.exec(inner ?? '')?.[0].replace('\\', '/') ?? null;
}

/**
 * Writes the names of the packages whose code or fonts a build really holds to `out/packages/<part>.json`, for the licences
 * (scripts/licences.mjs). A part may be built in several runs, as workers are.
 */
export function bundledPackages(part: string): Plugin {
  return {
    name: 'verbatim-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const names = found.get(part) ?? new Set<string>();
      found.set(part, names);
      const inChunks = Object.values(bundle).flatMap((one) =>
        one.type === 'chunk' ? one.moduleIds : [],
      );
      // Style sheets and the fonts they name leave the chunks before they are counted.
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/.test(id));
      for (const id of [...inChunks, ...styles]) {
        const name = packageOf(id);
        if (name !== null) names.add(name);
      }
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(join(FOLDER, `${part}.json`), `${JSON.stringify([...names].toSorted())}\n`);
    },
  };
}
