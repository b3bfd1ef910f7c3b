/** Why a file could not be written. The former file, if any, is as it was. */
export type SaveProblem =
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'target-missing' }
  /** Another program holds the target; what was written lies beside it under `keptAs`. */
  | { readonly kind: 'locked'; readonly keptAs: string }
  | { readonly kind: 'readback-differs' }
  /** Something else than a plain file has the name, such as a link that leads out of the folder. */
  | { readonly kind: 'leads-elsewhere' }
  | { readonly kind: 'unwritable'; readonly reason: string };
