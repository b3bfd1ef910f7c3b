import { ENGLISH_BESIDE, ENGLISH_JUDGING, ENGLISH_SAYING } from './english-verbs';
import { FEMALE_NAMES, MALE_NAMES } from './english-names';
import { byClass, genders, wordSet, type LanguagePack } from './pack';

/** English, as newspapers write it. */
export const english: LanguagePack = {
  tag: 'en',
  saying: ENGLISH_SAYING,
  plain: wordSet(
    `say says said saying tell tells told telling write writes wrote added adds adding asked asks asking tweeted tweets
     argued argues continued continues explained explains insisted insists noted notes replied replies declared concluded
     recalled joked wrote stated states remarked quipped responded testified recounted acknowledged conceded`,
  ),
  judging: ENGLISH_JUDGING,
  beside: ENGLISH_BESIDE,
  sayingNouns: wordSet(
    `statement statements comment comments remark remarks claim claims assertion assertions speech speeches tweet
     tweets message messages letter letters email emails e-mail e-mails memo memos interview interviews argument
     arguments accusation accusations allegation allegations warning warnings promise promises pledge pledges vow vows
     suggestion suggestions response responses answer answers question questions call calls declaration declarations
     announcement announcements criticism description post posts op-ed editorial column essay article report reports
     blog testimony proposal insistence contention assessment reference references words quote slogan motto phrase
     mantra chant chants chorus refrain headline sign signs title subject note`,
  ),
  according: [
    'according to',
    'in the words of',
    'as told to',
    'per',
    'in the view of',
    'in the opinion of',
  ],
  asides: ['for his part', 'for her part', 'for their part', 'in turn'],
  dropsSubjects: false,
  attributesInside: false,
  pronouns: genders({
    male: 'he his him',
    female: 'she her',
    plural: 'they their them',
    thing: 'it which',
    speaker: 'i we you',
    untold: 'who',
  }),
  closed: byClass({
    pronoun:
      'he she they it i we you him them us me himself herself themselves itself myself ourselves yourself who whom someone somebody anyone anybody everyone everybody nobody',
    determiner:
      'the a an this these those his her their its my our your some any each every no another both either neither all many several few most such',
    possessive: 'whose',
    relative: 'which what whatever',
    to: 'to',
    auxiliary:
      'is are was were be been being am has have had having do does did will would shall should can could may might must ought cannot wo ca',
    preposition:
      'of in on at by for with from about into over under after before between among against during without within through throughout toward towards upon across behind beyond near since until till despite amid amidst via per including like unlike alongside aboard around concerning regarding versus than onto off out up down outside inside along besides except following according as',
    conjunction: 'and or but nor yet so plus',
    subordinator:
      'that when while because although though if unless whether where whereas once whenever wherever why how',
    adverb:
      "not n't also then later again still just even only never ever once now here there too very often always soon already recently instead further furthermore meanwhile however moreover thus therefore perhaps maybe afterward afterwards earlier once twice first next last finally sometimes almost nearly away back ago today yesterday tomorrow tonight together else quite rather simply flatly bluntly famously reportedly initially eventually subsequently previously repeatedly publicly privately specifically directly",
    number:
      'one two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozen',
  }),
  titles: genders({
    male: `mr sir lord king prince pope congressman councilman assemblyman spokesman businessman widower father
     policeman`,
    female: `mrs ms miss dame lady queen princess congresswoman councilwoman assemblywoman chairwoman spokeswoman
     businesswoman widow mother policewoman`,
    untold: `chairman dr prof professor president senator sen sens rep reps representative governor gov mayor minister
       chancellor secretary judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major maj officer
       bishop archbishop cardinal rev reverend sister brother rabbi imam speaker leader chief ambassador
       commissioner director chair spokesperson detective sheriff attorney del delegate admiral adm commander
       superintendent chairperson deputy vice assistant former ex then-president co-founder founder host anchor
       pollster strategist candidate nominee analyst economist historian author journalist reporter columnist
       activist actor actress singer lawyer coach treasurer premier envoy agent investigator republican democratic
       democrat conservative press campaign state county city federal interim acting retired outgoing incoming
       whip recorder auditor comptroller controller registrar clerk advocate ombudsman magistrate marshal constable
       inspector provost dean rector chaplain deacon corporal private brigadier commodore marine lieutenant-general
       vice-president vice-chairman vice-chair vice-chancellor co-chair co-chairman co-chairwoman co-anchor co-host co-author
       co-owner ex-president ex-minister president-elect prime defence defense foreign finance interior health education
       billionaire millionaire entrepreneur donor activist blogger
       commentator correspondent editor publisher novelist poet playwright director producer filmmaker comedian rapper
       musician composer conductor designer architect engineer scientist physicist biologist psychologist sociologist
       anthropologist astronomer researcher scholar expert veteran pilot astronaut surgeon physician nurse pharmacist
       teacher headteacher principal superintendent farmer fisherman shopkeeper resident neighbour neighbor
       goalkeeper striker midfielder defender captain manager referee champion skipper quarterback pitcher
       minority majority house senate white-house ceo cfo coo cto doctor manager aide adviser advisor senior lead emeritus`,
  }),
  abbreviations: new Map(
    Object.entries({
      sen: 'senator',
      rep: 'representative',
      gov: 'governor',
      gen: 'general',
      col: 'colonel',
      capt: 'captain',
      lt: 'lieutenant',
      sgt: 'sergeant',
      rev: 'reverend',
      prof: 'professor',
      dr: 'doctor',
    }),
  ),
  roles: wordSet(
    `president senator representative governor mayor minister chancellor secretary judge justice general colonel
     captain officer bishop archbishop cardinal reverend pastor priest rabbi imam speaker leader chief ambassador
     commissioner director chair chairman chairwoman chairperson spokesman spokeswoman spokesperson candidate nominee
     congressman congresswoman lawmaker legislator politician businessman businesswoman billionaire mogul tycoon
     entrepreneur executive ceo founder owner economist historian author writer novelist poet journalist reporter
     columnist editor critic activist organizer actor actress singer rapper musician comedian director lawyer attorney
     prosecutor sheriff detective doctor physician nurse scientist professor teacher student researcher analyst
     strategist pollster consultant adviser advisor aide manager operative official diplomat envoy expert scholar
     veteran soldier coach player athlete driver farmer worker resident voter supporter protester demonstrator witness
     neighbor neighbour friend relative mother father wife husband son daughter brother sister widow victim suspect
     premier prince princess king queen pope host anchor moderator narrator announcer democrat republican libertarian
     congress-woman commander admiral sergeant lieutenant superintendent principal treasurer councilman councilwoman
     frontrunner front-runner newcomer outsider firebrand socialist incumbent challenger rival opponent hopeful
     whip recorder auditor comptroller registrar clerk advocate ombudsman magistrate marshal constable inspector provost
     dean rector chaplain corporal brigadier commodore vice-president vice-chairman vice-chair co-chair co-chairman
     co-founder co-author co-owner co-host president-elect millionaire donor blogger commentator correspondent publisher
     playwright producer filmmaker composer conductor designer architect engineer physicist biologist psychologist
     sociologist anthropologist astronomer pilot astronaut surgeon pharmacist headteacher fisherman shopkeeper
     goalkeeper striker midfielder defender referee champion skipper quarterback pitcher developer broker banker trader
     investor economist-in-chief firefighter policeman policewoman paramedic survivor passenger customer employee trustee
     planner campaigner organiser historian curator librarian chef
     star man woman boy girl person native source sources officials aides critics supporters democrats republicans`,
  ),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  notNames: wordSet(
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
     september october november december the a an in on at for but and or if as when while after before since within
     some many most other others it he she they we i you his her their our this that these those there here yet still
     even only not no by from with without under over both neither either what who how why where so then now
     also because although though during despite according asked speaking one two three all any each every more another
     such like to of be is was are were do did does can would could should may might let please until once just
     perhaps maybe indeed instead however moreover meanwhile later earlier today yesterday yes well oh okay thank read
     watch follow see get my your its several few part about up down out off again back among
     between through toward against never always sometimes often finally eventually recently previously`,
  ),
  distance: wordSet(
    'so-called called dubbed nicknamed known termed titled entitled named labeled labelled coined branded term phrase word words meaning slogan',
  ),
  works: wordSet(
    `film movie book novel song album show series episode documentary play musical poem memoir essay column article
     podcast program programme segment magazine game single hit track video ad sitcom drama thriller comedy anthem
     painting exhibition opera ballad bestseller`,
  ),
  capitalNouns: false,
  that: wordSet('that'),
};
