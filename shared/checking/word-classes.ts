/** Words that change what is said when they change: negations, numbers, tense. English, German, French, Spanish, and more. */

const setOf = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(' '));

/**
 * Words that deny. Left out are those that are a plain word of another of these languages: French “personne”, Spanish
 * “sin”, Italian “mai”.
 */
const NEGATIONS = setOf(
  "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely n't nary ain't",
  'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden niemandem nirgends nirgendwo weder ohne',
  "ne n' pas jamais rien aucun aucune nul nulle ni sans nullement nunca jamás nada nadie ninguno ninguna ningún tampoco",
  'non nessuno nessuna niente nulla senza né não nem nenhum nenhuma ninguém sem niet geen nooit niets niemand zonder',
  'inte aldrig ingen inget inga ikke aldri ej intet nie nigdy nikt nic żaden bez не ни нет никогда ничего никто без нельзя',
  'ні немає ніколи değil 不 没 沒 無 无 非 未 勿 否',
);
/** Negations in scripts whose words are not parted by blanks, or that are endings. */
const NEGATION_IN = /ない|なかった|ません|ไม่|않|없|아니|못/gu;
const NEGATIVE_PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'anti'];
const SHORTEST_STEM = 3;

const NUMBERS = setOf(
  'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions',
  'trillion trillions dozen dozens half halves quarter quarters double triple twice thrice percent per-cent percentage',
  'fourth fifth sixth seventh eighth ninth tenth twelfth twentieth thirtieth hundredth thousandth millionth',
  'january february april june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
  'null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig vierzig fünfzig',
  'sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden billionen prozent dutzend hälfte',
  'januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'deux trois quatre cinq sept huit neuf dix onze douze treize quinze vingt trente quarante cinquante soixante cent cents mille',
  'milliard milliards douzaine moitié janvier février avril juin juillet août septembre octobre novembre décembre',
  'lundi mardi mercredi jeudi vendredi samedi dimanche pourcent',
  'dos tres cuatro cinco seis siete ocho nueve diez doce trece quince veinte treinta cuarenta cincuenta sesenta cien ciento',
  'cientos mil millón millones docena mitad enero febrero abril junio julio agosto septiembre octubre noviembre diciembre',
  'lunes martes miércoles jueves viernes sábado domingo % ‰ $ € £ ¥ ₽ ₴ ₹ 一 二 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 两 兩',
);
/** Numbers that are another word as often: they count only against another number. */
const NUMBERS_OR_NOT = setOf(
  'one ones first second third once may march un une uno una ein eine eins einen mars mai marzo mayo mayor couple pair score single',
);
const WRITTEN_NUMBER = /\p{N}/u;
const TENS =
  /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:one|two|three|four|five|six|seven|eight|nine)$/u;
const GERMAN_NUMBER =
  /^\p{Ll}+und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)$/u;

/** Auxiliaries and modals: which of them stands says when, and how surely. */
const AUXILIARIES = setOf(
  'will would shall should can could may might must ought am is are was were be been being has have had having do does did',
  "going gonna 'll 'd 've 're 'm 's used need needs needed dare let wo ca",
  'wird werden werde wirst wurde wurden würde würden geworden worden kann können konnte konnten könnte könnten muss müssen',
  'musste mussten müsste müssten soll sollen sollte sollten darf dürfen durfte dürfte dürften will wollen wollte wollten mag',
  'möchte ist sind war waren sei seien wäre wären gewesen bin hat haben habe hatte hatten hätte hätten',
  'est sont était étaient sera seront serait seraient fut soit été ont avait avaient aura auront aurait auraient ait',
  'pouvons pouvions pourrions devons devions devrions voulons voulions voudrions peut peuvent pouvait pourrait pourra doit doivent devait devrait devra va vont allait veut voulait voudrait',
  'es eran fue fueron será serán sería serían sea ha han había habían habrá habría haya hemos puede pueden podía',
  'podría podrá debe deben debía debería deberá va van iba quiere quería está están estaba estaban estará',
);

/** Forms of English verbs that no ending explains; forms of one verb stand together. */
const IRREGULAR = [
  'say says said saying|go goes went gone going|come comes came coming|see sees saw seen',
  'know knows knew known|take takes took taken|give gives gave given|get gets got gotten',
  'make makes made|think thinks thought|tell tells told|become becomes became',
  'find finds found|leave leaves left|feel feels felt|bring brings brought',
  'begin begins began begun|keep keeps kept|hold holds held|write writes wrote written',
  'stand stands stood|hear hears heard|let lets|mean means meant|meet meets met|run runs ran',
  'pay pays paid|sit sits sat|speak speaks spoke spoken|lie lies lay lain|lead leads led',
  'read reads|grow grows grew grown|lose loses lost|fall falls fell fallen|send sends sent',
  'build builds built|understand understands understood|draw draws drew drawn',
  'break breaks broke broken|spend spends spent|cut cuts|rise rises rose risen',
  'drive drives drove driven|buy buys bought|wear wears wore worn',
  'choose chooses chose chosen|seek seeks sought|throw throws threw thrown|win wins won',
  'teach teaches taught|catch catches caught|deal deals dealt|fight fights fought',
  'sell sells sold|show shows showed shown|sing sings sang sung|sink sinks sank sunk',
  'sleep sleeps slept|steal steals stole stolen|swim swims swam swum|eat eats ate eaten',
  'drink drinks drank drunk|fly flies flew flown|forget forgets forgot forgotten',
  'forgive forgives forgave forgiven|freeze freezes froze frozen|hide hides hid hidden',
  'ring rings rang rung|shake shakes shook shaken|shoot shoots shot|sweep sweeps swept',
  'swear swears swore sworn|tear tears tore torn|wake wakes woke woken|wind winds wound',
  'withdraw withdraws withdrew withdrawn|bear bears bore borne|bind binds bound',
  'blow blows blew blown|burn burns burnt|feed feeds fed|hang hangs hung|lend lends lent',
  'light lights lit|ride rides rode ridden|strike strikes struck',
  'undertake undertakes undertook undertaken|want wants wanted|need needs needed',
  'arise arises arose arisen|bite bites bit bitten|breed breeds bred|cling clings clung',
  'creep creeps crept|dig digs dug|flee flees fled|lay lays laid|overcome overcomes overcame',
  'shine shines shone|slide slides slid|spin spins spun|stick sticks stuck',
  'sting stings stung|weep weeps wept|sagt sagte gesagt sagen|geht ging gegangen gehen',
  'kommt kam gekommen kommen|gibt gab gegeben geben|macht machte gemacht machen',
  'steht stand gestanden stehen|dit disait dira disent|fait faisait fera font',
  'dice dijo decía dirá|hace hizo hacía hará',
];
const VERBS: ReadonlyMap<string, number> = new Map(
  IRREGULAR.join('|')
    .split('|')
    .flatMap((forms, verb) => forms.split(' ').map((form) => [form, verb + 1])),
);
/** Endings by which regular verbs tell their time. */
const ENDINGS = [
  '',
  'e',
  'ed',
  'd',
  'ing',
  'ied',
  'y',
  'ying',
  's',
  'es',
  'ies',
  't',
  'te',
  'ten',
  'en',
  'ait',
  'era',
  'aba',
  'ó',
  'ará',
  'ía',
];
const PAST_OR_GOING = /(?:ed|ing|te|ten|ait|aba|ará|ó|ía|era)$/u;

export const isNegation = (word: string): boolean =>
  NEGATIONS.has(word) || word.endsWith("n't") || word.startsWith("n'");
const isNumber = (word: string): boolean =>
  WRITTEN_NUMBER.test(word) || NUMBERS.has(word) || TENS.test(word) || GERMAN_NUMBER.test(word);

const mayBeNumber = (word: string): boolean => NUMBERS_OR_NOT.has(word);
const withoutAuxiliaries = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !AUXILIARIES.has(word));

/** What a word may stand for in an alignment: words of one class replace each other sooner than others. */
export function wordClass(word: string): number {
  if (isNumber(word)) return 1;
  if (AUXILIARIES.has(word) || word.endsWith("n't")) return 2;
  if (NUMBERS_OR_NOT.has(word)) return 1;
  return isNegation(word) ? 3 : 0;
}

/** The first three letters of a word as a number; 0 for a shorter one. */
export const firstLetters = (word: string): number =>
  word.length < 3
    ? 0
    : (word.charCodeAt(0) * 0x10001 + word.charCodeAt(1) * 0x101 + word.charCodeAt(2)) & 0x7fffffff;

/** Whether two lists of words deny differently: a negation more or less, or a word turned into its contrary. */
export function denyDifferently(some: readonly string[], others: readonly string[]): boolean {
  if (timesDenied(some) !== timesDenied(others)) return true;
  return some.some((one) => others.some((other) => areContrary(one, other)));
}

const timesDenied = (words: readonly string[]): number =>
  words.filter(isNegation).length + (words.join('').match(NEGATION_IN)?.length ?? 0);

function areContrary(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    (short.length >= SHORTEST_STEM &&
      NEGATIVE_PREFIXES.some((prefix) => long === prefix + short)) ||
    (long.endsWith('less') &&
      (short.endsWith('ful') ? short.slice(0, -3) : short) === long.slice(0, -4))
  );
}

/** Whether two lists of words give other numbers, dates, percents or amounts. */
export function countDifferently(some: readonly string[], others: readonly string[]): boolean {
  if (some.some(isNumber) || others.some(isNumber)) return true;
  return some.some(mayBeNumber) && others.some(mayBeNumber);
}

/** Whether two lists of words say when, or how surely, in different ways: other auxiliaries, or other forms of one verb. */
export function tellTimeDifferently(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [some[0], others[0]];
  if (one === undefined || other === undefined) return false;
  if (some.length === 1 && others.length === 1 && areFormsOfOne(one, other)) return true;
  const [left, right] = [withoutAuxiliaries(some), withoutAuxiliaries(others)];
  if (left.length === 0 && right.length === 0) return true;
  // “has gone” for “went”: what is left once auxiliaries are taken away is forms of the same verbs.
  return (
    left.length === right.length && left.every((word, at) => areFormsOfOne(word, right[at] ?? ''))
  );
}

function areFormsOfOne(one: string, other: string): boolean {
  if (one === other) return true;
  // Whether one or many is said of is no time, and “works” may be a noun.
  if (`${one}s` === other || `${other}s` === one || `${one}es` === other || `${other}es` === one)
    return false;
  const verb = VERBS.get(one);
  if (verb !== undefined && verb === VERBS.get(other)) return true;
  if (!PAST_OR_GOING.test(one) && !PAST_OR_GOING.test(other)) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const endings = [one.slice(same), other.slice(same)];
  // “planned” and “plan”: a consonant that is doubled before the ending belongs to it.
  const plain = endings.map((ending) =>
    ending.startsWith(one[same - 1] ?? ' ') && !ENDINGS.includes(ending) ? ending.slice(1) : ending,
  );
  return same >= 2 && plain.every((ending) => ENDINGS.includes(ending));
}

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^can't$|^cannot$/u, 'can not'],
  [/^won't$/u, 'will not'],
  [/^shan't$/u, 'shall not'],
  [/^(.+)n't$/u, '$1 not'],
  [/^(.+)'ll$/u, '$1 will'],
  [/^(.+)'ve$/u, '$1 have'],
  [/^(.+)'re$/u, '$1 are'],
  [/^(.+)'m$/u, '$1 am'],
  [/^(.+)'d$/u, '$1 would'],
  [/^(it|he|she|that|this|there|what|who|where|how|here)'s$/u, '$1 is'],
  [/^(n|l|d|j|qu|c|s|m|t)'(.+)$/u, "$1' $2"],
];

/** Words with contractions written out: “don't” is “do not”. Lower case in, lower case out. */
export const writtenOut = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => {
    const found = CONTRACTED.find(([pattern]) => pattern.test(word));
    return found ? word.replace(found[0], found[1]).split(' ') : [word];
  });
