/** How many times more `npm run nightly` asks of what is heavy; 1 in `npm test`. */
const FACTOR = Number(process.env['VERBATIM_RUNS'] ?? 1);

/** Whether there is a night's time. */
export const NIGHTLY = FACTOR > 1;

/** How often a heavy law is checked, or how many ms it may take: what is usual, forty times that in the night. */
export const runs = (usual: number): number => usual * FACTOR;
