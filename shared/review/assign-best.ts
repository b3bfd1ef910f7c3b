const at = (values: Float64Array | Int32Array, index: number): number => values[index] ?? 0;

/**
 * The assignment of rows to columns whose weights add up to most, each row and each column taken at most once
 * (H. W. Kuhn, “The Hungarian method for the assignment problem”, Naval Research Logistics Quarterly 2, 1955, by
 * shortest augmenting paths). Weights are whole numbers from 0 up to 2 ** 44, so that sums are exact; every row of
 * `weights` has the same length. The answer depends on nothing but the weights and their order.
 *
 * Answers a column for each row, -1 for a row that has none because there are fewer columns. Time grows with the
 * cube of the shorter side.
 */
export function assignBest(weights: readonly (readonly number[])[]): readonly number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, column) =>
      weights.map((row) => row[column] ?? 0),
    );
    const rowOf = assignBest(turned);
    const columnOf = Array.from({ length: rows }, () => -1);
    for (const [column, row] of rowOf.entries()) columnOf[row] = column;
    return columnOf;
  }
  const most = Math.max(0, ...weights.flat());
  const cost = (row: number, column: number): number => most - (weights[row]?.[column] ?? 0);

  // Rows and columns count from 1; column 0 stands for the row that is being placed.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columns + 1);
    let column = 0;
    do {
      visited[column] = 1;
      const placed = at(rowOf, column);
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other += 1) {
        if (visited[other] === 1) continue;
        const reduced = cost(placed - 1, other - 1) - at(rowPrice, placed) - at(columnPrice, other);
        if (reduced < at(slack, other)) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if (at(slack, other) < step) {
          step = at(slack, other);
          next = other;
        }
      }
      for (let other = 0; other <= columns; other += 1)
        if (visited[other] === 1) {
          rowPrice[at(rowOf, other)] = at(rowPrice, at(rowOf, other)) + step;
          columnPrice[other] = at(columnPrice, other) - step;
        } else slack[other] = at(slack, other) - step;
      column = next;
    } while (at(rowOf, column) !== 0);
    while (column !== 0) {
      const before = at(cameFrom, column);
      rowOf[column] = at(rowOf, before);
      column = before;
    }
  }
  const columnOf = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column += 1)
    if (at(rowOf, column) > 0) columnOf[at(rowOf, column) - 1] = column - 1;
  return columnOf;
}
