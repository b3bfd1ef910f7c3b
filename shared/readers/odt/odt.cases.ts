import { archiveOf } from '../archive/archive.cases';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const SPACES = `xmlns:office="${ODF}office:1.0" xmlns:text="${ODF}text:1.0" xmlns:table="${ODF}table:1.0" xmlns:draw="${ODF}drawing:1.0" xmlns:style="${ODF}style:1.0" xmlns:fo="${ODF}xsl-fo-compatible:1.0" xmlns:meta="${ODF}meta:1.0" xmlns:manifest="${ODF}manifest:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"`;

const STYLES = `<office:automatic-styles>
  <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:parent-style-name="T1"><style:text-properties fo:font-style="italic" style:text-underline-style="none"/></style:style>
  <style:style style:name="T3"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="P1" style:parent-style-name="Title"/>
  <text:list-style style:name="L1">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
  </text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>
</office:automatic-styles>`;

interface OdtCase {
  readonly meta?: string;
  readonly styles?: string;
  readonly manifest?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** An OpenDocument text with such a body, for tests. */
export function odtOf(body: string, { meta, styles, manifest, others }: OdtCase = {}) {
  return archiveOf({
    '=mimetype': 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${SPACES}>${STYLES}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${SPACES}>${styles ?? ''}</office:document-styles>`,
    'META-INF/manifest.xml': `<manifest:manifest ${SPACES}>${manifest ?? ''}</manifest:manifest>`,
    'meta.xml': `<office:document-meta ${SPACES}><office:meta>${meta ?? ''}</office:meta></office:document-meta>`,
    ...others,
  });
}
