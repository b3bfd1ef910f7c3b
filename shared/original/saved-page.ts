import { decodePage } from '../readers/html/decode-page';
import { binaryFrom } from '../readers/mime/mime-bytes';
import type { MimePart } from '../readers/mime/mime-part';
import { parseMime, partsWithin } from '../readers/mime/mime-part';
import { inertPage } from './inert-page';
import type { InertPage } from './inert-page';

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/u;

/** Whether a file of this media type is a saved page that can be shown. */
export const isSavedPage = (mediaType: string): boolean =>
  PAGE.test(mediaType) || mediaType === 'multipart/related';

/** A saved page as it is seen, with the pictures that came in its own file; null where there is none. */
export async function savedPage(bytes: Uint8Array, mediaType: string): Promise<InertPage | null> {
  if (mediaType !== 'multipart/related') {
    const decoded = await decodePage(bytes, {});
    return decoded.ok ? inertPage(decoded.value.text) : null;
  }
  const parts = [...partsWithin(parseMime(binaryFrom(bytes)))];
  const page = parts.find(({ type }) => PAGE.test(type));
  if (!page) return null;
  const charset = page.parameters.get('charset');
  const named = await decodePage(page.bytes(), charset === undefined ? {} : { encoding: charset });
  const decoded = named.ok ? named : await decodePage(page.bytes(), {});
  const pictures = new Map(
    parts.flatMap((part) => addressesOf(part).map((address) => [address, part] as const)),
  );
  return decoded.ok
    ? inertPage(decoded.value.text, (address) => dataOf(pictures.get(address)))
    : null;
}

/** How other parts of the file name a picture. */
function addressesOf({ type, headers }: MimePart): readonly string[] {
  if (!/^image\/(?:png|jpe?g|gif|webp|avif|bmp)$/u.test(type)) return [];
  const location = headers.get('content-location')?.[0];
  const id = headers.get('content-id')?.[0]?.replace(/^<(.*)>$/u, '$1');
  return [...(location ? [location] : []), ...(id ? [`cid:${id}`] : [])];
}

function dataOf(part: MimePart | undefined): string | null {
  if (!part) return null;
  const bytes = part.bytes();
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${part.type};base64,${btoa(binary)}`;
}
