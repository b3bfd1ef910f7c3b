export declare const DEFAULT_PORT: number;
export declare function serve(options?: {
  readonly port?: number;
  readonly folder?: string;
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
