import type { SaveProblem } from '../../shared/host/save-problem';
import { errorCode, errorReason } from './error-code';

/** What a failed write means for the person. */
export function saveProblemOf(error: unknown): SaveProblem {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'no-permission' };
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'disk-full' };
    case 'ELOOP':
      return { kind: 'leads-elsewhere' };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENOTCONN':
      return { kind: 'target-missing' };
    default:
      return { kind: 'unwritable', reason: errorReason(error) };
  }
}
