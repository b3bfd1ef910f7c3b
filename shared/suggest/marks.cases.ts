/** A text of one or more paragraphs and what stands in its outermost marks, with `…` for one without an end. */
export interface MarksCase {
  readonly name: string;
  readonly text: string;
  readonly inner: readonly string[];
}

export const MARKS_CASES: readonly MarksCase[] = [
  { name: 'English, curly', text: 'He said, “It’s late.” She left.', inner: ['It’s late.'] },
  { name: 'English, straight', text: 'He said, "It\'s late." She left.', inner: ["It's late."] },
  { name: 'typewriter', text: "He said, ''It's late.'' She left.", inner: ["It's late."] },
  { name: 'TeX', text: "He said, ``It is late.''", inner: ['It is late.'] },
  {
    name: 'nested single marks',
    text: '“He said ‘go’ and went,” she said.',
    inner: ['He said ‘go’ and went,'],
  },
  {
    name: 'nested double marks',
    text: '“He called it “odd” twice,” she said.',
    inner: ['He called it “odd” twice,'],
  },
  { name: 'German', text: 'Er sagte: „Es ist spät.“ Dann ging er.', inner: ['Es ist spät.'] },
  {
    name: 'German, book marks',
    text: 'Er sagte: »Es ist ›sehr‹ spät.« Dann ging er.',
    inner: ['Es ist ›sehr‹ spät.'],
  },
  {
    name: 'German with a straight end',
    text: 'Er sagte: „Es ist spät." Dann ging er.',
    inner: ['Es ist spät.'],
  },
  { name: 'French', text: 'Il dit : « Il est tard. » Puis il partit.', inner: [' Il est tard. '] },
  { name: 'Spanish', text: 'Dijo: «Es “muy” tarde». Y se fue.', inner: ['Es “muy” tarde'] },
  { name: 'Italian', text: 'Ha detto: «È tardi», poi è uscito.', inner: ['È tardi'] },
  { name: 'Dutch', text: 'Hij zei: „Het is laat.” Toen ging hij.', inner: ['Het is laat.'] },
  {
    name: 'Russian',
    text: 'Он сказал: «Уже „поздно“ сегодня». И ушёл.',
    inner: ['Уже „поздно“ сегодня'],
  },
  { name: 'Chinese', text: '他说：“已经很晚了。”然后走了。', inner: ['已经很晚了。'] },
  { name: 'Japanese', text: '彼は「もう『遅い』です」と言った。', inner: ['もう『遅い』です'] },
  { name: 'Swedish', text: 'Han sade: ”Det är sent.” Sedan gick han.', inner: ['Det är sent.'] },
  {
    name: 'single marks as house style',
    text: '‘It is late,’ she said. ‘I’m off,’ he said, and the boys’ turn came.\n‘Quite so,’ she said.',
    inner: ['It is late,', 'I’m off,', 'Quite so,'],
  },
  {
    name: 'a stage direction after a stray mark',
    text: 'LINDHOLM: We sail.\n"(Laughter.)\nGREER: “(Laughs) So you say.”',
    inner: ['(Laughs) So you say.'],
  },
  {
    name: 'curly opened, straight closed',
    text: 'He said, “It is late." She left.',
    inner: ['It is late.'],
  },
  {
    name: 'straight opened, curly closed',
    text: 'He said, "It is late.” She left.',
    inner: ['It is late.'],
  },
  { name: 'a blank after the opening mark', text: 'He called it “ late” again.', inner: [' late'] },
  {
    name: 'open at the paragraph’s end',
    text: '“It is late.\n\n“We should go,” she said.',
    inner: ['It is late.…', 'We should go,'],
  },
  {
    name: 'a forgotten end',
    text: 'He said, “It is late. She said, “I know.”',
    inner: ['It is late. She said, “I know.”…'],
  },
  { name: 'attributes of HTML', text: '<p class="lead">She said "no".</p>', inner: ['no'] },
  { name: 'only closing marks', text: 'It is late.” And again.”', inner: [] },
  { name: 'feet and inches', text: 'The boat is 20\' 6" long.', inner: [] },
];
