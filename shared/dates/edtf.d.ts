// The package ships no types. tsconfig.base.json names this file among its files: a path there would send programs that
// follow such paths when they run, as Playwright does, here instead of to the package.
declare module 'edtf' {
  /** What the package answers: times in ms since 1970 UTC, infinite where an interval is open. */
  interface ParsedEdtf {
    readonly type: string;
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }
  /** Throws on what is not EDTF. */
  export default function edtf(text: string): ParsedEdtf;
}
