import { FEMALE_NAMES, MALE_NAMES } from './english-names';
import { byClass, genders, wordSet, type LanguagePack } from './pack';

const SAYING = `dice dicen dijo dijeron decía dicho afirma afirmó afirmaron asegura aseguró aseguraron explica explicó explicaron
 añade añadió añadieron señala señaló señalaron indica indicó indicaron sostiene sostuvo declara declaró declararon
 cuenta contó contaron responde respondió respondieron pregunta preguntó escribe escribió escribieron anuncia anunció
 anunciaron subraya subrayó destaca destacó recuerda recordó insiste insistió lamenta lamentó denuncia denunció
 advierte advirtió reconoce reconoció admite admitió agrega agregó apunta apuntó precisa precisó manifiesta manifestó
 expresa expresó comenta comentó opina opinó considera consideró concluye concluyó reitera reiteró confirma confirmó
 niega negó promete prometió exclama exclamó grita gritó replica replicó contesta contestó relata relató reclama reclamó
 exige exigió pide pidió informa informó argumenta argumentó matiza matizó zanja zanjó tuiteó bromea bromeó`;

/** Spanish, as newspapers write it. */
export const spanish: LanguagePack = {
  tag: 'es',
  saying: wordSet(SAYING),
  plain: wordSet(
    'dice dijo dijeron afirma afirmó asegura aseguró explica explicó añade añadió señala señaló indica indicó declara declaró responde respondió escribe escribió agrega agregó',
  ),
  judging: wordSet(
    'califica calificó llama llamó describe describió critica criticó acusa acusó tacha tachó define definió',
  ),
  beside: wordSet(
    'empieza empezó comienza comenzó continúa continuó prosigue prosiguió ríe rió piensa pensó sabe',
  ),
  sayingNouns: wordSet(
    'declaración declaraciones comunicado carta discurso entrevista crítica acusación promesa mensaje',
  ),
  according: ['según', 'de acuerdo con', 'a juicio de', 'en palabras de'],
  asides: [
    'por su parte',
    'en cambio',
    'a su vez',
    'sin embargo',
    'por otra parte',
    'por otro lado',
    'al respecto',
    'además',
  ],
  dropsSubjects: true,
  attributesInside: false,
  pronouns: genders({
    male: 'él',
    female: 'ella',
    plural: 'ellos ellas',
    speaker: 'yo nosotros',
    untold: 'que quien',
  }),
  closed: byClass({
    pronoun: 'él ella ellos ellas yo nosotros usted ustedes tú quien',
    determiner:
      'el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra cada varios algunas algunos todo toda todos todas ningún ninguna del al',
    auxiliary:
      'es son era eran fue fueron está están estaba ha han había habían será sería ser estar haber puede pueden debe deben va van',
    preposition:
      'de a en por para con sin sobre entre hacia desde hasta contra según durante tras ante bajo',
    conjunction: 'y e o u pero sino ni',
    subordinator: 'que cuando si como porque aunque donde mientras',
    adverb:
      'no también ya aún todavía muy más menos hoy ayer ahora después antes luego así bien además finalmente asimismo entonces lunes martes miércoles jueves viernes sábado domingo',
  }),
  titles: genders({
    male: 'sr señor don',
    female: 'sra señora doña',
    untold:
      'dr doctor doctora presidente presidenta ministro ministra alcalde alcaldesa juez jueza general senador senadora',
  }),
  abbreviations: new Map(),
  roles: wordSet(
    `presidente presidenta ministro ministra alcalde alcaldesa senador senadora diputado diputada portavoz director
     directora jefe jefa juez jueza abogado abogada fiscal autor autora experto experta testigo profesor profesora escritor
     escritora secretario secretaria`,
  ),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  notNames: wordSet(
    `el la los las un una unos unas este esta estos estas ese esa su sus él ella ellos ellas yo que quien en de a por para con
     sin sobre entre según pero y o si cuando como después antes desde durante lunes martes miércoles jueves viernes sábado
     domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre no también`,
  ),
  distance: wordSet(
    'llamado llamada llamados llamadas denominado denominada término palabra expresión',
  ),
  works: wordSet('película novela libro canción álbum serie programa revista periódico obra'),
  capitalNouns: false,
  that: wordSet('que'),
};
