// The package's own types leave out the threshold. tsconfig.base.json names this file among its files.
declare module 'eld/extrasmall' {
  interface Detection {
    /** ISO 639-1, '' for none. */
    readonly language: string;
    /** Whether the score is at least this share of the language's usual one, and no other language is as near. */
    readonly isReliable: (share: number) => boolean;
  }
  export const eld: {
    /** Looks at the first 350 bytes or so. */
    detect(text: string): Detection;
    /** Whether addresses, numbers and codes are left out first. */
    enableTextCleanup(does: boolean): void;
  };
}
