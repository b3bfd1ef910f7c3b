import { FEMALE_NAMES, MALE_NAMES } from './english-names';
import { byClass, genders, wordSet, type LanguagePack } from './pack';

const SAYING = `dit disent disait dire déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute
 ajouté ajoutait précise précisé précisait assure assuré assurait estime estimé estimait indique indiqué indiquait souligne
 souligné soulignait raconte raconté racontait répond répondu répondait demande demandé demandait écrit écrivait annonce
 annoncé annonçait confie confié confiait rappelle rappelé rappelait insiste insisté insistait regrette regretté dénonce
 dénoncé lance lancé lançait poursuit poursuivi conclut conclu reconnaît reconnu martèle martelé promet promis prévient
 prévenu avertit averti note noté remarque remarqué observe observé témoigne témoigné réplique répliqué rétorque rétorqué
 murmure murmuré crie crié soutient soutenu confirme confirmé dément démenti juge jugé tweete tweeté prétend prétendu
 résume résumé plaide plaidé interroge interrogé avoue avoué ironise ironisé plaisante plaisanté commente commenté
 fait-il soupire soupiré glisse glissé`;

/** French, as newspapers write it. */
export const french: LanguagePack = {
  tag: 'fr',
  saying: wordSet(SAYING),
  plain: wordSet(
    'dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté précise précisé assure assuré indique indiqué souligne souligné raconte raconté répond répondu écrit',
  ),
  judging: wordSet(
    'qualifie qualifié appelle appelé décrit critique critiqué accuse accusé salue salué traite traité juge',
  ),
  beside: wordSet('commence commencé continue continué reprend repris rit pense pensé sait fait'),
  sayingNouns: wordSet(
    'déclaration communiqué lettre discours interview entretien critique accusation promesse message',
  ),
  according: ['selon', "d'après", 'd’après', 'pour'],
  asides: [
    'de son côté',
    'de leur côté',
    'pour sa part',
    'pour leur part',
    'quant à lui',
    'quant à elle',
    'à son tour',
    'en revanche',
    'par ailleurs',
  ],
  dropsSubjects: false,
  attributesInside: true,
  pronouns: genders({
    male: 'il -il -t-il',
    female: 'elle -elle -t-elle',
    plural: 'ils elles -ils -t-ils -elles',
    speaker: 'on je nous -on -t-on -je',
    untold: 'qui',
  }),
  closed: byClass({
    pronoun:
      'il elle ils elles on je nous vous tu qui -il -t-il -elle -t-elle -ils -t-ils -elles -t-elles -on -t-on -je -nous',
    determiner:
      'le la les un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque plusieurs quelques tout toute tous aucun aucune au aux',
    auxiliary:
      'est sont était étaient a ont avait avaient sera seront serait être avoir peut peuvent doit doivent va vont',
    preposition:
      'de à en dans par pour sur avec sans chez entre vers depuis pendant avant après contre selon lors dès devant auprès envers parmi malgré outre sous hors jusque face chez durant via',
    conjunction: 'et ou mais donc or ni car',
    subordinator: 'que quand lorsque si comme parce puisque où dont',
    adverb:
      'ne pas plus aussi encore déjà alors ainsi très bien toutefois cependant ensuite enfin également pourtant notamment justement mardi lundi mercredi jeudi vendredi samedi dimanche hier',
  }),
  titles: genders({
    male: 'm mm monsieur',
    female: 'mme madame mlle mademoiselle',
    untold:
      'dr docteur professeur président présidente ministre maire sénateur député juge général',
  }),
  abbreviations: new Map(),
  roles: wordSet(
    `président présidente ministre maire sénateur sénatrice député députée porte-parole directeur directrice chef juge
     avocat avocate procureur auteur autrice expert experte témoin responsable professeur écrivain secrétaire`,
  ),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  notNames: wordSet(
    `le la les un une des du ce cet cette ces il elle ils elles on je nous vous qui que dans en au aux pour par sur avec
     sans selon mais et ou si quand lorsque comme après avant depuis pendant lundi mardi mercredi jeudi vendredi samedi
     dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre son sa ses leur leurs`,
  ),
  distance: wordSet('soi-disant prétendu prétendue dit dite terme mot expression'),
  works: wordSet('film roman livre chanson album série émission journal magazine pièce'),
  capitalNouns: false,
  that: wordSet('que'),
};
