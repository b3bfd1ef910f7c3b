import { expect, it } from 'vitest';
import { inertPage, withoutAddresses } from './inert-page';

/** How many elements lie in one another. */
const depth = (nodes: readonly unknown[]): number => {
  let [levels, inner] = [0, nodes];
  while (inner.length > 0) {
    const [first] = inner;
    inner =
      typeof first === 'object' && first !== null && 'children' in first
        ? (first.children as unknown[])
        : [];
    levels += 1;
  }
  return levels;
};

const DATA = 'data:image/png;base64,AAAA';

it('what is seen of a page stays', () => {
  expect(
    inertPage(
      `<html><head><title>T</title><style>p { color: red; background: url(https://x.example/a.png) }</style></head>
<body class="k"><h1 id="a" style="color:blue;background:url(/b.png)">Silt &amp; tide</h1><p>one<img src="${DATA}" alt="dike"><p>two</body></html>`,
    ),
  ).toEqual({
    styles: ['p { color: red; background: none }'],
    body: [
      '\n',
      {
        tag: 'h1',
        attributes: [
          ['id', 'a'],
          ['style', 'color:blue;background:none'],
        ],
        children: ['Silt ', '&', ' tide'],
      },
      {
        tag: 'p',
        attributes: [],
        children: [
          'one',
          {
            tag: 'img',
            attributes: [
              ['alt', 'dike'],
              ['src', DATA],
            ],
            children: [],
          },
        ],
      },
      { tag: 'p', attributes: [], children: ['two'] },
    ],
  });
});

it.each([
  ['scripts', '<script>alert(1)</script><p onclick="alert(1)">x</p>'],
  [
    'frames and objects',
    '<iframe src="https://x.example"></iframe><object data="x"></object><p>x</p>',
  ],
  [
    'addresses of links',
    '<p><!-- c -->x</p><base href="https://x.example"><link rel="stylesheet" href="a.css">',
  ],
  ['drawings with scripts', '<svg onload="alert(1)"><script>alert(1)</script></svg><p>x</p>'],
  ['what is not closed', '<p>x</p><script>alert(1)'],
])('%s are gone', (_what, markup) => {
  expect(inertPage(markup)).toEqual({
    styles: [],
    body: [{ tag: 'p', attributes: [], children: ['x'] }],
  });
});

it('pictures and links keep no address, but pictures of the same file are shown', () => {
  const markup =
    '<a href="https://x.example">a</a><img src="https://x.example/p.png" srcset="https://x.example/q.png 2x"><img src="cid:one">';
  const { body } = inertPage(markup, (address) => (address === 'cid:one' ? DATA : null));
  expect(body).toEqual([
    { tag: 'a', attributes: [], children: ['a'] },
    { tag: 'img', attributes: [], children: [] },
    { tag: 'img', attributes: [['src', DATA]], children: [] },
  ]);
});

it('style sheets ask for nothing', () => {
  const css = `@import url("https://x.example/a.css"); @font-face { src: url(a.woff) }
.a { background: URL( 'https://x.example/b' ) } .b { background: image-set("a.png" 1x) } .c { background: url(${DATA}) }`;
  const left = withoutAddresses(css);
  expect(left).not.toMatch(/x\.example|woff|a\.png/u);
  expect(left).toContain(DATA);
});

it('thousands of levels stop nothing', () => {
  const { body } = inertPage(`${'<div>'.repeat(20_000)}deep`);
  expect(depth(body)).toBeLessThan(500);
});
