import { wordSet } from './pack';

const SAYING_REGULAR =
  'add answer argue ask bark press blurt advise affirm allege agree announce assert assure admit acknowledge bellow blare blog blurt boast boom brag caution chant chide chime claim clarify comment complain concede conclude concur confess confirm contend continue counsel counter croon cry deadpan declare decree deny disclose drawl echo elaborate email emphasize emphasise exclaim exhort explain exult fume gripe grumble gush hint holler howl imply inform inquire insist insinuate instruct interject intone joke lament lecture maintain marvel mention moan mumble murmur muse mutter narrate note object observe opine plead pledge ponder post pray preach predict proclaim promise pronounce prophesy protest quip rail rant reason recall recount reflect reiterate rejoin relate remark remind reply report respond retort retweet reveal riff roar scoff scream shout shrug sigh snap sneer sniff specify speculate stammer state stipulate stress stutter suggest summarize summarise surmise swoon tease testify text theorize theorise thunder tweet underline underscore urge utter vent voice vow wail warn whine whisper wisecrack wonder yell demand describe declaim enthuse venture volunteer reassure recite explain telegraph phone quote order rule caption chuckle laugh lecture promise warn apologize apologise';
const SAYING_IRREGULAR =
  'say says said saying tell tells told telling write writes wrote written writing read reads reading swear swears swore sing sings sang singing quip quips quipped quipping rebut rebuts rebutted rebutting admit admits admitted admitting blog blogs blogged blogging speak speaks spoke speaking';
const JUDGING_REGULAR =
  'accuse address applaud assail attack attribute bash belittle bemoan blame blast brand bill call castigate celebrate chastise characterize characterise christen cite commend compare condemn congratulate contrast credit criticize criticise decry deem defend demonize denigrate denounce depict deplore deride disavow dismiss disparage dispute equate excoriate extol fault frame hail highlight label lambaste laud liken lampoon malign minimize mock mourn nickname pan paint pillory portray praise rail rebuke refer refute reject ridicule rip salute savage scold single skewer slam style taunt term thank threaten tout trash trumpet vilify view warn welcome hammer rattle rap express identify invoke evoke implore appeal press encourage estimate question propose recommend discuss outline refuse dare goad hope envision regard knock declare cast consider challenge worry fret insult deplore repeat';
const JUDGING_IRREGULAR =
  'dub dubs dubbed dubbing pan panned panning slam slammed slamming rip ripped ripping refer refers referred referring tag tagged tagging rap rapped think thinks thought believe believes believed see sees saw seeing feel feels felt';
const BESIDE_REGULAR =
  'act argue start finish open close interrupt nod smile grin gesture conclude offer sum show want plan seek aim attempt try decide figure guess expect imagine remember recollect reckon assume suspect suppose doubt fear wish like love need use plan propose commit oppose support back endorse favor reinforce focus push pursue champion  carry proffer point expand hypothesize request require direct invite recommend opine advocate espouse learn realize stump';
const BESIDE_IRREGULAR =
  'put puts putting go goes went going begin begins began beginning know knows knew mean means meant find finds found finding hold holds held holding hear hears heard get gets got give gives gave giving make makes made making take takes took taking come comes came draw draws drew hit hits strike strikes struck keep keeps kept choose chose run runs ran shot shoots fire fires fired tick ticks ticked tack tacks tacked';

/** Regular forms of English verbs: -s, -ed, -ing with the usual changes of spelling. */
function formsOf(bases: string): Set<string> {
  const forms = new Set<string>();
  for (const base of wordSet(bases)) {
    const stem = base.endsWith('e') ? base.slice(0, -1) : base;
    const soft = /[^aeiou]y$/u.test(base);
    const double = /^(?:[^aeiou]*)[aeiou][bdgmnpt]$/u.test(base) ? base + base.slice(-1) : null;
    forms.add(base);
    if (soft)
      for (const form of [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`]) forms.add(form);
    else {
      forms.add(/(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`);
      forms.add(`${double ?? stem}ed`);
    }
    forms.add(`${double ?? stem}ing`);
  }
  return forms;
}

const all = (regular: string, irregular: string): ReadonlySet<string> =>
  new Set([...formsOf(regular), ...wordSet(irregular)]);

/** Verbs of saying and of writing. */
export const ENGLISH_SAYING = all(SAYING_REGULAR, SAYING_IRREGULAR);
/** Verbs that judge, and quote in passing. */
export const ENGLISH_JUDGING = all(JUDGING_REGULAR, JUDGING_IRREGULAR);
/** Verbs that attribute only right beside a quotation. */
export const ENGLISH_BESIDE = all(BESIDE_REGULAR, BESIDE_IRREGULAR);
