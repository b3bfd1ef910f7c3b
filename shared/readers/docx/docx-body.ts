import type { ArticleText } from '../article-text';
import { addressIn } from '../office/field-address';
import type { OfficeRelationship } from '../office/office-package';
import type { LeftOut } from '../reader';
import { childOf, elementsIn, elementsNamed, textIn, type XmlElement } from '../xml/parse-xml';
import {
  childrenThrough,
  chosenPart,
  hasContent,
  isLinear,
  isSimpleCell,
  shownText,
  symbolIn,
} from './docx-elements';
import type { DocxNumbering } from './docx-numbering';
import {
  numberedBy,
  outlineOf,
  runLook,
  valueOf,
  type DocxStyle,
  type RunLook,
} from './docx-styles';

/** What a Word document is written with, beside its body. */
export interface DocxParts {
  readonly styleOf: (id: string | undefined) => DocxStyle;
  readonly numbering: DocxNumbering;
  readonly relationships: readonly OfficeRelationship[];
}

/** A field that is being read: first its code, which nobody sees, then what it shows. */
interface Field {
  code: string;
  isShown: boolean;
  readonly ends: (() => void)[];
}

/** A footnote or endnote that the text refers to, in the order of the references. */
export interface DocxNoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** Its own sign, where it is not numbered. */
  readonly sign: string | null;
}

const PARTS_OF_TEXT_BOX = new Set(['w:txbxContent']);
const PICTURES = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds']);

const LOOKS = ['strong', 'emphasis', 'underlined', 'struck'] as const;

/** Writes what a reader of a Word document sees into an article's text: its body, and the notes it refers to. */
export class DocxBody {
  readonly leftOut = new Map<LeftOut, number>();
  readonly notes: DocxNoteReference[] = [];
  /** What stands in the document as its title, by its style; '' for none. */
  title = '';
  readonly #article: ArticleText;
  readonly #parts: DocxParts;
  #relationships: readonly OfficeRelationship[];
  readonly #fields: Field[] = [];
  #textBoxes: XmlElement[] = [];

  constructor(article: ArticleText, parts: DocxParts) {
    this.#article = article;
    this.#parts = parts;
    this.#relationships = parts.relationships;
  }

  count(what: LeftOut, count = 1): void {
    if (count > 0) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + count);
  }

  /** Does something with the relationships of another part, such as the notes. */
  within(relationships: readonly OfficeRelationship[], write: () => void): void {
    const before = this.#relationships;
    this.#relationships = relationships;
    write();
    this.#relationships = before;
  }

  /** Writes paragraphs and tables, as in the body, a cell, a text box or a note. */
  blocks(parent: XmlElement): void {
    for (const element of elementsIn(parent)) this.#block(element);
  }

  #block(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.#table(element);
        break;
      case 'w:sdt':
        this.blocks(childOf(element, 'w:sdtContent') ?? element);
        break;
      case 'mc:AlternateContent':
        this.blocks(chosenPart(element));
        break;
      case 'w:altChunk':
        this.#leaveOut('embedded-object', 'document');
        break;
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        this.blocks(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#leaveOut('tracked-deletion', 'deletion');
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#article.part('\n\n', () => this.#formula(element));
        break;
    }
  }

  #paragraph(element: XmlElement): void {
    const properties = childOf(element, 'w:pPr');
    const styleId = valueOf(childOf(properties, 'w:pStyle'));
    const style = this.#parts.styleOf(styleId);
    const heading = style.isTitle ? 1 : outlineOf(properties, style.heading);
    const before = this.#article.length;
    this.#article.part('\n\n', () => {
      const write = () => this.#inlines(element);
      const inHeading = () =>
        heading === null
          ? write()
          : this.#article.mark('heading', String(Math.min(heading, 6)), write);
      const number = this.#number(properties, style, styleId, element);
      if (number === null) inHeading();
      else this.#article.item(number, inHeading);
    });
    if (style.isTitle && this.title === '' && before < 500) this.title = shownText(element);
    const boxes = this.#textBoxes;
    this.#textBoxes = [];
    for (const box of boxes) this.blocks(box);
  }

  #number(
    properties: XmlElement | undefined,
    style: DocxStyle,
    styleId: string | undefined,
    paragraph: XmlElement,
  ): string | null {
    const own = numberedBy(properties);
    const list = own.list ?? style.numbered.list;
    if (list === null || list === '0' || !hasContent(paragraph)) return null;
    const { numbering } = this.#parts;
    const byStyle = own.list === null ? numbering.levelOfStyle(list, styleId) : 0;
    return numbering.next(list, own.level ?? style.numbered.level ?? byStyle);
  }

  #table(element: XmlElement): void {
    const rows = childrenThrough(element, 'w:tr').filter((row) => {
      const isDeleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
      if (isDeleted) this.#leaveOut('tracked-deletion', 'deletion');
      return !isDeleted;
    });
    const caption = valueOf(childOf(childOf(element, 'w:tblPr'), 'w:tblCaption')) ?? '';
    this.#article.part('\n\n', () =>
      this.#article.mark('table', caption, () => {
        for (const row of rows) {
          const cells = childrenThrough(row, 'w:tc').filter(
            (cell) => valueOf(childOf(childOf(cell, 'w:tcPr'), 'w:vMerge')) !== 'continue',
          );
          // A row that holds whole passages lays out a page; as one line it would not read as a reader sees it.
          if (cells.every(isSimpleCell))
            this.#article.row(cells.map((cell) => () => this.blocks(cell)));
          else for (const cell of cells) this.#article.part('\n\n', () => this.blocks(cell));
        }
      }),
    );
  }

  #inlines(parent: XmlElement): void {
    for (const element of elementsIn(parent)) this.#inline(element);
  }

  #inline(element: XmlElement): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        break;
      case 'w:hyperlink':
        this.#link(this.#addressOf(element), element);
        break;
      case 'w:fldSimple':
        this.#link(addressIn(element.attributes.get('w:instr') ?? ''), element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#leaveOut('tracked-deletion', 'deletion');
        break;
      case 'w:sdt':
        this.#inlines(childOf(element, 'w:sdtContent') ?? element);
        break;
      case 'mc:AlternateContent':
        this.#inlines(chosenPart(element));
        break;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        this.#inlines(element);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#formula(element);
        break;
    }
  }

  #link(address: string, element: XmlElement): void {
    if (address === '') this.#inlines(element);
    else this.#article.mark('link', address, () => this.#inlines(element));
  }

  #addressOf({ attributes }: XmlElement): string {
    const id = attributes.get('r:id');
    const target = this.#relationships.find((one) => one.id === id)?.target ?? '';
    const anchor = attributes.get('w:anchor') ?? '';
    return anchor === '' || target === '' ? target : `${target}#${anchor}`;
  }

  #run(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const { look } = this.#parts.styleOf(valueOf(childOf(properties, 'w:rStyle')));
    this.#looking({ ...look, ...runLook(properties) }, () => {
      for (const element of elementsIn(run)) this.#runPart(element, run);
    });
  }

  #looking(look: RunLook, write: () => void): void {
    if (look.hidden) {
      this.count('hidden-text');
      return;
    }
    const isCode = this.#fields.some(({ isShown }) => !isShown);
    const shown = isCode ? [] : LOOKS.filter((name) => look[name]);
    const ends = shown.map((name) => this.#article.begin('emphasis', name));
    write();
    for (const end of ends) end();
  }

  #runPart(element: XmlElement, run: XmlElement): void {
    switch (element.name) {
      case 'w:fldChar':
        this.#fieldPart(element.attributes.get('w:fldCharType') ?? '');
        return;
      case 'w:instrText': {
        const field = this.#fields.at(-1);
        if (field && !field.isShown) field.code += textIn(element);
        return;
      }
    }
    if (this.#fields.some(({ isShown }) => !isShown)) return;
    switch (element.name) {
      case 'w:t':
        this.#article.write(textIn(element));
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#article.write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.#article.write('\n');
        break;
      case 'w:noBreakHyphen':
        this.#article.write('\u2011');
        break;
      case 'w:softHyphen':
        this.#article.write('\u00AD');
        break;
      case 'w:sym':
        this.#article.write(symbolIn(element));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(element, run);
        break;
      case 'w:commentReference':
        this.#leaveOut('comment', 'comment');
        break;
      case 'w:ruby':
        this.#inlines(childOf(element, 'w:rubyBase') ?? element);
        break;
      case 'w:object':
        this.#leaveOut('embedded-object', 'object');
        break;
      case 'mc:AlternateContent':
        for (const part of elementsIn(chosenPart(element))) this.#runPart(part, run);
        break;
      case 'w:drawing':
      case 'w:pict':
        this.#drawing(element);
        break;
    }
  }

  #fieldPart(type: string): void {
    if (type === 'begin') this.#fields.push({ code: '', isShown: false, ends: [] });
    const field = this.#fields.at(-1);
    if (type === 'separate' && field) {
      field.isShown = true;
      const address = addressIn(field.code);
      if (address !== '') field.ends.push(this.#article.begin('link', address));
    }
    if (type === 'end' && field) {
      for (const end of field.ends) end();
      this.#fields.pop();
    }
  }

  #note(element: XmlElement, run: XmlElement): void {
    const sign = element.attributes.get('w:customMarkFollows');
    this.notes.push({
      kind: element.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
      id: element.attributes.get('w:id') ?? '',
      sign: sign === undefined || ['0', 'false', 'off'].includes(sign) ? null : shownText(run),
    });
  }

  #drawing(element: XmlElement): void {
    const boxes = elementsNamed(element, PARTS_OF_TEXT_BOX);
    this.#textBoxes.push(...boxes);
    const inBoxes = boxes.flatMap((box) => elementsNamed(box, PICTURES)).length;
    const pictures = elementsNamed(element, PICTURES).length - inBoxes;
    if (pictures > 0) this.#leaveOut('picture', 'picture', pictures);
  }

  /** A formula whose signs stand one behind the other is text; one with fractions or roots would read as another one. */
  #formula(element: XmlElement): void {
    if (isLinear(element))
      this.#article.write(
        elementsNamed(element, new Set(['m:t']))
          .map(textIn)
          .join(''),
      );
    else this.#leaveOut('formula', 'formula');
  }

  #leaveOut(what: LeftOut, word: string, count = 1): void {
    this.count(what, count);
    this.#article.markHere('left-out', word);
  }
}
