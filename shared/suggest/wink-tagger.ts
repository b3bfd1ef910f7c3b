import winkNLP, { type ItsFunction, type Model } from 'wink-nlp';
import type { Tagger, TaggedWord } from './tagger';

/** The helpers of winkNLP that are used: it tells them apart by identity, so they are passed on as they are. */
interface Its {
  readonly value: ItsFunction<string>;
  readonly pos: ItsFunction<string>;
}

/** A tagger for English by winkNLP; `model` is `wink-eng-lite-web-model`, which the caller loads when it needs it. */
export function createWinkTagger(model: Model): Tagger {
  const nlp = winkNLP(model, ['pos']);
  const its: Its = nlp.its;
  return {
    language: 'en',
    tag: (text) => {
      const tokens = nlp.readDoc(text).tokens();
      const words = tokens.out(its.value);
      const pos = tokens.out(its.pos);
      let at = 0;
      return words.map((word, index): TaggedWord => {
        const start = text.charAt(at) === ' ' ? at + 1 : at;
        at = start + word.length;
        return { start, end: at, pos: pos[index] ?? 'X' };
      });
    },
  };
}
