/** Pages as programs for sites write them, and what a reader takes from them as their article. In our own words. */

/** A passage of the article, by its number. */
export const PASSAGES: readonly string[] = [
  'The harbour authority said on Tuesday that dredging of the northern channel would begin in the spring, two years later than it had once promised the town.',
  '“We cannot wait another winter,” said Nora Lindqvist, who runs the last of the fishing co-operatives on the quay. “The silt is already up to the second step.”',
  'Owen Pell, the engineer in charge, told the council that the delay was caused by a survey which found three wrecks, one of them loaded with lime.',
  'The cost has risen from four million to nearly seven, and the ministry has not said who will pay for the difference, according to papers seen by this newspaper.',
  'A spokesman for the ministry declined to comment, saying only that talks with the town were “constructive and continuing”, and that a statement would follow.',
];
export const HEADLINE = 'Dredging of the channel is late again';

/** The body of a page, and the paragraphs that are its article; numbers stand for passages. */
export interface PageShape {
  readonly body: string;
  readonly text: readonly (string | number)[];
  readonly authors?: readonly string[];
  readonly title?: string;
}

const p = (...numbers: readonly number[]): string =>
  numbers.map((at) => `<p>${PASSAGES[at] ?? ''}</p>\n`).join('');
const ALL = p(0, 1, 2, 3, 4);
const WHOLE = [HEADLINE, 0, 1, 2, 3, 4];
const h1 = `<h1>${HEADLINE}</h1>`;
const article = (inner: string): string => `<article>${h1}${inner}</article>`;

const ARABIC = [
  'تأخر تعميق القناة مرة أخرى',
  'قالت سلطة الميناء يوم الثلاثاء إن أعمال تعميق القناة الشمالية ستبدأ في الربيع، أي بعد عامين من الموعد الذي وعدت به المدينة.',
  '«لا يمكننا انتظار شتاء آخر»، قالت نورا ليندكفيست التي تدير آخر تعاونية للصيد على الرصيف، وأضافت أن الطمي وصل إلى الدرجة الثانية.',
];
const JAPANESE = [
  '水路の浚渫また遅れ',
  '港湾当局は火曜日、北側水路の浚渫を春に始めると発表した。町に約束した時期より二年遅れとなる。',
  '「もう一冬は待てない」と、岸壁に残る最後の漁業協同組合を率いるノラさんは話した。「土砂はもう二段目まで来ている」。',
];
const CHINESE = [
  '航道疏浚再次推迟',
  '港务局周二表示，北航道的疏浚工程将于春季开始，比当初向该镇承诺的时间晚了两年。',
  '“我们不能再等一个冬天了，”经营码头上最后一家渔业合作社的诺拉说，“淤泥已经到了第二级台阶。”',
];
const inParagraphs = (lines: readonly string[], dir = 'ltr'): string =>
  `<article dir="${dir}"><h1>${lines[0] ?? ''}</h1>${lines
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('')}</article>`;

export const PAGE_SHAPES: Readonly<Record<string, PageShape>> = {
  'a blog with a byline, buttons to share, related posts and comments': {
    body: `<main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">${HEADLINE}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2026-03-04T10:00:00Z">4 March 2026</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/nl">Mara Quist</a></span></span></div></header><div class="entry-content">${ALL}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Click to share</a></li></ul></div><div id="jp-relatedposts"><h3>Related</h3><a href="/x">The mole is broken</a></div></div><footer class="entry-footer"><span class="tags-links">Tagged <a href="/t">silt</a></span></footer></article><div id="comments" class="comments-area"><h2>One thought</h2><ol class="comment-list"><li class="comment"><p>Well said, Nora! It is about time somebody told them what the silt does to us.</p></li></ol></div></main><aside class="widget-area"><h2>Recent posts</h2><ul><li><a href="/m">The mole</a></li></ul></aside>`,
    text: WHOLE,
    authors: ['Mara Quist'],
  },
  'a page of fields with tags behind them': {
    body: `<div class="region"><div class="node"><h1><span class="field field--name-title">${HEADLINE}</span></h1><div class="node__meta">Submitted by <span>mquist</span> on Wed, 03/04/2026 - 10:00</div><div class="node__content"><div class="field field--name-body field__item">${ALL}</div><div class="field"><div class="field__label">Tags</div><div><a href="/t">silt</a></div></div><ul class="links inline"><li><a href="/l">Log in to post comments</a></li></ul></div></div></div>`,
    text: WHOLE,
    authors: [],
  },
  'a diary whose headline is of the third order, with breaks instead of paragraphs': {
    body: `<div class="blog-posts"><h2 class="date-header"><span>Wednesday, 4 March 2026</span></h2><div class="post hentry"><h3 class="post-title entry-title">${HEADLINE}</h3><div class="post-body entry-content">${PASSAGES.join('<br /><br />\n')}</div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Mara Quist</span></span> at 10:00 <a href="/c">No comments:</a></div></div></div>`,
    text: WHOLE,
    authors: ['Mara Quist'],
  },
  'a page for telephones with its own elements for adverts and menus': {
    body: `<amp-sidebar id="sb"><ul><li>Menu one</li></ul></amp-sidebar>${article(`${p(0, 1)}<amp-ad width="300"><div placeholder>Advertisement</div></amp-ad>${p(2, 3, 4)}`)}`,
    text: WHOLE,
  },
  'a report in entries with times': {
    body: article(
      `${p(0)}<div class="live-blog"><div class="post"><time datetime="2026-03-04T12:10">12:10</time><h2>Council adjourns</h2>${p(1)}</div><div class="post"><time datetime="2026-03-04T11:40">11:40</time><h2>Engineer speaks</h2>${p(2, 3)}</div></div>`,
    ),
    text: [HEADLINE, 0, '12:10', 'Council adjourns', 1, '11:40', 'Engineer speaks', 2, 3],
  },
  'an interview with short questions': {
    body: article(
      `${p(0)}<p><strong>When did you first hear of it?</strong></p><p>In November. A diver rang me.</p><p><strong>And then?</strong></p><p>Nothing.</p>${p(1)}<p><b>HP:</b> Who pays?</p><p><b>Lindqvist:</b> We do.</p>${p(3)}`,
    ),
    text: [
      HEADLINE,
      0,
      'When did you first hear of it?',
      'In November. A diver rang me.',
      'And then?',
      'Nothing.',
      1,
      'HP: Who pays?',
      'Lindqvist: We do.',
      3,
    ],
  },
  'a list in sections with captions and numbers': {
    body: article(
      `${p(0)}<h2>1. The silt</h2><figure><img src="1.jpg"><figcaption>The second step, under water. Photo: Mara Quist</figcaption></figure>${p(1)}<h2>2. The money</h2>${p(3)}<ol><li>Four million were promised.</li><li>Seven are needed now.</li></ol>${p(4)}`,
    ),
    text: [
      HEADLINE,
      0,
      '1. The silt',
      'The second step, under water. Photo: Mara Quist',
      1,
      '2. The money',
      3,
      'Four million were promised.\nSeven are needed now.',
      4,
    ],
  },
  'a gallery, whose captions are text': {
    body: article(
      `${p(0)}<div class="gallery"><figure><img src=1.jpg><figcaption>Fishing boats wait for the tide on Monday morning.</figcaption></figure><figure><img src=2.jpg><figcaption>Owen Pell shows the council where the wrecks lie.</figcaption></figure></div>${p(1, 2)}`,
    ),
    text: [
      HEADLINE,
      0,
      'Fishing boats wait for the tide on Monday morning.',
      'Owen Pell shows the council where the wrecks lie.',
      1,
      2,
    ],
  },
  'the beginning of an article behind a paywall': {
    body: article(
      `${p(0, 1)}<div class="paywall"><h3>Continue reading</h3><p>Subscribe to Harbour Post for 3 euros a week, cancel at any time.</p><a class="btn" href="/s">Subscribe now</a></div>`,
    ),
    text: [HEADLINE, 0, 1],
  },
  'links to other articles between its paragraphs': {
    body: article(
      `${p(0, 1)}<p><strong>Read more: <a href="/x">Last year’s storm broke the eastern mole</a></strong></p>${p(2)}<div class="box"><a href="/y">READ ALSO Ministry wants all harbours in one hand</a></div>${p(3)}<div class="inline-related"><h4>More on this story</h4><ul><li><a href="/1">The wrecks in the northern channel were known since 1994</a></li></ul></div>${p(4)}`,
    ),
    text: WHOLE,
  },
  'a paragraph that begins like such a link and is text': {
    body: article(
      `${p(0)}<p>Related companies of the board, among them <a href="/b">Bay Dredging</a>, had been paid before anybody had seen the channel.</p>${p(1)}`,
    ),
    text: [
      HEADLINE,
      0,
      'Related companies of the board, among them Bay Dredging, had been paid before anybody had seen the channel.',
      1,
    ],
  },
  'a post of a network, which is text': {
    body: article(
      `${p(0, 1)}<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Three wrecks, one council, no plan. I have asked for an urgent debate.</p>&mdash; Ida Storm (@idastorm) <a href="https://example.org/1">March 4, 2026</a></blockquote><script async src="w.js"></script>${p(2, 3)}`,
    ),
    text: [
      HEADLINE,
      0,
      1,
      'Three wrecks, one council, no plan. I have asked for an urgent debate.',
      '— Ida Storm (@idastorm) March 4, 2026',
      2,
      3,
    ],
  },
  'quotations within a quotation': {
    body: article(
      `${p(0)}<blockquote><p>In 2024 the board wrote:</p><blockquote><p>Dredging will be done by the end of the year, whatever the weather.</p></blockquote><p>It was not done.</p></blockquote>${p(2, 3)}`,
    ),
    text: [
      HEADLINE,
      0,
      'In 2024 the board wrote:',
      'Dredging will be done by the end of the year, whatever the weather.',
      'It was not done.',
      2,
      3,
    ],
  },
  'notes with signs that lead back, which are no text': {
    body: article(
      `<p>${PASSAGES[0] ?? ''}<sup><a href="#n1">[1]</a></sup></p>${p(1, 2, 3)}<section class="footnotes" role="doc-endnotes"><ol><li id="n1"><p>Minutes of the harbour board, 12 May 2024. <a href="#r1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ),
    text: [
      HEADLINE,
      `${PASSAGES[0] ?? ''}[1]`,
      1,
      2,
      3,
      'Minutes of the harbour board, 12 May 2024.',
    ],
  },
  'a table with a caption': {
    body: article(
      `${p(0, 1)}<table><caption>What it costs, in millions</caption><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>4.0</td></tr></table>${p(2, 3)}`,
    ),
    text: [HEADLINE, 0, 1, 'What it costs, in millions', 'Year\tCost\n2024\t4.0', 2, 3],
  },
  'layers that ask for consent': {
    body: `<div id="CybotCookiebotDialog"><h2>This website uses cookies</h2><p>We use cookies to personalise content and ads, to provide social media features and to analyse our traffic. We also share information about your use of our site.</p><button>Allow all</button> or <a href="/d">reject</a></div>${article(ALL)}<div role="dialog"><p>We value your privacy. We and our 412 partners use cookies if you accept.</p></div>`,
    text: WHOLE,
  },
  'an article about consent to cookies': {
    body: `<div class="cookie-story"><h1>${HEADLINE}</h1>${ALL}<p>The board asks visitors to accept cookies, and to consent to being counted.</p></div>`,
    text: [...WHOLE, 'The board asks visitors to accept cookies, and to consent to being counted.'],
  },
  'an offer in the middle': {
    body: article(
      `${p(0, 1)}<div class="newsletter-signup"><h3>Get the Harbour letter</h3><p>Every Friday, the news of the quay in your inbox. No advertising, cancel at any time.</p><form><input type=email><button>Sign up</button></form></div>${p(2, 3, 4)}`,
    ),
    text: WHOLE,
  },
  'lines above the text that say who and when': {
    body: article(
      `<p>04.03.2026</p><p>By Mara Quist</p><p>Updated: 4 March 2026, 12:30</p><p>3 min read</p>${ALL}`,
    ),
    text: WHOLE,
    authors: ['Mara Quist'],
  },
  'a date that is said in the text': {
    body: article(`${p(0)}<p>4 March 2026</p>${p(1, 2)}`),
    text: [HEADLINE, 0, '4 March 2026', 1, 2],
  },
  'a standfirst and a caption above the body': {
    body: `<article><header><p class="kicker">Harbour</p>${h1}<p class="standfirst">Three wrecks hold up the northern channel, and nobody will say who is to pay.</p><div class="meta"><span class="by">By Mara Quist</span></div><figure><img src=a.jpg><figcaption>The quay at low tide. <span>Photo: Mara Quist</span></figcaption></figure></header><div class="body">${ALL}</div></article>`,
    text: [
      HEADLINE,
      'Three wrecks hold up the northern channel, and nobody will say who is to pay.',
      'The quay at low tide. Photo: Mara Quist',
      0,
      1,
      2,
      3,
      4,
    ],
  },
  'players, labels and rights around it': {
    body: article(
      `<div class="audio-player"><span>Listen to this article</span><span>5 min</span></div>${ALL}<div class="gift">Gift this article</div><div class="most-read"><h3>Most read</h3><ol><li><a href="/m">The mole is broken</a></li></ol></div><p>© Harbour Post 2026</p>`,
    ),
    text: WHOLE,
  },
  'words for screen readers': {
    body: article(
      `${p(0)}<p>${PASSAGES[1] ?? ''} <a href="/o">More of it<span class="visually-hidden"> (opens in a new window)</span></a></p>${p(2)}`,
    ),
    text: [HEADLINE, 0, `${PASSAGES[1] ?? ''} More of it`, 2],
  },
  'names of classes that sound like furniture': {
    body: `<div class="story sidebar-layout">${h1}<div class="story-body has-social-footer newsletter-enabled">${ALL}</div></div>`,
    text: WHOLE,
  },
  'minutes of a meeting': {
    body: article(
      `<p><strong>THE CHAIR:</strong> Order. The clerk will read the first item.</p><p><strong>MS LINDQVIST:</strong> I have one question, and it is short.</p><p><strong>THE CHAIR:</strong> Please do.</p><p><strong>MS LINDQVIST:</strong> When?</p>`,
    ),
    text: [
      HEADLINE,
      'THE CHAIR: Order. The clerk will read the first item.',
      'MS LINDQVIST: I have one question, and it is short.',
      'THE CHAIR: Please do.',
      'MS LINDQVIST: When?',
    ],
  },
  'two short lines': {
    body: `<div id="content">${h1}<div>The harbour is closed today.</div><div>It opens again on Friday, the board says.</div></div>`,
    text: [HEADLINE, 'The harbour is closed today.', 'It opens again on Friday, the board says.'],
  },
  'a frame for scripts that tells programs its text': {
    body: `<div id="root">Your browser is out of date. Please install another one.</div><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, articleBody: PASSAGES.join('\n\n') })}</script>`,
    text: WHOLE,
  },
  'a frame that tells programs its steps, with markup': {
    body: `<div id="root"></div><script type="application/ld+json">${JSON.stringify({ '@type': 'HowTo', name: HEADLINE, description: `<p>${PASSAGES[0] ?? ''}</p>`, step: [{ '@type': 'HowToStep', name: 'Look', itemListElement: { '@type': 'HowToDirection', text: `<p>${PASSAGES[1] ?? ''}</p>` } }] })}</script>`,
    text: [HEADLINE, 0, 'Look', 1],
  },
  Arabic: { body: inParagraphs(ARABIC, 'rtl'), text: ARABIC, title: ARABIC[0] ?? '' },
  Japanese: { body: inParagraphs(JAPANESE), text: JAPANESE, title: JAPANESE[0] ?? '' },
  'Chinese with breaks': {
    body: `<div class="content"><h1>${CHINESE[0] ?? ''}</h1><div class="txt">${CHINESE.slice(1).join('<br><br>')}</div></div>`,
    text: CHINESE,
    title: CHINESE[0] ?? '',
  },
};
