import { FEMALE_NAMES, MALE_NAMES } from './english-names';
import { byClass, genders, wordSet, type LanguagePack } from './pack';

const SAYING = `sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären meint meinte meinten betont betonte betonten
 berichtet berichtete berichteten schreibt schrieb schrieben geschrieben teilte mitgeteilt teilten kündigte kündigt
 kündigten fügte fügt ergänzt ergänzte fragt fragte fragten antwortet antwortete antworteten erwidert erwiderte
 entgegnet entgegnete behauptet behauptete behaupteten versichert versicherte warnt warnte warnten fordert forderte
 forderten kritisiert kritisierte lobt lobte spricht sprach sprachen erzählt erzählte erzählten ruft rief riefen
 bekräftigt bekräftigte unterstreicht unterstrich räumte bestätigt bestätigte bestätigten dementiert dementierte
 twitterte twittert argumentiert argumentierte äußerte äußerten vermutet vermutete beklagt beklagte mahnt mahnte
 resümiert resümierte konstatiert konstatierte erläutert erläuterte verkündet verkündete verlangt verlangte hofft hoffte
 glaubt glaubte findet fand klagt klagte gesteht gestand scherzt scherzte witzelte urteilt urteilte prophezeit
 prophezeite verspricht versprach verteidigt verteidigte wirft warf befand heißt hieß zitiert zitierte gab bekannt ließ wissen führte meldet meldete meldeten heißt teilt informierte informiert appellierte appelliert forderten dankte dankt schilderte schildert bilanzierte bilanziert widerspricht widersprach widersprachen reagierte reagiert verwies verweist wies bat bittet`;

/** German, as newspapers write it: the subject often follows its verb. */
export const german: LanguagePack = {
  tag: 'de',
  saying: wordSet(SAYING),
  plain: wordSet(
    'sagt sagte sagten erklärt erklärte betont betonte schreibt schrieb berichtet berichtete meint meinte fragt fragte antwortete erzählt erzählte',
  ),
  judging: wordSet(
    'nennt nannte nannten bezeichnet bezeichnete bezeichneten beschreibt beschrieb verurteilt verurteilte begrüßt begrüßte sieht sah',
  ),
  beside: wordSet(
    'beginnt begann begannen schließt schloss nickt nickte lacht lachte denkt dachte weiß wusste',
  ),
  sayingNouns: wordSet(
    'erklärung aussage äußerung forderung vorwurf kritik rede brief interview behauptung warnung',
  ),
  according: [
    'laut',
    'zufolge',
    'nach angaben von',
    'nach angaben der',
    'nach angaben des',
    'nach den worten von',
    'so',
  ],
  asides: ['seinerseits', 'ihrerseits', 'zum beispiel', 'in der folge', 'im gegenzug'],
  dropsSubjects: false,
  attributesInside: false,
  pronouns: genders({
    male: 'er',
    female: 'sie',
    thing: 'es',
    speaker: 'ich wir',
    untold: 'der die',
  }),
  closed: byClass({
    pronoun: 'er sie ich wir ihr ihm ihn ihnen man jemand niemand',
    determiner:
      'der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere kein keine mein meine alle viele einige mehrere',
    auxiliary:
      'ist sind war waren sei wäre hat haben hatte hatten habe hätte wird werden wurde wurden würde kann können konnte könnte muss müssen musste soll sollen sollte will wollen wollte darf dürfen',
    preposition:
      'in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter für durch gegen ohne um seit während wegen trotz zwischen neben hinter bis laut',
    conjunction: 'und oder aber sondern denn doch',
    subordinator: 'dass daß weil wenn als ob obwohl während damit nachdem bevor wie wo warum',
    adverb:
      'nicht auch noch schon nur dann da hier dort jetzt heute gestern morgen immer wieder sehr so mehr jedoch dabei zudem außerdem später zuvor bereits dazu daraufhin hinzu dagegen hingegen allerdings indes indessen unterdessen derweil schließlich ebenfalls weiter ferner nun zudem dennoch trotzdem anschließend zunächst inzwischen mittlerweile sich',
  }),
  titles: genders({
    male: 'herr könig prinz papst',
    female: `frau königin prinzessin kanzlerin ministerin präsidentin sprecherin bürgermeisterin oberbürgermeisterin
     direktorin professorin chefin vorsitzende abgeordnete`,
    untold:
      'dr prof doktor professor kanzler bundeskanzler minister präsident bundespräsident sprecher bürgermeister oberbürgermeister richter general bischof direktor chef vorsitzender abgeordneter',
  }),
  abbreviations: new Map(),
  roles: wordSet(
    `kanzler kanzlerin minister ministerin präsident präsidentin sprecher sprecherin bürgermeister bürgermeisterin richter
     richterin direktor direktorin chef chefin vorsitzende vorsitzender abgeordnete abgeordneter autor autorin experte
     expertin zeuge zeugin anwalt anwältin professor professorin politiker politikerin beamter`,
  ),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  notNames: wordSet(
    `montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september
     oktober november dezember der die das den dem des ein eine einen einem einer er sie es ich wir in im an am auf aus bei
     mit nach von vor zu zum zur über unter für durch gegen ohne um seit und oder aber denn doch dass weil wenn als ob
     obwohl nicht auch noch schon nur dann da hier dort jetzt heute gestern man so wie was wer wo warum alle viele`,
  ),
  distance: wordSet('sogenannte sogenannten sogenannter sogenanntes begriff wort titel motto'),
  works: wordSet('film roman buch lied album serie sendung zeitung magazin oper stück'),
  capitalNouns: true,
  that: wordSet('dass daß'),
};
