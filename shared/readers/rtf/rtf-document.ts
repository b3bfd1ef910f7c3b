import { addressIn } from '../office/field-address';
import type { LeftOut } from '../reader';
import type { RtfBlock, RtfLook, RtfNote } from './rtf-blocks';
import { encodingOfPage } from './rtf-fonts';
import { RtfLetters } from './rtf-letters';
import { rtfTokens, type RtfToken } from './rtf-tokens';
import {
  changeState,
  emptySink,
  outermostState,
  type RtfGroupState,
  type RtfSink,
} from './rtf-state';
import {
  RTF_CAPTURES,
  RTF_KNOWN,
  RTF_LEFT_OUT,
  RTF_MARGINS,
  RTF_SIGNS,
  RTF_SKIPPED,
  type RtfCapture,
} from './rtf-words';

/** An RTF document taken apart. */
export interface RtfDocument {
  readonly blocks: readonly RtfBlock[];
  readonly notes: readonly RtfNote[];
  /** What stands at the head and the foot of its pages. */
  readonly headers: readonly (readonly RtfBlock[])[];
  readonly footers: readonly (readonly RtfBlock[])[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  readonly title: string;
  readonly author: string;
  /** The encoding of its letters, as its head says. */
  readonly encoding: string;
}

const LOOKS: readonly RtfLook[] = ['strong', 'emphasis', 'underlined', 'struck'];

/** Takes an RTF document apart; null when it ends before its outermost group does. */
export function rtfDocument(bytes: Uint8Array): RtfDocument | null {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes))
    if (reader.take(token) === 'whole') return reader.document();
  return null;
}

class RtfReader {
  readonly #body = emptySink();
  readonly #notes: RtfNote[] = [];
  readonly #margins: { readonly at: 'headers' | 'footers'; onFirst?: true; blocks: RtfBlock[] }[] =
    [];
  /** Whether the first page of some section has a header and a footer of its own. */
  #hasFirstPage = false;
  readonly #leftOut = new Map<LeftOut, number>();
  readonly #letters = new RtfLetters();
  readonly #styles = new Map<number, string>();
  readonly #captured: Record<RtfCapture, string> = {
    field: '',
    label: '',
    title: '',
    author: '',
    font: '',
    style: '',
  };
  /** The addresses of the fields that are being read. */
  readonly #fields: string[] = [];
  #states: RtfGroupState[] = [];
  #state: RtfGroupState = outermostState(this.#body);
  #defaultFont = 0;
  /** Characters behind a `\\u` that are still to be passed over. */
  #passing = 0;
  #atStart = false;
  #isStarred = false;
  /** The font or style whose entry is being read. */
  #entry = 0;
  #isBesideUnicode = false;

  document(): RtfDocument {
    this.#endParagraph(this.#body);
    const marginsAt = (place: 'headers' | 'footers'): readonly (readonly RtfBlock[])[] =>
      this.#margins
        .filter(({ at, onFirst }) => at === place && (!onFirst || this.#hasFirstPage))
        .map(({ blocks }) => blocks);
    return {
      blocks: this.#body.blocks,
      notes: this.#notes,
      headers: marginsAt('headers'),
      footers: marginsAt('footers'),
      leftOut: this.#leftOut,
      title: this.#captured.title.trim(),
      author: this.#captured.author.trim(),
      encoding: encodingOfPage(this.#letters.page),
    };
  }

  take(token: RtfToken): 'whole' | 'more' {
    switch (token.kind) {
      case 'open':
        this.#flush();
        this.#states.push(this.#state);
        this.#state = { ...this.#state, end: null };
        this.#passing = 0;
        this.#atStart = true;
        this.#isStarred = false;
        return 'more';
      case 'close':
        return this.#close();
      case 'bytes': {
        const kept = token.bytes.slice(this.#passing);
        this.#passing = Math.max(0, this.#passing - token.bytes.length);
        this.#letters.addBytes(kept);
        this.#atStart = false;
        return 'more';
      }
      case 'word':
        if (this.#passing > 0) this.#passing -= 1;
        else this.#word(token.word, token.value);
        return 'more';
    }
  }

  #close(): 'whole' | 'more' {
    this.#flush();
    this.#passing = 0;
    this.#atStart = false;
    this.#state.end?.();
    const outer = this.#states.pop();
    if (outer === undefined || this.#states.length === 0) return 'whole';
    this.#state = outer;
    return 'more';
  }

  #word(word: string, value: number | null): void {
    if (word === '*') {
      this.#isStarred = true;
      return;
    }
    const isFirst = this.#atStart;
    const isStarred = this.#isStarred;
    this.#atStart = false;
    this.#isStarred = false;
    if (isFirst && this.#beginsGroup(word, isStarred)) return;
    const sign = RTF_SIGNS[word];
    if (word === 'u') {
      this.#letters.addUnit(value ?? 0, this.#state.font);
      this.#passing = this.#state.fallback;
    } else if (sign !== undefined) this.#letters.add(sign, this.#state.font);
    else {
      this.#flush();
      this.#switch(word, value);
    }
  }

  /** Whether a word at the beginning of a group says what the group is for, and does so. */
  #beginsGroup(word: string, isStarred: boolean): boolean {
    const state = this.#state;
    if (word === 'ud') {
      state.skipped = this.#isBesideUnicode;
      return true;
    }
    if (state.skipped) return true;
    if (word === 'upr') {
      this.#isBesideUnicode = state.skipped;
      state.skipped = true;
      return true;
    }
    const leftOut = RTF_LEFT_OUT[word];
    if (leftOut !== undefined) {
      if (state.capture === null) this.#leaveOut(leftOut);
      state.skipped = true;
      return true;
    }
    if (RTF_SKIPPED.has(word) || (isStarred && !RTF_KNOWN.has(word))) {
      state.skipped = true;
      return true;
    }
    const capture = RTF_CAPTURES[word];
    if (capture !== undefined) {
      this.#captureGroup(capture);
      return true;
    }
    const margin = RTF_MARGINS[word];
    if (margin !== undefined) this.#marginGroup(margin);
    else if (word === 'footnote') this.#noteGroup();
    else if (word === 'shptxt' || word === 'dptxbxtext') this.#boxGroup();
    else if (word === 'field') {
      this.#fields.push('');
      state.end = () => this.#fields.pop();
    } else if (word === 'fldrslt') state.link = this.#fields.at(-1) || state.link;
    else return false;
    return true;
  }

  #captureGroup(capture: RtfCapture): void {
    const state = this.#state;
    if (state.capture !== null) return;
    state.capture = capture;
    this.#captured[capture] = '';
    state.end = () => {
      const text = this.#captured[capture];
      if (capture === 'label') state.sink.label = labelIn(text);
      if (capture === 'field' && this.#fields.length > 0)
        this.#fields[this.#fields.length - 1] = addressIn(text);
    };
  }

  #noteGroup(): void {
    const sink = this.#newSink();
    this.#state.end = () => {
      this.#endParagraph(sink);
      this.#notes.push({ kind: sink.isEndnote ? 'endnote' : 'footnote', blocks: sink.blocks });
    };
  }

  #marginGroup(margin: { readonly at: 'headers' | 'footers'; readonly onFirst?: true }): void {
    const sink = this.#newSink();
    this.#state.end = () => {
      this.#endParagraph(sink);
      this.#margins.push({ ...margin, blocks: sink.blocks });
    };
  }

  #boxGroup(): void {
    const outer = this.#state.sink;
    const sink = this.#newSink();
    this.#state.end = () => {
      this.#endParagraph(sink);
      outer.boxes.push(sink.blocks);
    };
  }

  #newSink(): RtfSink {
    const sink = emptySink();
    Object.assign(this.#state, {
      sink,
      looks: {},
      link: '',
      heading: null,
      inTable: false,
      depth: 0,
    });
    return sink;
  }

  /** Does what a word says that is neither text nor the purpose of a group. */
  #switch(word: string, value: number | null): void {
    const state = this.#state;
    if (changeState(state, word, value)) return;
    switch (word) {
      case 'ansicpg':
        if (value) this.#letters.page = value;
        break;
      case 'mac':
        this.#letters.page = 10_000;
        break;
      case 'pc':
        this.#letters.page = 437;
        break;
      case 'pca':
        this.#letters.page = 850;
        break;
      case 'deff':
        this.#defaultFont = value ?? 0;
        state.font = this.#defaultFont;
        break;
      case 'f':
        if (state.capture === 'font') this.#entry = value ?? 0;
        else state.font = value ?? 0;
        break;
      case 'fcharset':
        if (state.capture === 'font') this.#letters.describeFont(this.#entry, { charset: value });
        break;
      case 'cpg':
        if (state.capture === 'font') this.#letters.describeFont(this.#entry, { codePage: value });
        break;
      case 'plain':
        Object.assign(state, { looks: {}, hidden: false, deleted: false, font: this.#defaultFont });
        break;
      case 's':
        if (state.capture === 'style') this.#entry = value ?? 0;
        else state.heading = headingIn(this.#styles.get(value ?? 0) ?? '');
        break;
      case 'titlepg':
        this.#hasFirstPage = true;
        break;
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        this.#endParagraph(state.sink);
        break;
      case 'cell':
      case 'nestcell':
      case 'row':
      case 'nestrow':
        this.#endCells(word);
        break;
    }
  }

  #endCells(word: 'cell' | 'nestcell' | 'row' | 'nestrow'): void {
    const { sink, skipped, capture, depth } = this.#state;
    if (skipped || capture !== null) return;
    this.#state.inTable = true;
    this.#endParagraph(sink);
    const isNested = word.startsWith('nest');
    sink.blocks.push({
      kind: word.endsWith('cell') ? 'cell' : 'row',
      depth: isNested ? Math.max(2, depth) : 1,
    });
  }

  #endParagraph(sink: RtfSink): void {
    const { skipped, capture, heading, inTable, depth } = this.#state;
    if (skipped) return;
    if (capture !== null) {
      this.#captured[capture] += '\n';
      return;
    }
    const { pieces, boxes, label } = sink;
    sink.pieces = [];
    sink.boxes = [];
    sink.label = null;
    if (pieces.length > 0 || boxes.length > 0)
      sink.blocks.push({
        kind: 'paragraph',
        pieces,
        boxes,
        label: label === '' ? null : label,
        heading,
        depth: inTable ? Math.max(1, depth) : 0,
      });
  }

  /** Writes what was gathered in the present look. */
  #flush(): void {
    const inFontTable = this.#state.capture === 'font';
    const text = this.#letters.take(inFontTable ? null : this.#state.font);
    const { skipped, capture, sink, hidden, deleted, looks, link } = this.#state;
    if (text === '' || skipped) return;
    if (capture === 'font' || capture === 'style') this.#entryText(capture, text);
    else if (capture !== null) this.#captured[capture] += text;
    else if (deleted) this.#leaveOutText('tracked-deletion', sink);
    else if (hidden) this.#leaveOutText('hidden-text', sink);
    else sink.pieces.push({ text, link, looks: LOOKS.filter((look) => looks[look]), leftOut: '' });
  }

  #entryText(capture: 'font' | 'style', text: string): void {
    const name = text.replace(/;[\s\S]*$/, '').trim();
    if (name === '') return;
    if (capture === 'style') this.#styles.set(this.#entry, name);
    else this.#letters.describeFont(this.#entry, { name });
  }

  #count(what: LeftOut): void {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + 1);
  }

  #leaveOut(what: LeftOut): void {
    this.#count(what);
    this.#state.sink.pieces.push({ text: '', link: '', looks: [], leftOut: WORDS[what] ?? what });
  }

  /** Runs of one passage count once. */
  #leaveOutText(what: 'tracked-deletion' | 'hidden-text', sink: RtfSink): void {
    if (sink.pieces.at(-1)?.leftOut !== WORDS[what]) this.#leaveOut(what);
  }
}

/** Bullets of fonts that are not known are bullets all the same. */
const labelIn = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .trim()
    .replaceAll(/[\uE000-\uF8FF]/gu, '•');

const WORDS: Readonly<Partial<Record<LeftOut, string>>> = {
  'tracked-deletion': 'deletion',
  'hidden-text': 'hidden',
  'embedded-object': 'object',
};

/** The level that the name of a style stands for, in the languages of Word's own styles. */
const headingIn = (name: string): number | null => {
  if (/^title$/i.test(name)) return 1;
  return Number(/^heading ([1-9])/i.exec(name)?.[1] ?? 0) || null;
};
