/** What of a CycloneDX document is read here; the rest is passed on. */
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly scope?: string;
}
export interface Sbom {
  readonly serialNumber?: string;
  readonly metadata: {
    readonly timestamp?: string;
    readonly component: Component & { readonly type: string };
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
}

/**
 * The list of what is shipped (CycloneDX), out of npm's list of everything that is installed: the packages that a build
 * holds, by name and version, and ourselves. Without what differs from run to run, so that one build gives one list.
 */
export function shippedOnly(all: Sbom, shipped: ReadonlyMap<string, string>): Sbom {
  const { serialNumber: _serial, ...rest } = all;
  const { timestamp: _time, ...metadata } = all.metadata;
  const components = all.components
    .filter(({ name, version }) => shipped.get(name) === version)
    // Some are tools of development to npm, and shipped all the same: Electron, and what Vite adds.
    .map((component) => ({ ...component, scope: 'required' }));
  const missing = [...shipped.keys()].filter((name) =>
    components.every((one) => one.name !== name),
  );
  if (missing.length > 0) throw new Error(`npm does not know of ${missing.join(', ')}.`);
  const own = all.metadata.component['bom-ref'];
  const refs = new Set([own, ...components.map((component) => component['bom-ref'])]);
  return {
    ...rest,
    metadata: {
      ...metadata,
      component: { ...metadata.component, name: own.replace(/@[^@]+$/, ''), type: 'application' },
    },
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((on) => refs.has(on)),
      })),
  };
}
