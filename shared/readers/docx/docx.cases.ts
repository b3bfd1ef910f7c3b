import { archiveOf } from '../archive/archive.cases';

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const STYLES = `<w:styles ${SPACES}>
  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H2"/></w:style>
  <w:style w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
</w:styles>`;

const level = (at: number, form: string, shown: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${shown}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${SPACES}>
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;

/** Parts beside the body of a document. */
interface DocxCase {
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  /** Of the first page alone. */
  readonly footer?: string;
  readonly core?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** A Word document with such a body, for tests. */
export function docxOf(
  body: string,
  { footnotes, endnotes, header, footer, core, others }: DocxCase = {},
) {
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="first" r:id="footer"/>${footer === undefined ? '' : '<w:titlePg/>'}</w:sectPr>`;
  return archiveOf({
    '_rels/.rels': `<Relationships ${PACKAGE}><Relationship Id="a" Type="${RELATION}/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="/docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${PACKAGE}>${[
      'styles',
      'numbering',
      'footnotes',
      'endnotes',
      'header',
      'footer',
      'settings',
    ]
      .map((type) => `<Relationship Id="${type}" Type="${RELATION}/${type}" Target="${type}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="web" Type="${RELATION}/hyperlink" Target="https://example.com/silt" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${SPACES}><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    ...(footnotes && {
      'word/footnotes.xml': `<w:footnotes ${SPACES}>${footnotes}</w:footnotes>`,
    }),
    ...(endnotes && { 'word/endnotes.xml': `<w:endnotes ${SPACES}>${endnotes}</w:endnotes>` }),
    ...(header && { 'word/header.xml': `<w:hdr ${SPACES}>${header}</w:hdr>` }),
    ...(footer && { 'word/footer.xml': `<w:ftr ${SPACES}>${footer}</w:ftr>` }),
    ...(core && {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    }),
    ...others,
  });
}

/** A run of text with such properties. */
export const runOf = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs with such properties. */
export const paragraphOf = (runs: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
