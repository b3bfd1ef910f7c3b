/** Whether such a sign stands at the beginning of bytes, after no more than `most` others. */
export const hasSign = (bytes: Uint8Array, sign: string, most: number): boolean =>
  String.fromCharCode(...bytes.subarray(0, most + sign.length)).includes(sign);
