import type { Rectangle } from 'electron';
import { membersOf } from '../../shared/lib/members';

/** Where the window was. `bounds` are those of the window when it is not maximised. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

export const MINIMUM = { width: 720, height: 480 } as const;
const DEFAULT = { width: 1280, height: 800 } as const;
/** So much of the window must lie on a display that it can be grabbed. */
const GRIP = { width: 120, height: 60 } as const;

const isRectangle = (value: unknown): value is Rectangle => {
  const { x, y, width, height } = membersOf(value);
  return [x, y, width, height].every((side) => Number.isSafeInteger(side));
};

/** A remembered state, or null for anything else: the file may be from another version. */
export function parseWindowState(value: unknown): WindowState | null {
  const { bounds, maximised } = membersOf(value);
  return isRectangle(bounds) ? { bounds, maximised: maximised === true } : null;
}

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

const middle = (start: number, room: number, size: number): number =>
  start + Math.floor((room - size) / 2);

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/**
 * Bounds that can be seen and grabbed on the displays there are now; `areas` are their work areas, the main one
 * first. A window whose display is gone comes back to the middle of the main one.
 */
export function visibleBounds(state: WindowState | null, areas: readonly Rectangle[]): Rectangle {
  const wanted = state?.bounds;
  const home = wanted
    ? areas.find(
        (area) =>
          overlap(wanted.x, wanted.width, area.x, area.width) >= GRIP.width &&
          overlap(wanted.y, wanted.height, area.y, area.height) >= GRIP.height,
      )
    : undefined;
  const area = home ?? areas[0];
  if (!area) return { x: 0, y: 0, ...DEFAULT };
  const { width: wantedWidth, height: wantedHeight } = wanted ?? DEFAULT;
  const width = Math.min(Math.max(wantedWidth, MINIMUM.width), area.width);
  const height = Math.min(Math.max(wantedHeight, MINIMUM.height), area.height);
  if (!wanted || !home) {
    return {
      x: middle(area.x, area.width, width),
      y: middle(area.y, area.height, height),
      width,
      height,
    };
  }
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
