import { estimateLikeness, MINIMA, type TextSignature } from './text-signature';

/** An article that another looks like. */
export interface NearArticle<Id> {
  readonly id: Id;
  /** The estimated share of stretches of words that both have, from {@link NEAR} to 1. */
  readonly likeness: number;
}

/** Finds articles that are nearly the same. What it finds is a question to a person, never an answer. */
export interface NearIndex<Id> {
  readonly add: (id: Id, signature: TextSignature) => void;
  /** Those that were added and are at least {@link NEAR} like it, the likest first, else in the order they were added. */
  readonly near: (signature: TextSignature) => readonly NearArticle<Id>[];
}

/** From here on two articles look alike: half of all their stretches of words stand in both. */
export const NEAR = 0.5;

/**
 * Signatures are cut into 32 bands of four minima. Two that have a whole band in common are compared: at a likeness of
 * 0.5 that finds 87 of 100, at 0.6 99, and hardly one of 100 that are a tenth like each other is looked at in vain.
 */
const BANDS = 32;
const ROWS = MINIMA / BANDS;

/** The keys of a signature's bands, 32 bits each. Two different bands of one key cost a comparison, nothing more. */
const bandsOf = ({ minima }: TextSignature): readonly number[] =>
  Array.from({ length: BANDS }, (_unused, band) => {
    let key = 0x811c9dc5;
    for (const least of minima.subarray(band * ROWS, (band + 1) * ROWS))
      key = Math.imul(key ^ least, 0x01000193) ^ (key >>> 15);
    return key;
  });

/** An index without any articles. It holds about a kilobyte for each that is added. */
export function createNearIndex<Id>(): NearIndex<Id> {
  const articles: { readonly id: Id; readonly signature: TextSignature }[] = [];
  const bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  return {
    add: (id, signature) => {
      if (signature.stretches === 0) return;
      const place = articles.push({ id, signature }) - 1;
      for (const [band, key] of bandsOf(signature).entries()) {
        const places = bands[band]?.get(key);
        if (places) places.push(place);
        else bands[band]?.set(key, [place]);
      }
    },
    near: (signature) => {
      const places = new Set(
        bandsOf(signature).flatMap((key, band) => bands[band]?.get(key) ?? []),
      );
      return Array.from(places)
        .toSorted((a, b) => a - b)
        .flatMap((place) => {
          const article = articles[place];
          if (article === undefined) return [];
          return [{ id: article.id, likeness: estimateLikeness(signature, article.signature) }];
        })
        .filter(({ likeness }) => likeness >= NEAR)
        .toSorted((a, b) => b.likeness - a.likeness);
    },
  };
}
