/** What control words of RTF 1.9.1 stand for: `RTF_SIGNS`, `RTF_SKIPPED`, `RTF_LEFT_OUT`, `RTF_KNOWN`, `RTF_CAPTURES`, `RTF_MARGINS`, … */
import type { LeftOut } from '../reader';
import type { RtfLook } from './rtf-blocks';

/** Where text goes that is not shown where it stands: what it is for. */
export type RtfCapture = 'field' | 'label' | 'title' | 'author' | 'font' | 'style';

/** The characters that control words and symbols stand for. */
export const RTF_SIGNS: Readonly<Partial<Record<string, string>>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200D',
  zwnj: '\u200C',
  zwbo: '\u200B',
  zwnbo: '\u2060',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
  '~': '\u00A0',
  '-': '\u00AD',
  _: '\u2011',
};

/** Groups of which nothing is shown, though they do not begin with `\*`. */
export const RTF_SKIPPED = new Set([
  'colortbl',
  'filetbl',
  'rsidtbl',
  'listtable',
  'list',
  'listname',
  'listlevel',
  'listoverride',
  'listoverridetable',
  'revtbl',
  'objdata',
  'nonshppict',
  'shprslt',
  'xe',
  'tc',
  'txe',
  'rxe',
  'bkmkstart',
  'bkmkend',
  'nonesttables',
  'fldtype',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'template',
  'operator',
  'doccomm',
  'keywords',
  'subject',
  'company',
  'category',
  'manager',
  'creatim',
  'revtim',
  'printim',
  'buptim',
  'comment',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'pnseclvl',
  'sp',
  'mmathPr',
  'generator',
  'atnid',
  'atnauthor',
  'atntime',
  'atnicn',
  'atnref',
  'atrfstart',
  'atrfend',
  'pn',
  'xmlnstbl',
  'userprops',
  'wgrffmtfilter',
  'datafield',
  'objclass',
  'objname',
]);
/** Groups that are passed over and told of. */
export const RTF_LEFT_OUT: Readonly<Partial<Record<string, LeftOut>>> = {
  pict: 'picture',
  object: 'embedded-object',
  annotation: 'comment',
  mmath: 'formula',
};
/** Groups that begin with `\*` and are yet read. */
export const RTF_KNOWN = new Set([
  'fldinst',
  'shppict',
  'shpinst',
  'ud',
  'do',
  'annotation',
  'listtext',
  'pntext',
  'footnote',
  'nesttableprops',
]);
/** Groups whose text is kept for something else. */
export const RTF_CAPTURES: Readonly<Partial<Record<string, RtfCapture>>> = {
  fonttbl: 'font',
  stylesheet: 'style',
  fldinst: 'field',
  listtext: 'label',
  pntext: 'label',
  title: 'title',
  author: 'author',
};
/** Groups of what stands at the edge of every page, or of the first one only. */
export const RTF_MARGINS: Readonly<
  Partial<Record<string, { readonly at: 'headers' | 'footers'; readonly onFirst?: true }>>
> = {
  header: { at: 'headers' },
  headerl: { at: 'headers' },
  headerr: { at: 'headers' },
  headerf: { at: 'headers', onFirst: true },
  footer: { at: 'footers' },
  footerl: { at: 'footers' },
  footerr: { at: 'footers' },
  footerf: { at: 'footers', onFirst: true },
};
/** Words that switch a look on, or off with a 0. */
export const RTF_TOGGLES: Readonly<Partial<Record<string, RtfLook>>> = {
  b: 'strong',
  i: 'emphasis',
  strike: 'struck',
  striked: 'struck',
};
/** The many words for underlines. */
export const RTF_UNDERLINES = /^ul(?:d|db|w|dash|dashd|dashdd|th|wave|hair|ldash)?$/;
