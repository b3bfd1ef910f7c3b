/** The commonest short words of each language; disjoint enough to tell them apart. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for it with as his on be at by had not are but from have they which',
  de: 'der die und das den nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als nach',
  fr: 'le les des et une du que dans qui il au pas pour par sur est ce avec sont plus mais ont aux cette',
  es: 'que los las una del por con para como más pero sus este ha muy sin sobre fue entre también hasta',
  it: 'che di il della per un sono con non gli nel alla dei più anche delle ha come dal questo era',
  nl: 'het een van en dat niet op zijn voor met aan er ook maar om dan nog wel bij deze werd naar',
  pt: 'que não uma os da do em para com mais mas foi ao pelo pela seu sua são também até isso',
  ru: 'и в не на что он с как это по но они мы она за от так же бы его к из у',
};
const SETS = Object.entries(WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))] as const);
/** UTF-16 units that are looked at. */
const SAMPLE = 4000;

/** The likely language of a text as a BCP 47 tag, by its commonest words or its script; '' when nothing is clear. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(sample)) return 'ja';
  if (/\p{Script=Hangul}/u.test(sample)) return 'ko';
  const words = sample.match(/\p{L}+/gu) ?? [];
  if ((sample.match(/\p{Script=Han}/gu)?.length ?? 0) > sample.length / 4) return 'zh';
  const [best, second] = SETS.map(([tag, set]) => ({
    tag,
    hits: words.filter((word) => set.has(word)).length,
  })).toSorted((a, b) => b.hits - a.hits);
  if (!best || !second || best.hits < 4 || best.hits < second.hits * 1.4) return '';
  return best.tag;
}
