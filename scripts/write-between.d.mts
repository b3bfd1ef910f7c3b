/** Replaces what stands between `<!-- name: begin -->` and `<!-- name: end -->` in a document. */
export declare function writeBetween(path: string, name: string, text: string): void;
