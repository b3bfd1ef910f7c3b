import { wordSet } from './pack';

const SAYING_REGULAR =
  'add ask answer argue warn note explain insist announce declare state suggest recall joke admit acknowledge claim complain conclude continue tweet retweet testify mention voice predict confirm deny respond remark report reveal recount reiterate repeat observe allege assert affirm advise agree assure charge comment concede confess contend counsel counter cry deadpan demand describe disclose elaborate emphasize emphasise exclaim exhort express fume gripe grumble hint imply indicate inform inquire interject intone joke lament maintain marvel moan mumble muse mutter narrate opine proclaim profess proffer promise pronounce protest quip quiz rail reason rejoin relate remind reply request scoff scream shout snap sneer specify stipulate stress summarize summarise tease text theorize theorise thunder tout underline underscore urge utter venture volunteer vow wail warn whine whisper wonder yell chant sing post pray preach plead phone lecture email blog gush rant pontificate boast brag bemoan beg bellow blurt chide chime chuckle clarify chronicle caution characterize characterise cackle concur conjecture correct detail echo estimate expound extol extrapolate hiss holler hope howl insinuate interrupt laugh list murmur offer outline posit postulate presage question quote read reckon recite recommend reflect remonstrate retort riff roar signal smile stammer stutter speculate sum surmise telegraph testify title caption headline tell tweet vent weigh wisecrack drawl decree rule fret sigh joke shrug espouse hypothesize reassure stump sniff counter prompt ponder worry guess insist instruct order object pen tack recollect remember stipulate explain analogize prophesy expand apologize apologise forecast certify address joke croon editorialize explain';
const SAYING_IRREGULAR =
  'say says said saying tell tells told telling write writes wrote written writing speak speaks spoke speaking read reads reading think thinks thought thinking believe believes believed believing swear swears swore swearing hold holds held holding sing sings sang sung singing shoot fire put puts putting go goes went going find finds found finding see sees saw seeing begin begins began beginning open opens opened opening close closes closed closing finish finishes finished finishing start starts started starting pen pens penned penning feel feels felt feeling know knows knew foresee foresees foresaw mean means meant get quip quips quipped quipping rebut rebuts rebutted rebutting concur concurs concurred submit submits submitted submitting admit admits admitted admitting blog blogs blogged blogging hear hears heard understand understands understood overhear show shows showed showing';
const JUDGING_REGULAR =
  'call label labele dub brand slam blast praise criticize criticise denounce condemn accuse blame cite refer dismiss mock deride decry describe portray paint cast hail laud applaud commend compare liken rip assail attack castigate chastise rebuke scold lambaste lampoon ridicule taunt insult trash bash knock pan tag term deem consider regard view judge rate depict defend justify rationalize frame pitch bill advocate champion credit thank congratulate welcome challenge call press pressure invite threaten aim seek want plan propose pledge commit invoke evoke appeal encourage dare goad reject refute dispute disavow disown distance discuss address explore examine question raise play downplay tout trumpet herald celebrate embrace endorse favor oppose support back resist bemoan mourn highlight point hammer target single tick rattle lash fire hit savage skewer pillory excoriate deplore disparage denigrate vilify demonize belittle malign minimize minimise warn promise vow hint suggest intend hope expect fear worry doubt acknowledge claim refuse decline agree strike liken contrast equate identify name nickname christen style envision imagine picture use introduce greet salute urge implore order require direct recommend';
const JUDGING_IRREGULAR =
  'feel feels felt find finds found finding see sees saw seen seeing make makes made making give gives gave given giving take takes took taken taking draw draws drew drawn lay lays laid come comes came hit hits hitting hold held hear heard refers referred referring tag tagged tagging rip ripped ripping slam slammed slamming dub dubbed dubbing pan panned panning pit commit committed committing strike strikes struck swear swore choose chose know knows knew known think thinks thought believe believes believed believing let lets keep keeps kept mean means meant write wrote speak speaks spoke';

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
/** Verbs that judge or report a stance, and quote in passing. */
export const ENGLISH_JUDGING = all(JUDGING_REGULAR, JUDGING_IRREGULAR);
