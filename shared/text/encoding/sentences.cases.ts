/** A short piece of news in the words of this project, and the encodings that people of its language have used. */
export interface Sentences {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly text: string;
}

const WESTERN = ['windows-1252', 'macintosh', 'iso-8859-15', 'cp850'];
const CENTRAL = ['windows-1250', 'iso-8859-2', 'cp852'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];

/** What follows is written for these tests; each piece is a headline, a quotation and a sentence or two. */
export const SENTENCES: readonly Sentences[] = [
  {
    language: 'English',
    encodings: ['windows-1252', 'macintosh'],
    text: 'Harbour vote\n\n“We’re done,” said Nora Lindqvist – “it’s over.” The levy won’t be paid.\n',
  },
  {
    language: 'German',
    encodings: WESTERN,
    text: 'Hafen schließt früher\n\nDie Gebühren für Fischer müssen höher werden, sagte Jörg Müller. Später wäre es für alle ärgerlich, weil die Schleuse gründlich überprüft wird.\n',
  },
  {
    language: 'French',
    encodings: WESTERN,
    text: 'Le port ferme\n\nLa marée était très haute, a déclaré Hélène Garçon. Où êtes-vous allés ? Le maire, élu l’été dernier, a préféré ne rien dire à la presse.\n',
  },
  {
    language: 'Spanish',
    encodings: WESTERN,
    text: 'El puerto cerrará mañana\n\n¿Quién pagará? preguntó Íñigo Muñoz. La señora Núñez dijo que la decisión llegó después del año pasado y que nadie habló aquí con los pescadores.\n',
  },
  {
    language: 'Portuguese',
    encodings: WESTERN,
    text: 'Porto não abre amanhã\n\nA decisão não é nossa, disse João Gonçalves. As embarcações estão à espera há três dias e também não há previsão.\n',
  },
  {
    language: 'Italian',
    encodings: WESTERN,
    text: 'Il porto è chiuso\n\nNon c’è più tempo, perché la città è già stanca, ha detto Niccolò Bassi. Così finirà, però nessuno lo sa.\n',
  },
  {
    language: 'Swedish',
    encodings: WESTERN,
    text: 'Hamnen stänger på fredag\n\nVi är överens, säger Åsa Öberg. Båtarna får ligga kvar två nätter till, men därefter måste även färjan flyttas.\n',
  },
  {
    language: 'Danish',
    encodings: WESTERN,
    text: 'Havnen lukker på lørdag\n\nDet bliver en lang prøve, siger Søren Ærø. Både fiskere og færger må gå udenom, når broen åbnes igen.\n',
  },
  {
    language: 'Icelandic',
    encodings: ['windows-1252', 'cp850'],
    text: 'Höfnin lokar á föstudag\n\nÞað er ekki búið, sagði Þórdís Jónsdóttir. Við höfum beðið í þrjá daga og bærinn verður að svara áður en ísinn kemur.\n',
  },
  {
    language: 'Polish',
    encodings: CENTRAL,
    text: 'Port będzie zamknięty\n\nNie możemy dłużej czekać, powiedziała Małgorzata Żółć. Rybacy pytają, dlaczego władze miasta milczą, choć wszyscy już wiedzą.\n',
  },
  {
    language: 'Czech',
    encodings: CENTRAL,
    text: 'Přístav se uzavře\n\nUž nemůžeme čekat, řekl Jiří Dvořák. Rybáři se ptají, proč město mlčí, když všichni vědí, že příští týden přijede další loď.\n',
  },
  {
    language: 'Hungarian',
    encodings: CENTRAL,
    text: 'Bezár a kikötő\n\nNem várhatunk tovább, mondta Győző Ödön. A halászok azt kérdezik, miért hallgat a város, pedig erről már mindenki tud, és időről időre szóba kerül.\n',
  },
  {
    language: 'Croatian',
    encodings: CENTRAL,
    text: 'Luka se zatvara\n\nNe možemo više čekati, rekla je Željka Đurić. Ribari pitaju zašto gradska vlast šuti, iako već svi znaju što će se dogoditi idući tjedan.\n',
  },
  {
    language: 'Turkish',
    encodings: ['windows-1254'],
    text: 'Liman kapanıyor\n\nArtık bekleyemeyiz, dedi Gülşah Işık. Balıkçılar belediyenin niçin sustuğunu soruyor; çünkü herkes gelecek hafta ne olacağını biliyor.\n',
  },
  {
    language: 'Lithuanian',
    encodings: ['windows-1257', 'iso-8859-13'],
    text: 'Uostas uždaromas\n\nNebegalime laukti, sakė Rūta Žukauskaitė. Žvejai klausia, kodėl miestas tyli, nors visi jau žino, kas įvyks kitą savaitę, ir niekas nieko nesiūlo.\n',
  },
  {
    language: 'Latvian',
    encodings: ['windows-1257', 'iso-8859-13'],
    text: 'Ostu slēdz\n\nMēs vairs nevaram gaidīt, teica Jānis Bērziņš. Zvejnieki jautā, kāpēc pilsēta klusē, lai gan visi jau zina, kas notiks nākamajā nedēļā.\n',
  },
  {
    language: 'Russian',
    encodings: CYRILLIC,
    text: 'Портовый сбор\n\n«Мы не согласны», — сказала Вера Линд, которая работает в порту. Город принял решение в понедельник, и мэр не стал отвечать на вопросы.\n',
  },
  {
    language: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u', 'x-mac-cyrillic'],
    text: 'Портовий збір\n\nМи не згодні, сказала Віра Ліндт, яка працює в порту. Місто ухвалило рішення в понеділок, і мер її не пояснив, хоча його про це питали.\n',
  },
  {
    language: 'Bulgarian',
    encodings: ['windows-1251', 'iso-8859-5', 'ibm866'],
    text: 'Пристанищна такса\n\nНие не сме съгласни, каза Вера Линд, която работи на пристанището. Градът взе решението в понеделник и кметът не отговори на въпросите.\n',
  },
  {
    language: 'Serbian',
    encodings: ['windows-1251', 'iso-8859-5'],
    text: 'Лучка такса\n\nМи се не слажемо, рекла је Вера Љубић, која ради у луци. Град је донео одлуку у понедељак, а градоначелник није хтео ништа да објасни.\n',
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    text: 'Το λιμάνι κλείνει\n\nΔεν μπορούμε να περιμένουμε άλλο, είπε η Ελένη Παππά. Οι ψαράδες ρωτούν γιατί η πόλη σιωπά, ενώ όλοι ξέρουν τι θα γίνει την άλλη εβδομάδα.\n',
  },
  {
    language: 'Hebrew',
    encodings: ['windows-1255', 'iso-8859-8'],
    text: 'הנמל ייסגר\n\nאנחנו לא יכולים לחכות עוד, אמרה נועה לביא. הדייגים שואלים מדוע העירייה שותקת, אף שכולם כבר יודעים מה יקרה בשבוע הבא.\n',
  },
  {
    language: 'Arabic',
    encodings: ['windows-1256', 'iso-8859-6'],
    text: 'الميناء يغلق\n\nقالت نورا سالم إننا لا نستطيع الانتظار أكثر من ذلك. ويسأل الصيادون لماذا تصمت المدينة، مع أن الجميع يعرفون ما سيحدث في الأسبوع القادم.\n',
  },
  {
    language: 'Thai',
    encodings: ['windows-874'],
    text: 'ท่าเรือจะปิด\n\nเรารอต่อไปไม่ได้แล้ว คุณมาลีกล่าว ชาวประมงถามว่าทำไมเมืองจึงเงียบ ทั้งที่ทุกคนรู้ว่าจะเกิดอะไรขึ้นในสัปดาห์หน้า\n',
  },
  {
    language: 'Chinese, simplified',
    encodings: ['gb18030'],
    text: '港口将关闭\n\n“我们不能再等了，”林诺拉说。渔民问市政府为什么不回答，因为大家都已经知道下个星期会发生什么事情。\n',
  },
  {
    language: 'Chinese, traditional',
    encodings: ['big5'],
    text: '港口將關閉\n\n「我們不能再等了，」林諾拉說。漁民問市政府為什麼不回答，因為大家都已經知道下個星期會發生什麼事情。\n',
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    text: '港は閉鎖へ\n\n「もう待てません」と林さんは話した。漁師たちは、来週どうなるか皆が知っているのに、なぜ市は黙っているのかと尋ねている。\n',
  },
  {
    language: 'Korean',
    encodings: ['euc-kr'],
    text: '항구가 문을 닫는다\n\n“더는 기다릴 수 없습니다.” 김나리 씨가 말했다. 어민들은 다음 주에 무슨 일이 있을지 모두 아는데 시가 왜 침묵하는지 묻고 있다.\n',
  },
];
