import { Parser } from 'htmlparser2';

/** A piece of a page that only shows something: words, or an element with what is in it. */
export type InertNode = string | InertElement;
export interface InertElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly InertNode[];
}

/** A saved page of which only what is seen is left: no script, no address, nothing that asks for anything. */
export interface InertPage {
  readonly body: readonly InertNode[];
  /** The page's own style sheets, without addresses. */
  readonly styles: readonly string[];
}

/** Elements that show something and do nothing. Everything else is left out, or only what is in it is kept. */
const SHOWN = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div ' +
    'dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p ' +
    'picture pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead ' +
    'time tr tt u ul var wbr'
  ).split(' '),
);
/** Elements that go with all that is in them. */
const GONE = new Set(
  'script noscript template iframe frame frameset object embed applet portal svg math canvas audio video form-data select textarea button input title'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'class id style lang dir title alt width height align valign colspan rowspan span start type value open hidden color size face bgcolor border cellpadding cellspacing datetime'.split(
    ' ',
  ),
);
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/iu;
/** Elements have at most so many levels, and a page so many elements: more would stop the window. */
const DEEPEST = 400;
const MOST = 60_000;

/** Style sheets and declarations without what would ask for something from elsewhere. */
export const withoutAddresses = (css: string): string =>
  css
    .replaceAll(/@import[^;]*;?/giu, '')
    .replaceAll(/@font-face\s*\{[^}]*\}/giu, '')
    .replaceAll(/(?:url|src)\(\s*(["']?)(?!\s*data:image\/)[^)]*\)/giu, 'none')
    .replaceAll(/(?:-webkit-)?image-set\([^;}]*/giu, 'none');

interface OpenElement {
  readonly tag: string;
  readonly children: InertNode[];
}

/** What is seen of a page. `pictureAt` gives the data of a picture that came in the same file. */
export function inertPage(
  markup: string,
  pictureAt: (address: string) => string | null = () => null,
): InertPage {
  const body: InertNode[] = [];
  const styles: string[] = [];
  const open: OpenElement[] = [{ tag: '', children: body }];
  let gone = 0;
  let style: string | null = null;
  let count = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (GONE.has(tag)) gone += 1;
        if (gone > 0) return;
        if (tag === 'style') style = '';
        if (!SHOWN.has(tag) || count >= MOST || open.length >= DEEPEST) return;
        count += 1;
        const children: InertNode[] = [];
        open
          .at(-1)
          ?.children.push({ tag, attributes: shown(tag, attributes, pictureAt), children });
        open.push({ tag, children });
      },
      ontext: (text) => {
        if (gone > 0) return;
        if (style !== null) style += text;
        else if (count < MOST) open.at(-1)?.children.push(text);
      },
      onclosetag: (tag) => {
        if (GONE.has(tag)) gone = Math.max(0, gone - 1);
        else if (gone === 0 && tag === 'style' && style !== null) {
          styles.push(withoutAddresses(style));
          style = null;
        } else if (gone === 0 && open.length > 1 && open.at(-1)?.tag === tag) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(markup);
  parser.end();
  return { body, styles };
}

function shown(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  pictureAt: (address: string) => string | null,
): readonly (readonly [string, string])[] {
  const kept = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'style') return [[name, withoutAddresses(value)]];
    return ATTRIBUTES.has(name) ? [[name, value]] : [];
  });
  const source = attributes['src'] ?? '';
  const picture = PICTURE.test(source) ? source : (tag === 'img' && pictureAt(source)) || null;
  return tag === 'img' && picture !== null ? [...kept, ['src', picture]] : kept;
}
