import type { RtfBlock, RtfLook, RtfPiece } from './rtf-blocks';
import { RTF_TOGGLES, RTF_UNDERLINES, type RtfCapture } from './rtf-words';

/** A place that blocks are written to: the body, a note, a text box. */
export interface RtfSink {
  readonly blocks: RtfBlock[];
  pieces: RtfPiece[];
  boxes: (readonly RtfBlock[])[];
  label: string | null;
  isEndnote: boolean;
}

/** What holds inside a group and ends with it. */
export interface RtfGroupState {
  sink: RtfSink;
  /** Whether its text is passed over. */
  skipped: boolean;
  capture: RtfCapture | null;
  font: number;
  /** How many characters stand behind a `\\u` for programs that do not know it. */
  fallback: number;
  looks: Readonly<Partial<Record<RtfLook, boolean>>>;
  hidden: boolean;
  deleted: boolean;
  link: string;
  heading: number | null;
  inTable: boolean;
  depth: number;
  /** What is done where the group ends. */
  end: (() => void) | null;
}

/** A place that nothing was written to. */
export const emptySink = (): RtfSink => ({
  blocks: [],
  pieces: [],
  boxes: [],
  label: null,
  isEndnote: false,
});

/** What holds before anything is said. */
export const outermostState = (sink: RtfSink): RtfGroupState => ({
  sink,
  skipped: false,
  capture: null,
  font: 0,
  fallback: 1,
  looks: {},
  hidden: false,
  deleted: false,
  link: '',
  heading: null,
  inTable: false,
  depth: 0,
  end: null,
});

/** Changes what holds in a group as a word says; false when the word is about something else. */
export function changeState(state: RtfGroupState, word: string, value: number | null): boolean {
  const toggled = RTF_TOGGLES[word];
  if (toggled !== undefined) state.looks = { ...state.looks, [toggled]: value !== 0 };
  else if (RTF_UNDERLINES.test(word)) state.looks = { ...state.looks, underlined: value !== 0 };
  else
    switch (word) {
      case 'ulnone':
        state.looks = { ...state.looks, underlined: false };
        break;
      case 'uc':
        state.fallback = Math.max(0, value ?? 1);
        break;
      case 'v':
        state.hidden = value !== 0;
        break;
      case 'deleted':
        state.deleted = value !== 0;
        break;
      case 'pard':
        Object.assign(state, { heading: null, inTable: false, depth: 0 });
        break;
      case 'outlinelevel':
        state.heading = value === null || value < 0 || value > 8 ? null : value + 1;
        break;
      case 'intbl':
        state.inTable = true;
        break;
      case 'itap':
        state.depth = value ?? 0;
        break;
      case 'ftnalt':
        state.sink.isEndnote = true;
        break;
      default:
        return false;
    }
  return true;
}
