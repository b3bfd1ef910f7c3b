/** Short articles of our own writing with every quote and its speaker, to score the engine on anywhere. */
export interface GoldArticle {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly innerStart: number;
    readonly innerEnd: number;
    readonly speaker: string | null;
  }[];
}

/** `quotes`: the words without their marks, in order, and who said them. Words in marks that are not listed are no quotes. */
function article(
  id: string,
  language: string,
  text: string,
  quotes: readonly (readonly [words: string, speaker: string | null])[],
): GoldArticle {
  let from = 0;
  return {
    id,
    language,
    text,
    quotes: quotes.map(([words, speaker]) => {
      const innerStart = text.indexOf(words, from);
      if (innerStart < 0) throw new Error(`“${words}” is not in ${id}.`);
      from = innerStart + words.length;
      return { start: innerStart - 1, end: from + 1, innerStart, innerEnd: from, speaker };
    }),
  };
}

export const GOLD: readonly GoldArticle[] = [
  article(
    'harbour-report',
    'en',
    `Council closes the old quay at Port Hale

PORT HALE — The council voted on Tuesday to close the old quay after a report called its piles “rotten to the core.”

“We cannot wait for somebody to fall in,” said Tomas Arvelo, the harbour master. “The timber gave way twice last winter.”

Ines Okafor, who has piloted ships here since 1998, disagreed. “The quay needs planks, not a funeral,” she told reporters outside the hall.

The report, by the engineering firm Brandt & Sons, described the moorings as “beyond economic repair” and warned that the crane could tip. According to Okafor, the firm “never once asked a pilot.”

“Ask whom you like,” Arvelo replied. “Wood does not vote.”

The so-called “Friday fleet,” a dozen small boats, will move to the new basin. The film “The Long Tide” was shot on the quay in 1974.

“It is a sad day,” said one longtime skipper who asked not to be named. “My father tied up here.”`,
    [
      ['rotten to the core.', 'a report'],
      ['We cannot wait for somebody to fall in,', 'Tomas Arvelo'],
      ['The timber gave way twice last winter.', 'Tomas Arvelo'],
      ['The quay needs planks, not a funeral,', 'Ines Okafor'],
      ['beyond economic repair', 'The report'],
      ['never once asked a pilot.', 'Ines Okafor'],
      ['Ask whom you like,', 'Tomas Arvelo'],
      ['Wood does not vote.', 'Tomas Arvelo'],
      ['It is a sad day,', 'one longtime skipper'],
      ['My father tied up here.', 'one longtime skipper'],
    ],
  ),
  article(
    'straight-marks',
    'en',
    `Ferry company under fire

The head of the Hale Ferry Company, Marta Will, on Wednesday rejected criticism of its new timetable, saying that it was "the best we can do with two boats."

Commuters had accused the company of running "ghost ferries." Will said she found that "frankly insulting."

"We sail when the weather lets us," she said. "Nobody can print the weather on a leaflet."

Mayor Dalia Rook was not convinced. In a letter to Will, Rook wrote: "People have lost their jobs over your leaflet." She added that the town would "look at every option," including a ferry of its own.

A spokesman for the regulator, Owen Pell, said the complaints were being looked at but that it was "too early to talk of fines."

"If they fine us, they fine us," Will said.`,
    [
      ['the best we can do with two boats.', 'Marta Will'],
      ['ghost ferries.', 'Commuters'],
      ['frankly insulting.', 'Marta Will'],
      ['We sail when the weather lets us,', 'Marta Will'],
      ['Nobody can print the weather on a leaflet.', 'Marta Will'],
      ['People have lost their jobs over your leaflet.', 'Dalia Rook'],
      ['look at every option,', 'Dalia Rook'],
      ['too early to talk of fines.', 'Owen Pell'],
      ['If they fine us, they fine us,', 'Marta Will'],
    ],
  ),
  article(
    'british-singles',
    'en',
    `Library to open on Sundays

The library’s trustees have agreed to open on Sundays from May. ‘It’s what the readers’ survey told us to do,’ said the chair, Leonora Finch. ‘We’d be fools not to listen.’

Not everyone is pleased. ‘Sunday is the one day I have the place to myself,’ said Gilbert Munro, the caretaker. He added: ‘But I’ll do it.’

Finch said that the costs were ‘trivial’ and would be met by the café.`,
    [
      ['It’s what the readers’ survey told us to do,', 'Leonora Finch'],
      ['We’d be fools not to listen.', 'Leonora Finch'],
      ['Sunday is the one day I have the place to myself,', 'Gilbert Munro'],
      ['But I’ll do it.', 'Gilbert Munro'],
      ['trivial', 'Leonora Finch'],
    ],
  ),
  article(
    'feature',
    'en',
    `The woman who counts gulls

Every morning Agnes Tarrant walks to the end of the breakwater and counts. She has done so for thirty-one years.

“People think I like gulls,” she says. “I can’t stand them.”

Her notebooks fill a wall. When the university asked for them, she refused. “I told them, ‘Come and count yourselves.’ They never came.”

Her neighbour, the painter Luis Ortega, calls her “the only honest statistician in the county.” He once tried to help:

“I counted four hundred. She said three hundred and ninety-eight, and that two were pigeons.

“She was right, of course.”

Tarrant’s numbers have halved since 2005, a drop that she puts down to “fewer chips and better bins.”`,
    [
      ['People think I like gulls,', 'Agnes Tarrant'],
      ['I can’t stand them.', 'Agnes Tarrant'],
      ['I told them, ‘Come and count yourselves.’ They never came.', 'Agnes Tarrant'],
      ['the only honest statistician in the county.', 'Luis Ortega'],
      [
        'I counted four hundred. She said three hundred and ninety-eight, and that two were pigeons.',
        'Luis Ortega',
      ],
      ['She was right, of course.', 'Luis Ortega'],
      ['fewer chips and better bins.', 'Agnes Tarrant'],
    ],
  ),
  article(
    'wire-report',
    'en',
    `Storm shuts ports along the coast

Ports along the coast closed on Saturday as Storm Edda approached, officials said.

“This is a dangerous storm,” Coastguard Commander Ruth Adeyemi told a news conference. “Stay away from the water.”

The weather service said gusts of 140 km/h were “likely” by nightfall.

Prime Minister Henrik Dahl, visiting a shelter in Norhavn, promised help. “No family will be left alone with this,” he said, standing beside the mayor, Signe Holm.

Holm said the town had sandbags “for two days, not for three.”

Three people were hurt when a roof came down in Eastby, police said. A witness, who gave her name only as Karla, described “a noise like a train.”`,
    [
      ['This is a dangerous storm,', 'Ruth Adeyemi'],
      ['Stay away from the water.', 'Ruth Adeyemi'],
      ['likely', 'The weather service'],
      ['No family will be left alone with this,', 'Henrik Dahl'],
      ['for two days, not for three.', 'Signe Holm'],
      ['a noise like a train.', 'Karla'],
    ],
  ),
  article(
    'hafen',
    'de',
    `Stadtrat sperrt den alten Kai

Der Stadtrat hat am Dienstag beschlossen, den alten Kai zu sperren. „Wir können nicht warten, bis jemand ins Wasser fällt“, sagte der Hafenmeister Tomas Arvelo. „Das Holz ist im Winter zweimal gebrochen.“

Die Lotsin Ines Okafor widersprach: „Der Kai braucht Bretter, keine Beerdigung.“ Nach den Worten von Okafor hat das Gutachten „keinen einzigen Lotsen gefragt“.

Bürgermeisterin Dalia Brandt nannte den Beschluss „unvermeidlich“. Die sogenannte „Freitagsflotte“ zieht in das neue Becken um.`,
    [
      ['Wir können nicht warten, bis jemand ins Wasser fällt', 'Tomas Arvelo'],
      ['Das Holz ist im Winter zweimal gebrochen.', 'Tomas Arvelo'],
      ['Der Kai braucht Bretter, keine Beerdigung.', 'Ines Okafor'],
      ['keinen einzigen Lotsen gefragt', 'Ines Okafor'],
      ['unvermeidlich', 'Dalia Brandt'],
    ],
  ),
  article(
    'quai',
    'fr',
    `Le vieux quai ferme

Le conseil a décidé mardi de fermer le vieux quai. « Nous ne pouvons pas attendre que quelqu’un tombe », a déclaré Tomas Arvelo, le maître du port.

Ines Okafor, pilote depuis vingt ans, n’est pas d’accord. « Le quai a besoin de planches », explique-t-elle. Selon Okafor, personne n’a « consulté les pilotes ».

La maire Dalia Brandt a ajouté : « La décision est prise. »`,
    [
      ['Nous ne pouvons pas attendre que quelqu’un tombe', 'Tomas Arvelo'],
      ['Le quai a besoin de planches', 'Ines Okafor'],
      ['consulté les pilotes', 'Ines Okafor'],
      ['La décision est prise.', 'Dalia Brandt'],
    ],
  ),
  article(
    'muelle',
    'es',
    `Cierran el viejo muelle

El concejo decidió el martes cerrar el viejo muelle. «No podemos esperar a que alguien caiga al agua», dijo Tomas Arvelo, capitán del puerto.

Ines Okafor respondió: «El muelle necesita tablas, no un funeral». Según Okafor, nadie «consultó a los prácticos».

La alcaldesa Dalia Brandt calificó la decisión de «inevitable».`,
    [
      ['No podemos esperar a que alguien caiga al agua', 'Tomas Arvelo'],
      ['El muelle necesita tablas, no un funeral', 'Ines Okafor'],
      ['consultó a los prácticos', 'Ines Okafor'],
      ['inevitable', 'Dalia Brandt'],
    ],
  ),
  article(
    'futou',
    'ja',
    '議会は火曜日に古い埠頭の閉鎖を決めた。\n\n「もう待てません」と港長は述べた。\n\n「板が必要です」と水先人は答えた。',
    [
      ['もう待てません', null],
      ['板が必要です', null],
    ],
  ),
  article(
    'prichal',
    'ru',
    'Совет закрыл старый причал. «Мы не можем ждать», — сказал капитан порта.\n\n«Нужны доски», — ответила лоцман.',
    [
      ['Мы не можем ждать', null],
      ['Нужны доски', null],
    ],
  ),
];
