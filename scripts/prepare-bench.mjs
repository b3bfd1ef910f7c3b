// What the benches need beside the product's own packages: the peers they measure, in a package of their own under
// e2e/bench, so that installing Verbatim does not bring them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, ensureInstalled } from './prepare.mjs';

const BENCH = join(ROOT, 'e2e/bench');
const lexicalOf = (folder, group) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))[group].lexical;

/** Installs the peers, or ends the process with a line that says why they cannot be had. */
export async function prepareBench() {
  const [own, peers] = [lexicalOf(ROOT, 'dependencies'), lexicalOf(BENCH, 'devDependencies')];
  if (own !== peers) {
    console.error(
      `e2e/bench/package.json names Lexical ${peers}, the product ${own}: a bench loads one for both. Make them equal.`,
    );
    process.exit(1);
  }
  if (!(await ensureInstalled(BENCH))) process.exit(1);
}
