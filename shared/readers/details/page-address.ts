import type { PageMeta, PageSource } from './page-source';

/** Where a page stands, and where an archive keeps it; '' when the page does not say. */
export interface PageAddresses {
  readonly url: string;
  readonly archiveUrl: string;
}

const ADDRESS = /^https?:\/\/[^\s"<>]+$/;
/** Addresses in archives of the web that hold the address of the page itself. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|(?:www\.)?archive\.(?:today|ph|is|li|vn|md|fo)|arquivo\.pt\/wayback|webarchive\.[\w.]+\/wayback(?:\/archive)?)\/(\d{4,14})[a-z_]*\/(https?:\/\/?.+)$/i;
/** What browsers and SingleFile write into a page that they save. */
const SAVED_FROM =
  /saved from url=\(\d+\)\s*(https?:\/\/\S+)|^\s*Page saved with SingleFile[\s\S]*?\burl:\s*(https?:\/\/\S+)/i;

/** Looks for the addresses of a page. `from` is where the file around it says that it was loaded from, or ''. */
export function readAddresses(
  { document, comments }: PageSource,
  meta: PageMeta,
  { linked, from }: { readonly linked: string; readonly from: string },
): PageAddresses {
  const saved = comments
    .map((comment) => SAVED_FROM.exec(comment))
    .flatMap((match) => match?.[1] ?? match?.[2] ?? []);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')?.trim();
  const claimed = [canonical ?? '', meta.one('og:url'), linked].filter(isPage);
  const all = [...claimed, ...saved, from].filter((address) => ADDRESS.test(address));
  const archived = all.map((address) => ARCHIVED.exec(address)).find((match) => match !== null);
  const [first = ''] = all;
  return {
    url: original(claimed[0] ?? first),
    archiveUrl: archived?.[0] ?? '',
  };
}

/** An address that leads to a page rather than to the first page of a site. */
const isPage = (address: string): boolean =>
  ADDRESS.test(address) && /^https?:\/\/[^/]+\/[^?#]/.test(address);

/** The address of the page itself where an archive's is given. */
const original = (address: string): string =>
  ARCHIVED.exec(address)?.[2]?.replace(/^(https?:\/)(?!\/)/, '$1/') ?? address;
