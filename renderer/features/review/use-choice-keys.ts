import { useCommand } from '../../session/use-command';

/** The number keys, each while there is something for it to take. */
export function useChoiceKeys(count: number, take: (place: number) => void): void {
  useCommand('take-1', () => take(0), count > 0);
  useCommand('take-2', () => take(1), count > 1);
  useCommand('take-3', () => take(2), count > 2);
  useCommand('take-4', () => take(3), count > 3);
  useCommand('take-5', () => take(4), count > 4);
  useCommand('take-6', () => take(5), count > 5);
  useCommand('take-7', () => take(6), count > 6);
  useCommand('take-8', () => take(7), count > 7);
  useCommand('take-9', () => take(8), count > 8);
}
